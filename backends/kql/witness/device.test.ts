import { describe, expect, test } from "vitest";
import { filled, stored } from "../../../test/kql/witness.ts";

const sysmon = "Microsoft-Windows-Sysmon/Operational";

function row(category: string, fields: { readonly [name: string]: string }, asked?: string[]) {
  const cells = filled(
    stored("defender", `windows/${category}/-`, fields, { ...(asked && { asked }) }),
  );
  if (cells === null) return null;
  const { Timestamp, ...others } = cells;
  return others;
}

describe("DeviceProcessEvents", () => {
  test("holds a process, its parent and their accounts", () => {
    const event = {
      Channel: sysmon,
      EventID: "1",
      Image: "C:\\Windows\\cmd.exe",
      ProcessId: "42",
      User: "CORP\\Ann",
      LogonId: "0x3e7",
      ParentImage: "C:\\Windows\\explorer.exe",
      GrandParentImage: "C:\\Windows\\userinit.exe",
    };
    expect(row("process_creation", event)).toEqual({
      ActionType: "ProcessCreated",
      FolderPath: "C:\\Windows\\cmd.exe",
      FileName: "cmd.exe",
      ProcessId: 42,
      AccountDomain: "corp",
      AccountName: "ann",
      LogonId: 999,
      InitiatingProcessFolderPath: "C:\\Windows\\explorer.exe",
      InitiatingProcessParentFileName: "userinit.exe",
    });
  });

  test("holds digests in a column each", () => {
    const [md5, imphash] = ["7".repeat(32), "8".repeat(32)];
    expect(row("process_creation", { Hashes: `MD5=${md5},IMPHASH=${imphash}` })).toEqual({
      ActionType: "ProcessCreated",
      MD5: md5,
    });
  });

  test.each([
    ["a number in another spelling", { ProcessId: "042" }],
    ["an account without a domain", { User: "ann" }],
    ["a session in another spelling", { LogonId: "999" }],
    ["digests that are none", { Hashes: "MD5=abc" }],
    ["a file's name for a path", { GrandParentImage: "userinit.exe" }],
    ["a time that the event does not tell", { Image: "a" }, ["Image", "UtcTime"]],
  ])("cannot hold %s", (_, fields, asked?: string[]) => {
    expect(row("process_creation", fields, asked)).toBeNull();
  });

  test("has no row for an event of another id", () => {
    expect(stored("defender", "windows/process_creation/-", { EventID: "5" })).toEqual([]);
  });

  test("tells the system by another table", () => {
    expect(stored("defender", "linux/process_creation/-", { User: "root" })).toMatchObject([
      { table: "DeviceInfo", fields: { OSPlatform: "Linux", DeviceId: "7777Linux" } },
      { table: "DeviceProcessEvents", fields: { AccountName: "root", DeviceId: "7777Linux" } },
    ]);
  });
});

describe("DeviceNetworkEvents", () => {
  const addresses = { SourceIp: "10.0.0.1", DestinationIp: "192.0.2.7", DestinationPort: "443" };

  test("has the source at hand of a connection made", () => {
    expect(row("network_connection", { ...addresses, Initiated: "true" })).toEqual({
      ActionType: "ConnectionSuccess",
      LocalIP: "10.0.0.1",
      RemoteIP: "192.0.2.7",
      RemotePort: 443,
    });
  });

  test("has the destination at hand of a connection accepted, by the device's name", () => {
    const event = { ...addresses, Initiated: "false", DestinationHostname: "pc-7" };
    expect(row("network_connection", event)).toEqual({
      ActionType: "InboundConnectionAccepted",
      RemoteIP: "10.0.0.1",
      LocalIP: "192.0.2.7",
      LocalPort: 443,
      DeviceName: "pc-7",
    });
  });

  test.each([
    ["a family that is not the address's", { DestinationIp: "::1", DestinationIsIpv6: "false" }],
    ["blanks around an address", { DestinationIp: "10.0.0.1\n" }],
    ["no direction", {}, ["Initiated"]],
    ["a host that no address names", { Initiated: "true", DestinationHostname: "a/b" }],
  ])("cannot hold %s", (_, fields, asked?: string[]) => {
    expect(row("network_connection", fields, asked)).toBeNull();
  });
});

