import { describe, expect, test } from "vitest";
import { outcomeOf } from "../../../test/kql/support.ts";
import { defender } from "./defender.ts";

function outcome(logsource: string, detection: string) {
  return outcomeOf(defender, logsource, detection, "oneline");
}

/** The exact query, or the codes that stand in its way. */
function query(category: string, detection: string): string {
  const { fidelity, queries, notes } = outcome(
    `category: ${category}, product: windows`,
    detection,
  );
  return fidelity === "exact" ? (queries[0] ?? "") : notes.map((note) => note.code).join(" ");
}

const values = 'DeviceRegistryEvents | where ActionType == "RegistryValueSet" | ';
const object =
  'extend TargetObject = strcat(RegistryKey, "\\\\", RegistryValueName) | where TargetObject';

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

  test("belongs to values that were set, which other changes are not", () => {
    expect(query("registry_event", "Details|contains: powershell")).toBe(
      `${values}where RegistryValueData contains "powershell"`,
    );
    expect(
      outcome(
        "category: registry_event, product: windows",
        "- {Details|contains: powershell}\n    - {Image: x}",
      ).queries[0],
    ).toMatch(
      /where \(ActionType == "RegistryValueSet" and RegistryValueData contains "powershell"\) or InitiatingProcessFolderPath =~ "x"$/,
    );
  });
});

describe("keys that are renamed", () => {
  test("have a new name, and no other change has", () => {
    expect(query("registry_event", String.raw`NewName|startswith: 'HKLM\A'`)).toBe(
      String.raw`DeviceRegistryEvents | where ActionType == "RegistryKeyRenamed" | where RegistryKey startswith "HKEY_LOCAL_MACHINE\\A"`,
    );
    expect(query("registry_rename", "NewName|exists: true")).toBe(
      'DeviceRegistryEvents | where ActionType == "RegistryKeyRenamed"',
    );
    expect(query("registry_event", "NewName: null")).toContain("where not(ActionType ==");
  });

  test("are found by the name they had", () => {
    expect(query("registry_rename", String.raw`TargetObject|endswith: '\A'`)).toContain(
      "extend TargetObject = PreviousRegistryKey |",
    );
    expect(query("registry_event", String.raw`TargetObject|endswith: '\A'`)).toContain(
      'iff(ActionType == "RegistryKeyRenamed", PreviousRegistryKey,',
    );
  });
});

describe("words that the two forms of a key spell differently", () => {
  test("are spelled out wherever they stand", () => {
    expect(query("registry_set", String.raw`TargetObject|endswith: 'CurrentControlSet\x'`)).toBe(
      String.raw`${values}${object} endswith "CurrentControlSet\\x" or TargetObject endswith "ControlSet001\\x"`,
    );
    expect(query("registry_set", "TargetObject|contains: HKLM")).toBe(
      `${values}${object} contains "HKEY_LOCAL_MACHINE"`,
    );
  });

  test.each([
    String.raw`TargetObject|endswith: 'trolSet\x'`,
    "TargetObject|contains: CurrentCont*olSet",
    String.raw`TargetObject|startswith: 'HKLM\System\Curr'`,
    "TargetObject|startswith: HKL",
    "TargetObject|contains: MACHINE",
    String.raw`TargetObject|endswith: '\ControlSet???\x'`,
  ])("are not cut: %s", (detection) => {
    expect(query("registry_set", detection)).toBe("value-transform");
  });

  test.each([
    "TargetObject|startswith: HK",
    "TargetObject|contains: ControlSet",
    String.raw`TargetObject|contains: '\Control\'`,
  ])("may be cut where both forms are the same: %s", (detection) => {
    expect(query("registry_set", detection)).toContain("where TargetObject");
  });
});
