import { describe, expect, test } from "vitest";
import { filled, stored } from "../../../test/kql/witness.ts";

/* Rows differ by the source whose parser returns them; what holds of every source stands here. */

function row(key: string, fields: { readonly [name: string]: string }, asked?: readonly string[]) {
  return filled(stored("asim", key, fields, asked ? { asked } : {}));
}

describe("endpoints", () => {
  test("have their processes in _Im_ProcessCreate", () => {
    const event = { EventID: "1", Image: "C:\\a.exe", ParentImage: "C:\\b.exe", ProcessId: "7" };
    expect(stored("asim", "windows/process_creation/-", event)).toMatchObject([
      {
        table: "_Im_ProcessCreate",
        fields: {
          EventType: "ProcessCreated",
          TargetProcessName: "C:\\a.exe",
          ActingProcessName: "C:\\b.exe",
          TargetProcessId: "7",
        },
      },
    ]);
  });

  test("have their connections by who connects", () => {
    const event = { EventID: "3", SourceIp: "10.0.0.1", DestinationPort: "443" };
    expect(row("windows/network_connection/-", event)).toMatchObject({
      SrcIpAddr: "10.0.0.1",
      DstPortNumber: 443,
    });
  });

  test("have hives in full", () => {
    const event = { EventID: "13", EventType: "SetValue", TargetObject: "HKLM\\a\\b" };
    expect(row("windows/registry_set/-", event)).toMatchObject({
      EventType: "RegistryValueSet",
      RegistryKey: "HKEY_LOCAL_MACHINE\\a",
      RegistryValue: "b",
    });
  });

  test.each([
    ["process_creation", "a parent's parent without a folder", { GrandParentImage: "a.exe" }],
    ["process_creation", "a session that is no number", { LogonId: "x" }],
    ["network_connection", "a connection without a process", { EventID: "3", Image: "" }],
    ["registry_set", "what is no key", { EventType: "SetValue", TargetObject: "x" }],
  ])("cannot show in %s %s", (category, _, fields) => {
    expect(row(`windows/${category}/-`, fields)).toBeNull();
  });
});

describe("the web", () => {
  test("tells an address in parts or whole", () => {
    const event = { "cs-uri-stem": "/a.php", "cs-uri-query": "x=1", "sc-status": "200" };
    expect(row("-/webserver/-", event)).toMatchObject({
      Url: "/a.php?x=1",
      EventResultDetails: "200",
    });
  });

  test("has no address whose parts say something else", () => {
    const event = { "c-uri": "https://a.example/b", "cs-uri-scheme": "http" };
    expect(row("-/proxy/-", event)).toBeNull();
  });
});

test("a session between two others is a firewall's", () => {
  expect(row("-/firewall/-", { src_ip: "10.0.0.1", dst_port: "22" })).toMatchObject({
    SrcIpAddr: "10.0.0.1",
    DstPortNumber: 22,
    EventType: "NetworkSession",
  });
});