describe("DeviceRegistryEvents", () => {
  test("holds key and value apart, and a number by its type", () => {
    const event = {
      EventID: "13",
      EventType: "SetValue",
      TargetObject: "HKLM\\Software\\Run\\x",
      Details: "DWORD (0x00000010)",
    };
    expect(row("registry_set", event)).toEqual({
      ActionType: "RegistryValueSet",
      RegistryKey: "HKEY_LOCAL_MACHINE\\Software\\Run",
      RegistryValueName: "x",
      RegistryValueType: "Dword",
      RegistryValueData: "16",
    });
  });

  test.each([
    ["QWORD (0x00000001-0x00000000)", "Qword", "4294967296"],
    ["Binary Data", "Binary", "0A0B0C"],
    ["cmd /c", "String", "cmd /c"],
  ])("spells %s by its type", (Details, type, data) => {
    const event = { EventID: "13", EventType: "SetValue", Details };
    expect(row("registry_set", event)).toMatchObject({
      RegistryValueType: type,
      RegistryValueData: data,
    });
  });

  test("holds both names of a key that is renamed", () => {
    const event = {
      EventID: "14",
      EventType: "RenameKey",
      TargetObject: "HKLM\\a",
      NewName: "HKLM\\b",
    };
    expect(row("registry_rename", event)).toEqual({
      ActionType: "RegistryKeyRenamed",
      RegistryKey: "HKEY_LOCAL_MACHINE\\b",
      PreviousRegistryKey: "HKEY_LOCAL_MACHINE\\a",
    });
  });

  test.each([
    ["a kind that is not the id's", { EventID: "13", EventType: "CreateKey" }],
    ["a value that is renamed", { EventID: "14", EventType: "RenameValue" }],
    ["data of a key", { EventID: "12", EventType: "CreateKey", Details: "x" }],
    ["what is no key", { EventID: "13", EventType: "SetValue", TargetObject: "x" }],
  ])("cannot hold %s", (_, fields) => {
    expect(row("registry_event", fields)).toBeNull();
  });
});

describe("DeviceEvents", () => {
  test.each([
    [
      "pipe_created",
      { EventID: "17", PipeName: "\\msagent" },
      {
        ActionType: "NamedPipeEvent",
        AdditionalFields: '{"PipeName":"\\\\Device\\\\NamedPipe\\\\msagent"}',
      },
    ],
    [
      "dns_query",
      { EventID: "22", QueryName: "a.example" },
      { ActionType: "DnsQueryResponse", AdditionalFields: '{"DnsQueryString":"a.example"}' },
    ],
    [
      "create_remote_thread",
      { EventID: "8", SourceImage: "C:\\a.exe", TargetProcessId: "7" },
      {
        ActionType: "CreateRemoteThreadApiCall",
        InitiatingProcessFolderPath: "C:\\a.exe",
        ProcessId: 7,
      },
    ],
  ])("holds an event of %s", (category, fields, expected) => {
    expect(row(category, fields)).toEqual(expected);
  });

  test("holds a path whole, or its folder and its file's name", () => {
    const paths = ["a", "b", "c", "d", "e"].map((name) => `C:\\drivers\\${name}.sys`);
    const forms = paths.map((ImageLoaded) => {
      const cells = row("driver_load", { EventID: "6", ImageLoaded });
      const isWhole = cells?.FolderPath === ImageLoaded;
      expect(isWhole ? ImageLoaded : `${cells?.FolderPath}\\${cells?.FileName}`).toBe(ImageLoaded);
      return isWhole;
    });
    expect(new Set(forms).size).toBe(2);
  });

  test("cannot hold a pipe without a name", () => {
    expect(row("pipe_created", { EventID: "17", PipeName: "<Anonymous Pipe>" })).toBeNull();
  });
});
