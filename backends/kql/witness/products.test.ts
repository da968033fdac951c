import { describe, expect, test } from "vitest";
import { filled, stored } from "../../../test/kql/witness.ts";

function row(key: string, fields: { readonly [name: string]: string | readonly string[] }) {
  return filled(stored("sentinel", key, fields));
}

describe("columns and JSON", () => {
  test.each([
    [
      "azure/-/activitylogs",
      { operationName: "x/delete", "properties.statusCode": "OK" },
      { OperationNameValue: "x/delete", Properties: '{"statusCode":"OK"}' },
    ],
    [
      "azure/-/auditlogs",
      { "targetResources.type": ["User", "Group"] },
      { TargetResources: [{ type: "User" }, { type: "Group" }] },
    ],
    ["azure/-/signinlogs", { Status: "Success" }, { ResultType: "0" }],
    [
      "aws/-/cloudtrail",
      { "requestParameters.enable": "true", errorCode: "x" },
      { RequestParameters: '{"enable":true}', ErrorCode: "x" },
    ],
    ["-/webserver/-", { "cs-method": "GET" }, { csMethod: "GET", csUriQuery: "-" }],
    ["-/proxy/-", { "c-uri-stem": "/a", "c-uri-query": "b=1" }, { RequestURL: "/a?b=1" }],
  ])("hold an event of %s", (key, fields, expected) => {
    expect(row(key, fields)).toMatchObject(expected);
  });

  test.each([
    ["a result that Entra does not have", "azure/-/auditlogs", { Status: "maybe" }],
    ["an empty error", "aws/-/cloudtrail", { errorCode: "" }],
    ["a hyphen for a value", "-/webserver/-", { "cs-referer": "-" }],
    ["a workload of another log", "m365/-/exchange", { Workload: "SharePoint" }],
    ["several values in one place", "okta/-/okta", { eventType: ["a", "b"] }],
  ])("cannot hold %s", (_, key, fields) => {
    expect(row(key, fields)).toBeNull();
  });

  test("say always what makes an event one of the table's", () => {
    const asked = ["eventSource"];
    expect(stored("sentinel", "m365/-/exchange", {}, { asked })).toBeNull();
    expect(filled(stored("sentinel", "m365/-/exchange", {}))).toMatchObject({
      OfficeWorkload: "Exchange",
    });
  });
});

describe("messages", () => {
  test.each([
    [
      "linux/-/auditd",
      { type: "EXECVE", a0: "ls", a1: "-l a" },
      'type=EXECVE msg=audit(1709735745.123:777): a0="ls" a1=2D6C2061',
    ],
    [
      "linux/-/sudo",
      { USER: "root", COMMAND: "/bin/ls ;" },
      "vwx7 : USER=root ; COMMAND=/bin/ls ;",
    ],
    ["linux/-/sshd", { message: "Connection closed" }, "Connection closed"],
    ["cisco/-/bgp", { message: "x" }, "%SYS-5-VWX7: x"],
  ])("of %s", (key, fields, message) => {
    expect(row(key, fields)).toMatchObject({ SyslogMessage: message });
  });

  test("have RPC Firewall's values behind their labels", () => {
    expect(row("rpc_firewall/application/-", { EventID: "3", OpNum: "0" })).toEqual({
      EventLog: "RPCFW",
      EventID: 3,
      RenderedDescription: "RPC server function called\r\nOpNum: 0",
    });
  });
});
