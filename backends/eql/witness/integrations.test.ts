import { findLogsource } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { ecs } from "../models/ecs.ts";
import { integrationWitness, isIntegrated } from "./integrations.ts";

type Fields = Parameters<typeof integrationWitness>[0]["fields"];

function entryOf(key: string) {
  const [product, category, service] = key.split("/").map((part) => (part === "-" ? null : part));
  return findLogsource({
    product: product ?? null,
    category: category ?? null,
    service: service ?? null,
  });
}

/** The document that an event becomes, without what says where it came from. */
function filed(key: string, fields: Fields): unknown {
  const entry = entryOf(key);
  if (!entry || !isIntegrated(entry)) throw new Error(`no integration collects ${key}`);
  const natives = integrationWitness({ provider: null, fields, own: fields }, entry, ecs);
  if (!natives) return null;
  const {
    "event.dataset": _dataset,
    "event.category": _category,
    ...rest
  } = natives[0]?.fields ?? {};
  return rest;
}

describe("CloudTrail", () => {
  const key = "aws/-/cloudtrail";

  test("keeps an address in two fields, and what is none in one", () => {
    expect(filed(key, { sourceIPAddress: "10.1.2.3" })).toEqual({
      "source.address": "10.1.2.3",
      "source.ip": "10.1.2.3",
    });
    expect(filed(key, { sourceIPAddress: "AWS Internal" })).toEqual({
      "source.address": "AWS Internal",
    });
  });

  test("keeps objects as the text of a Java map", () => {
    const event = { "requestParameters.a.b": "7", "requestParameters.list": ["x", "y"] };
    const text = (filed(key, event) as Record<string, string>)["aws.cloudtrail.request_parameters"];
    expect(text).toMatch(/^\{(vwxq=7, )?a=\{b=7\}, list=\[x, y\](, vwxq=7)?\}$/);
  });

  test("has truth values, and loses what is empty or null", () => {
    expect(filed(key, { readOnly: "true" })).toEqual({ "aws.cloudtrail.read_only": true });
    expect(filed(key, { readOnly: "perhaps" })).toBeNull();
    expect(filed(key, { errorCode: "" })).toBeNull();
    expect(filed(key, { errorCode: null })).toBeNull();
  });
});

describe("Azure", () => {
  test("files a result as the outcome where it is one", () => {
    expect(filed("azure/-/auditlogs", { Status: "Success" })).toEqual({
      "event.outcome": "Success",
    });
    expect(filed("azure/-/auditlogs", { Status: "timeout" })).toEqual({
      "azure.auditlogs.properties.result": "timeout",
    });
  });

  test("has a caller as an address or as text, never both", () => {
    expect(filed("azure/-/activitylogs", { callerIpAddress: "::1" })).toEqual({
      "source.ip": "::1",
    });
    expect(filed("azure/-/activitylogs", { callerIpAddress: "local" })).toEqual({
      "source.address": "local",
    });
  });

  test("has numbers as numbers", () => {
    expect(filed("azure/-/signinlogs", { "properties.status.errorCode": "50057" })).toEqual({
      "azure.signinlogs.properties.status.error_code": 50057,
    });
    expect(filed("azure/-/signinlogs", { "properties.status.errorCode": "none" })).toBeNull();
  });

  test("keeps empty values, which no step removes", () => {
    expect(filed("azure/-/auditlogs", { OperationName: "" })).toEqual({
      "azure.auditlogs.operation_name": "",
    });
  });
});

