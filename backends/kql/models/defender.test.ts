import { describe, expect, test } from "vitest";
import { outcomeOf } from "../../../test/kql/support.ts";
import { defender } from "./defender.ts";

function outcome(logsource: string, detection: string, layout: "pretty" | "oneline" = "oneline") {
  return outcomeOf(defender, logsource, detection, layout);
}

/** The exact query, or the codes that stand in its way. */
function query(category: string, detection: string, product = "windows"): string {
  const { fidelity, queries, notes } = outcome(
    `category: ${category}, product: ${product}`,
    detection,
  );
  return fidelity === "exact" ? (queries[0] ?? "") : notes.map((note) => note.code).join(" ");
}

const processes = 'DeviceProcessEvents | where ActionType == "ProcessCreated" | ';
describe("tables", () => {
  test.each([
    ["process_creation", "Image: x", "DeviceProcessEvents", "ProcessCreated"],
    ["file_event", "TargetFilename: x", "DeviceFileEvents", "FileCreated"],
    ["file_delete", "TargetFilename: x", "DeviceFileEvents", "FileDeleted"],
    ["image_load", "ImageLoaded: x", "DeviceImageLoadEvents", "ImageLoaded"],
  ])("%s", (category, detection, table, action) => {
    expect(query(category, detection)).toBe(
      `${table} | where ActionType == "${action}" | where FolderPath =~ "x"`,
    );
  });

  test("of Linux and macOS take the devices of that system", () => {
    expect(query("process_creation", "User: root", "linux")).toBe(
      'DeviceProcessEvents | where ActionType == "ProcessCreated" and DeviceId in (DeviceInfo | where OSPlatform == "Linux" | distinct DeviceId) | where AccountName =~ "root"',
    );
    expect(query("file_event", "Image: x", "macos")).toContain('OSPlatform == "macOS"');
  });

  test.each([
    "category: ps_script, product: windows",
    "service: security, product: windows",
    "service: system, product: windows",
    "category: proxy",
  ])("there is none for %s", (logsource) => {
    expect(outcome(logsource, "a: b").notes[0]?.code).toBe("no-data-model");
  });

  test("a product alone is too wide", () => {
    expect(outcome("product: windows", "a: b").notes[0]?.code).toBe("logsource-too-wide");
  });

  test("do not depend on providers", () => {
    expect(
      outcome("category: process_creation, product: windows", "Image: x").trace?.branches[0],
    ).toEqual({
      provider: null,
      scope: 'DeviceProcessEvents where ActionType == "ProcessCreated"',
      reason: "Defender keeps a row of this table for each process that starts",
      fields: [{ from: "Image", to: "FolderPath" }],
    });
  });
});

describe("users", () => {
  test.each([
    [
      String.raw`User: 'NT AUTHORITY\SYSTEM'`,
      'where AccountDomain =~ "NT AUTHORITY" and AccountName =~ "SYSTEM"',
    ],
    [String.raw`User|endswith: '\SYSTEM'`, 'where AccountName =~ "SYSTEM"'],
    [String.raw`User|startswith: 'CORP\'`, 'where AccountDomain =~ "CORP"'],
    [
      String.raw`User|contains: 'ORP\adm'`,
      'where AccountDomain endswith "ORP" and AccountName startswith "adm"',
    ],
    [
      "User|contains: AUTHORI",
      String.raw`extend User = strcat(AccountDomain, "\\", AccountName) | where User contains "AUTHORI"`,
    ],
  ])("%s", (detection, expected) => {
    expect(query("process_creation", detection)).toBe(processes + expected);
  });

  test.each([
    ["User: null", "isempty(AccountName)"],
    ["User|exists: true", "isnotempty(AccountName)"],
    [String.raw`User|contains: '\'`, "isnotempty(AccountName)"],
  ])("%s asks for the name, as the joined text is never empty", (detection, expected) => {
    const { queries } = outcome("category: process_creation, product: windows", detection);
    expect(queries[0]).toBe(`${processes}where ${expected}`);
  });

  test("in another letter case than the rule's are refused, as Defender has lower case alone", () => {
    expect(query("process_creation", String.raw`User|cased: 'CORP\Bob'`)).toBe("value-transform");
  });
});

describe("hashes", () => {
  const md5 = "0123456789abcdef0123456789abcdef";

  test.each([
    [`Hashes|contains: MD5=${md5}`, `where MD5 =~ "${md5}"`],
    [`Hashes|contains: ${md5}`, `where MD5 =~ "${md5}"`],
    [
      `Hashes|contains: [MD5=${md5}, SHA1=${md5}01234567]`,
      `where MD5 =~ "${md5}" or SHA1 =~ "${md5}01234567"`,
    ],
  ])("%s", (detection, expected) => {
    expect(query("process_creation", detection)).toBe(processes + expected);
  });

  test.each([`IMPHASH=${md5}`, "MD5=0123", `SHA256=${md5}`])("%s is refused", (value) => {
    expect(query("process_creation", `Hashes|contains: ${value}`)).toBe("value-transform");
  });
});

