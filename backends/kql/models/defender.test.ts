import { describe, expect, test } from "vitest";
import { compile, defaultOptions } from "../../../src/compile.ts";
import { kql } from "../index.ts";
import { defender } from "./defender.ts";

function outcome(logsource: string, detection: string, layout: "pretty" | "oneline" = "oneline") {
  const text = `title: Test
logsource: {${logsource}}
detection:
  selection:
    ${detection}
  condition: selection
`;
  const targets = [{ backend: kql, model: defender }];
  const { rules } = compile({ name: "test.yml", text }, targets, { ...defaultOptions, layout });
  const found = rules[0]?.outcomes[0];
  if (!found) throw new Error(JSON.stringify(rules[0]?.diagnostics.map((each) => each.message)));
  return found;
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
const values = 'DeviceRegistryEvents | where ActionType == "RegistryValueSet" | ';
const object =
  'extend TargetObject = strcat(RegistryKey, "\\\\", RegistryValueName) | where TargetObject';

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

describe("registry objects", () => {
  test("are key and value name together", () => {
    expect(query("registry_set", String.raw`TargetObject|endswith: '\Run\x'`)).toBe(
      String.raw`${values}${object} endswith "\\Run\\x"`,
    );
  });

  test.each([
    ["HKLM", ["HKEY_LOCAL_MACHINE"]],
    ["HKU", ["HKEY_USERS", "HKEY_CURRENT_USER"]],
    ["HKCR", [String.raw`HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes`, "HKEY_CLASSES_ROOT"]],
  ])("have their hive in full: %s", (hive, full) => {
    const tests = full.map((name) => String.raw`TargetObject startswith "${name}\\a"`);
    expect(query("registry_set", String.raw`TargetObject|startswith: '${hive}\a'`)).toBe(
      `${values}${object.replace(/TargetObject$/, "")}${tests.join(" or ")}`,
    );
  });

  test("stand under either name of the control set", () => {
    expect(
      query("registry_set", String.raw`TargetObject|contains: '\CurrentControlSet\Services\'`),
    ).toBe(
      String.raw`${values}${object} contains "\\CurrentControlSet\\Services\\" or TargetObject contains "\\ControlSet001\\Services\\"`,
    );
  });

  test("in a regex keep Sysmon's short names apart", () => {
    expect(query("registry_set", "TargetObject|re: 'Run.x'")).toContain(
      "TargetObject matches regex",
    );
    expect(query("registry_set", "TargetObject|re: '^HKLM'")).toBe("value-transform");
  });
});

describe("registry data", () => {
  test.each([
    [
      "Details: DWORD (0x0000000a)",
      'where RegistryValueType =~ "Dword" and RegistryValueData =~ "10"',
    ],
    [
      "Details: QWORD (0x00000001-0x00000000)",
      'where RegistryValueType =~ "Qword" and RegistryValueData =~ "4294967296"',
    ],
    ["Details: Binary Data", 'where RegistryValueType =~ "Binary"'],
    ["Details: (Empty)", "where isempty(RegistryValueData)"],
    ["Details|contains: powershell", 'where RegistryValueData contains "powershell"'],
    ["Details: null", "where false"],
  ])("%s", (detection, expected) => {
    expect(query("registry_set", detection)).toBe(values + expected);
  });

  test.each(["Details|contains: '0x00000001'", "Details|startswith: DWORD", "Details: '1'"])(
    "%s is tested on Sysmon's rendering",
    (detection) => {
      const text = query("registry_set", detection);
      expect(text).toContain(
        'extend Details = case(RegistryValueType =~ "Dword", strcat("DWORD (0x"',
      );
      expect(text).toMatch(/\| where Details (contains "0x00000001"|startswith "DWORD"|=~ "1")$/);
    },
  );

  test("belongs to values that were set, where other changes stand beside them", () => {
    expect(query("registry_event", "Details|contains: powershell")).toMatch(
      /where ActionType =~ "RegistryValueSet" and RegistryValueData contains "powershell"$/,
    );
  });
});

describe("connections", () => {
  const all =
    'DeviceNetworkEvents | where ActionType in ("ConnectionSuccess", "InboundConnectionAccepted") | where ';

  test("have their direction in the action", () => {
    expect(query("network_connection", "Initiated: 'true'")).toBe(
      `${all}ActionType =~ "ConnectionSuccess"`,
    );
    expect(query("network_connection", "Initiated: false")).toBe(
      `${all}ActionType =~ "InboundConnectionAccepted"`,
    );
  });

  test("have no direction of any other name", () => {
    expect(query("network_connection", "Initiated: constructor")).toBe(`${all}false`);
  });

  test("have a host's name inside a URL", () => {
    expect(query("network_connection", "DestinationHostname|endswith: .example.com")).toMatch(
      /extend DestinationHostname = extract\(.*RemoteUrl\) \| where DestinationHostname endswith ".example.com"$/,
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