describe("the audit daemon", () => {
  const key = "linux/-/auditd";

  test("a program's arguments are a list, and the first is the program", () => {
    expect(filed(key, { type: "EXECVE", a0: "id", a1: "-u" })).toEqual({
      "event.action": "execve",
      "process.args": ["id", "-u"],
      "process.executable": "id",
    });
  });

  test("a system call's stay where they were", () => {
    expect(filed(key, { type: "SYSCALL", a0: "4", exit: "-13", success: "no" })).toEqual({
      "auditd.log.a0": "4",
      "auditd.log.success": false,
      "event.action": "syscall",
      "process.exit_code": -13,
    });
  });

  test("a type with an action of its own stays the record's type", () => {
    expect(filed(key, { type: "USER_AUTH" })).toEqual({ "auditd.log.record_type": "USER_AUTH" });
    expect(filed(key, { type: "SYSCALL", syscall: "connect" })).toEqual({
      "auditd.log.record_type": "SYSCALL",
      "auditd.log.syscall": "connect",
    });
  });

  test("values that say nothing are gone, encoded and quoted ones no record has", () => {
    expect(filed(key, { key: "(null)", acct: "root" })).toEqual({ "user.name": "root" });
    expect(filed(key, { name: "2f20" })).toBeNull();
    expect(filed(key, { name: '"x"' })).toBeNull();
  });
});

describe("web servers and proxies", () => {
  test("a server's address is path and query together", () => {
    expect(
      filed("-/webserver/-", {
        "cs-uri-stem": "/a.php",
        "cs-uri-query": "id=7",
        "sc-status": "404",
        "cs-referer": "-",
      }),
    ).toEqual({ "http.response.status_code": 404, "url.original": "/a.php?id=7" });
  });

  test("a proxy's begins with scheme and host", () => {
    expect(filed("-/proxy/-", { "cs-host": "a.example", "c-uri-query": "x=1" })).toEqual({
      "url.domain": "a.example",
      "url.original": "http://a.example?x=1",
    });
  });

  test("parts that do not fit together, or that no address has, are no request", () => {
    expect(filed("-/webserver/-", { "cs-uri": "/a?x", "cs-uri-query": "y" })).toBeNull();
    expect(filed("-/webserver/-", { "cs-uri-stem": "/a?b" })).toBeNull();
    expect(filed("-/webserver/-", { "cs-uri-query": "a b" })).toBeNull();
  });

  test("the version of HTTP is the protocol's number", () => {
    expect(filed("-/webserver/-", { "cs-version": "HTTP/1.1" })).toEqual({ "http.version": "1.1" });
    expect(filed("-/webserver/-", { "cs-version": "h2" })).toBeNull();
  });
});

test("Microsoft 365 has names of its own for some operations, in one spelling", () => {
  expect(filed("m365/-/audit", { Operation: "Add user." })).toEqual({
    "event.action": "added-user-account",
  });
  expect(filed("m365/-/audit", { Operation: "ADD USER." })).toBeNull();
  expect(filed("m365/-/audit", { Operation: "New-InboxRule" })).toEqual({
    "event.action": "New-InboxRule",
  });
});

test("Google's applications have a data set each", () => {
  const entry = entryOf("gcp/-/google_workspace.admin");
  const event = { eventService: "drive.googleapis.com" };
  expect(
    entry && integrationWitness({ provider: null, fields: event, own: event }, entry, ecs),
  ).toEqual([
    {
      table: null,
      fields: { "event.dataset": "google_workspace.drive", "event.provider": "drive" },
    },
  ]);
});

test("OpenCanary's kinds of event are names, addresses stand twice", () => {
  expect(
    filed("opencanary/application/-", { logtype: "4002", src_host: "192.0.2.7", dst_port: "22" }),
  ).toEqual({
    "destination.port": 22,
    "log.logger": "LOG_SSH_LOGIN_ATTEMPT",
    "source.address": "192.0.2.7",
    "source.ip": "192.0.2.7",
  });
});

test("a place holds one field's value", () => {
  expect(filed("linux/-/auditd", { acct: "root", user: "mallory" })).toBeNull();
  expect(filed("azure/-/auditlogs", { category: "UserManagement", Category: "Other" })).toBeNull();
});

test("the data sets and categories are those that the model's queries ask for", () => {
  const entry = entryOf("-/firewall/-");
  const seen = new Set<unknown>();
  for (let port = 1; port < 200; port++) {
    const fields = { dst_port: String(port) };
    const natives =
      entry && integrationWitness({ provider: null, fields, own: fields }, entry, ecs);
    seen.add(natives?.[0]?.fields["event.dataset"]);
  }
  expect([...seen].sort()).toEqual((entry && ecs.placeOf(entry))?.split(", ").sort());
});