describe("an action that the rule names", () => {
  test.each([
    ["registry_set", "EventType: SetValue", '== "RegistryValueSet"'],
    ["registry_event", "EventType: DeleteKey", '== "RegistryKeyDeleted"'],
    ["registry_event", "EventType: RenameKey", '== "RegistryKeyRenamed"'],
    [
      "registry_event",
      "EventType: [CreateKey, SetValue]",
      'in ("RegistryKeyCreated", "RegistryValueSet")',
    ],
    ["registry_event", "EventID: 13", '== "RegistryValueSet"'],
    ["registry_delete", "EventType: DeleteValue", '== "RegistryValueDeleted"'],
    ["network_connection", "Initiated: 'true'", '== "ConnectionSuccess"'],
    ["network_connection", "Initiated: false", '== "InboundConnectionAccepted"'],
    [
      "network_connection",
      "Initiated|exists: true",
      'in ("ConnectionSuccess", "InboundConnectionAccepted")',
    ],
  ])("of %s, %s, is tested once", (category, detection, scope) => {
    const table = category === "network_connection" ? "Network" : "Registry";
    expect(query(category, detection)).toBe(`Device${table}Events | where ActionType ${scope}`);
  });

  test("decides what the table computes", () => {
    expect(query("registry_event", "{EventType: CreateKey, TargetObject: x}")).toBe(
      'DeviceRegistryEvents | where ActionType == "RegistryKeyCreated" | extend TargetObject = RegistryKey | where TargetObject =~ "x"',
    );
    expect(query("registry_event", "{Details: a~b, TargetObject: x}")).toContain(
      "extend TargetObject = strcat(RegistryKey, ",
    );
  });

  test("is tested where it stands if it does not hold for the whole rule", () => {
    expect(query("registry_event", "- {EventType: CreateKey, Image: x}\n    - {Image: y}")).toMatch(
      /where \(ActionType == "RegistryKeyCreated" and InitiatingProcessFolderPath =~ "x"\) or InitiatingProcessFolderPath =~ "y"$/,
    );
  });

  test("is refused where it is no whole spelling", () => {
    expect(query("registry_event", "EventType|contains: Key")).toBe("value-transform");
  });
});

describe("connections", () => {
  const all =
    'DeviceNetworkEvents | where ActionType in ("ConnectionSuccess", "InboundConnectionAccepted") | where ';
  const made = 'DeviceNetworkEvents | where ActionType == "ConnectionSuccess" | ';
  const accepted = 'DeviceNetworkEvents | where ActionType == "InboundConnectionAccepted" | ';

  test.each([
    ["DestinationIp: 10.0.0.1", 'RemoteIP =~ "10.0.0.1"', 'LocalIP =~ "10.0.0.1"'],
    ["DestinationPort: 22", "RemotePort == 22", "LocalPort == 22"],
    ["SourceIp: 10.0.0.1", 'LocalIP =~ "10.0.0.1"', 'RemoteIP =~ "10.0.0.1"'],
    ["SourcePort: 22", "LocalPort == 22", "RemotePort == 22"],
  ])("have %s at the end that the direction says", (detection, outbound, inbound) => {
    const [name] = detection.split(":") as [string];
    const [there, here] = [outbound, inbound].map((text) => text.split(" ")[0]);
    expect(query("network_connection", `{Initiated: true, ${detection}}`)).toBe(
      `${made}where ${outbound}`,
    );
    expect(query("network_connection", `{Initiated: false, ${detection}}`)).toBe(
      `${accepted}where ${inbound}`,
    );
    expect(query("network_connection", detection)).toBe(
      `${all.replace(/where $/, "")}extend ${name} = iff(ActionType == "InboundConnectionAccepted", ${here}, ${there}) | where ${outbound.replace(`${there}`, name)}`,
    );
  });

  test("of two directions keep them apart", () => {
    const either =
      "- {Initiated: true, DestinationPort: 22}\n    - {Initiated: false, SourcePort: 22}";
    expect(query("network_connection", either)).toMatch(
      /where \(ActionType == "ConnectionSuccess" and DestinationPort == 22\) or \(ActionType == "InboundConnectionAccepted" and SourcePort == 22\)$/,
    );
  });

  test("have no direction of any other name", () => {
    expect(query("network_connection", "Initiated: constructor")).toBe(`${all}false`);
  });

  test("that are made have a host's name inside a URL, and those accepted the device's own", () => {
    const host = "DestinationHostname|endswith: .example.com";
    expect(query("network_connection", `{Initiated: true, ${host}}`)).toMatch(
      /extend DestinationHostname = extract\(.*RemoteUrl\) \| where DestinationHostname endswith ".example.com"$/,
    );
    expect(query("network_connection", `{Initiated: false, ${host}}`)).toBe(
      `${accepted}where DeviceName endswith ".example.com"`,
    );
    expect(query("network_connection", host)).toMatch(
      /extend DestinationHostname = iff\(ActionType == "InboundConnectionAccepted", DeviceName, extract\(.*RemoteUrl\)\)/,
    );
  });

  test("of Linux are read the same way", () => {
    expect(query("network_connection", "{Initiated: false, DestinationPort: 22}", "linux")).toMatch(
      /ActionType == "InboundConnectionAccepted" and DeviceId in \(.*Linux.*\) \| where LocalPort == 22$/,
    );
  });

  test("name the parent's file alone", () => {
    expect(query("network_connection", String.raw`ParentImage|endswith: '\cmd.exe'`)).toBe(
      `${all}InitiatingProcessParentFileName =~ "cmd.exe"`,
    );
    expect(query("network_connection", "ParentImage|contains: cmd")).toBe("value-transform");
  });
});

describe("other transforms", () => {
  test.each([
    ["LogonId: '0x3e7'", "where LogonId == 999"],
    ["EventID: 1", ""],
  ])("%s", (detection, expected) => {
    expect(query("process_creation", detection)).toBe((processes + expected).replace(/ \| $/, ""));
  });

  test("an id of which no row tells is refused, and one that all rows may have is not tested", () => {
    expect(query("pipe_created", "EventID: 17")).toBe("value-transform");
    expect(query("pipe_created", "EventID: [17, 18]")).toBe(
      'DeviceEvents | where ActionType == "NamedPipeEvent"',
    );
    expect(query("file_delete", "EventID: 23")).toBe("value-transform");
  });

  test("a pipe loses its device", () => {
    expect(query("pipe_created", String.raw`PipeName: '\evil'`)).toMatch(
      /extend PipeName = replace_regex\(.*\) \| where PipeName =~ "\\\\evil"$/,
    );
  });
});

test.each(["constructor", "__proto__", "toString"])("%s is a field like any other", (name) => {
  const { notes } = outcome("category: process_creation, product: windows", `${name}: x`);
  expect(notes.map((note) => note.code)).toEqual(["field-unmapped"]);
});

test("what needs no computing is tested first", () => {
  const { queries } = outcome(
    "category: registry_set, product: windows",
    String.raw`{Image|endswith: '\reg.exe', TargetObject|contains: Run}`,
    "pretty",
  );
  expect(queries[0]).toBe(String.raw`DeviceRegistryEvents
| where ActionType == "RegistryValueSet"
| where InitiatingProcessFolderPath endswith "\\reg.exe"
| extend TargetObject = strcat(RegistryKey, "\\", RegistryValueName)
| where TargetObject contains "Run"`);
});

describe("DeviceEvents", () => {
  const events = (action: string): string => `DeviceEvents | where ActionType == "${action}" | `;

  test("a path has its file's name once, whether FolderPath ends in it or not", () => {
    expect(query("driver_load", "ImageLoaded|endswith: .sys")).toBe(
      String.raw`${events("DriverLoad")}extend ImageLoaded = iff(FolderPath =~ FileName or FolderPath endswith strcat("\\", FileName), FolderPath, strcat(FolderPath, "\\", FileName)) | where ImageLoaded endswith ".sys"`,
    );
  });

  test("of a remote thread, the initiating process makes it and the other one runs it", () => {
    const threads = events("CreateRemoteThreadApiCall");
    expect(query("create_remote_thread", "SourceImage: a")).toBe(
      `${threads}where InitiatingProcessFolderPath =~ "a"`,
    );
    expect(query("create_remote_thread", "TargetProcessId: 4")).toBe(
      `${threads}where ProcessId == 4`,
    );
    expect(query("create_remote_thread", "SourceProcessId: 4")).toBe(
      `${threads}where InitiatingProcessId == 4`,
    );
    expect(query("create_remote_thread", "StartModule: x")).toBe("field-unmapped");
  });

  test("a detection's name is among its additional fields", () => {
    const { queries } = outcome("category: antivirus", "Signature|contains: Mimikatz");
    expect(queries[0]).toBe(
      `${events("AntivirusDetection")}extend Signature = tostring(parse_json(AdditionalFields).ThreatName) | where Signature contains "Mimikatz"`,
    );
  });
});

test("an address says its own family, whatever end it stands at", () => {
  expect(query("network_connection", "{Initiated: true, DestinationIsIpv6: true}")).toBe(
    'DeviceNetworkEvents | where ActionType == "ConnectionSuccess" | where RemoteIP contains ":"',
  );
});
