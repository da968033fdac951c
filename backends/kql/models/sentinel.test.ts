import {
  coveredBy,
  findLogsource,
  type LogsourceEntry,
  logsourceKeys,
  logsourceName,
} from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { compile, defaultOptions } from "../../../src/compile.ts";
import { kql } from "../index.ts";
import { absent } from "./sentinel/absent.ts";
import { sentinel } from "./sentinel.ts";

interface Setting {
  readonly layout?: "pretty" | "oneline";
  readonly providers?: readonly string[];
}

function outcome(logsource: string, detection: string, setting: Setting = {}) {
  const text = `title: Test
logsource: {${logsource}}
detection:
  selection:
    ${detection}
  condition: selection
`;
  const options = { ...defaultOptions, layout: "oneline" as const, ...setting };
  const { rules } = compile(
    { name: "test.yml", text },
    [{ backend: kql, model: sentinel }],
    options,
  );
  const found = rules[0]?.outcomes[0];
  if (!found) throw new Error(JSON.stringify(rules[0]?.diagnostics.map((each) => each.message)));
  return found;
}

/** The query of an exact outcome, or fidelity and codes. */
function query(logsource: string, detection: string, setting?: Setting): string {
  const { fidelity, queries, notes } = outcome(logsource, detection, setting);
  const codes = notes.map((note) => note.code).join(" ");
  return fidelity === "exact" ? (queries[0] ?? "") : `${fidelity} ${codes}`;
}

const processes = "category: process_creation, product: windows";

test("Sysmon's XML is parsed after the cheap tests, into the fields the rule reads", () => {
  const detection = String.raw`{Image|endswith: '\cmd.exe', Computer: host}`;
  expect(query(processes, detection, { layout: "pretty" })).toBe(String.raw`Event
| where EventLog =~ "Microsoft-Windows-Sysmon/Operational" and EventID == 1
| where Computer =~ "host"
| extend Items = parse_xml(EventData).DataItem.EventData.Data
| mv-apply Item = iff(gettype(Items) == "array", Items, pack_array(Items)) on (
    summarize Fields = make_bag(bag_pack(tostring(Item["@Name"]), tostring(Item["#text"])))
)
| extend Image = tostring(Fields.Image)
| where Image endswith "\\cmd.exe"`);
});

test("one line has no line break", () => {
  expect(query(processes, "Image: x")).not.toContain("\n");
});

describe("event data tells missing from empty", () => {
  test.each([
    ["User: ''", 'bag_has_key(Fields, "User") and isempty(User)'],
    ["User: null", 'not(bag_has_key(Fields, "User"))'],
    ["User|exists: true", 'bag_has_key(Fields, "User")'],
    [
      "User|re: '^$'",
      String.raw`bag_has_key(Fields, "User") and User matches regex @"\A(?:\n?\z)"`,
    ],
  ])("%s", (detection, expected) => {
    expect(query(processes, detection).endsWith(`| where ${expected}`)).toBe(true);
  });
});

describe("the Security log", () => {
  test("stands in SecurityEvent, in typed columns", () => {
    expect(query("service: security, product: windows", "{EventID: 4624, LogonType: '3'}")).toBe(
      "SecurityEvent | where EventID == 4624 and LogonType == 3",
    );
  });

  test("is named where no event id does it", () => {
    expect(query("service: security, product: windows", "ServiceName: x")).toBe(
      'SecurityEvent | where Channel =~ "Security" | where ServiceName =~ "x"',
    );
  });

  test("keeps what has no column in XML", () => {
    const text = query("service: security, product: windows", "{EventID: 5136, ObjectClass: x}");
    expect(text).toContain(
      "where EventID == 5136 | extend Items = parse_xml(EventData).EventData.Data |",
    );
    expect(text).toMatch(
      /extend ObjectClass = tostring\(Fields.ObjectClass\) \| where ObjectClass =~ "x"$/,
    );
  });

  test("cannot tell a column's empty text from a missing one", () => {
    const { notes } = outcome("service: security, product: windows", "ServiceName: ''");
    expect(notes.map((note) => [note.code, note.direction])).toEqual([
      ["empty-or-missing", "over"],
    ]);
  });
});

describe("several providers", () => {
  test("become one guarded branch each", () => {
    const text = query(processes, "Image: x", { providers: ["sysmon", "security"] });
    expect(text).toMatch(
      /^union \(Event \| .* Image =~ "x"\), \(SecurityEvent \| where EventID == 4688 \| where NewProcessName =~ "x"\)$/,
    );
  });

  test("and one that can never match is left out", () => {
    const found = outcome(processes, "OriginalFileName: x", { providers: ["sysmon", "security"] });
    expect(found.queries[0]).not.toContain("SecurityEvent");
    expect(found.notes.map((note) => note.code)).toEqual(["provider-cannot-match"]);
  });

  test("values are those of the provider", () => {
    expect(query(processes, "ProcessId: 500", { providers: ["security"] })).toBe(
      'SecurityEvent | where EventID == 4688 | where NewProcessId =~ "0x1f4"',
    );
  });
});

describe("other channels", () => {
  test("are named by their log, the event id before the XML", () => {
    const text = query("service: system, product: windows", "{EventID: 7045, ServiceName: x}");
    expect(text).toMatch(
      /^Event \| where EventLog =~ "System" \| where EventID == 7045 \| extend Items/,
    );
  });

  test("a feed's own guard is part of the condition", () => {
    const text = query("category: registry_add, product: windows", "TargetObject: x");
    expect(text).toContain("EventID == 12");
    expect(text).toMatch(/where EventType =~ "CreateKey" and TargetObject =~ "x"$/);
  });

  test("data without names is one text", () => {
    const text = query("category: ps_classic_start, product: windows", "Data|contains: x");
    expect(text).toContain(
      'Unnamed = strcat_array(make_list_if(tostring(Item), isempty(tostring(Item["@Name"]))), " ")',
    );
    expect(text).toMatch(/extend Data = Unnamed \| where Data contains "x"$/);
  });

  test("event data under a column's name gets a name of its own", () => {
    const text = query("service: application, product: windows", "{Provider_Name: a, Source: b}");
    expect(text).toContain('where Source =~ "a" | extend Items');
    expect(text).toMatch(
      /extend EventData_Source = tostring\(Fields.Source\) \| where EventData_Source =~ "b"$/,
    );
  });

  test("names that are no identifiers are quoted in both places", () => {
    const text = query("service: application, product: windows", '"a\'b": x');
    expect(text).toMatch(
      /extend \['a\\'b'\] = tostring\(Fields\['a\\'b'\]\) \| where \['a\\'b'\] =~ "x"$/,
    );
  });

  test("a keyword is searched in all values, the header apart", () => {
    const { fidelity, queries, notes } = outcome(
      "service: application, product: windows",
      "'|all': [a, b]",
    );
    expect(fidelity).toBe("approximate");
    expect(queries[0]).toMatch(/where EventText contains "a" and EventText contains "b"$/);
    expect(notes.map((note) => note.direction)).toEqual(["under", "under"]);
  });
});

test("user data is read below the element that its provider names", () => {
  const service = "service: terminalservices-localsessionmanager, product: windows";
  expect(query(service, "{EventID: 21, Address: LOCAL}")).toBe(
    'Event | where EventLog =~ "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational" | where EventID == 21 | extend Items = bag_remove_keys(parse_xml(EventData).DataItem.UserData, dynamic([\'@xmlns\'])) | extend Fields = Items[tostring(bag_keys(Items)[0])] | extend Address = tostring(Fields.Address) | where Address =~ "LOCAL"',
  );
});

test("Sysmon for Linux is read from syslog", () => {
  expect(query("category: process_creation, product: linux", "Image: /bin/sh")).toMatch(
    /^Syslog \| where ProcessName == "sysmon" and SyslogMessage contains "<EventID>1<\/EventID>" \| extend Items = parse_xml\(SyslogMessage\)\.Event\.EventData\.Data \|.* \| where Image =~ "\/bin\/sh"$/,
  );
});

test.each(["constructor", "toString"])("%s is a field like any other", (name) => {
  expect(query("service: system, product: windows", `${name}: x`)).toContain(
    `tostring(Fields.${name})`,
  );
});

describe("refusals", () => {
  test.each([
    ["product: windows", "EventID: 1", "logsource-too-wide"],
    ["category: process_creation, product: macos", "Image: x", "no-data-model"],
    ["service: pim, product: azure", "riskEventType: x", "no-data-model"],
    ["category: file_access, product: windows", "Image: x", "no-data-model"],
    ["service: ldap, product: windows", "EventID: 1", "no-data-model"],
    ["category: dns", "answer: x", "field-unmapped"],
    ["service: wmi, product: windows", "[x]", "keyword-unsupported"],
    ["service: capi2, product: windows", "Result: x", "field-unmapped"],
    [processes, "GrandParentImage: x", "field-unmapped"],
    ["service: system, product: windows", "Level: 2", "field-unmapped"],
  ])("%s with %s", (logsource, detection, code) => {
    expect(query(logsource, detection)).toBe(`refused ${code}`);
  });
});

test("a log source that no table holds is refused with the reason", () => {
  const { notes } = outcome("service: pim, product: azure", "riskEventType: x");
  expect(notes[0]?.message).toBe(
    "kql/sentinel has no data model for the log source azure/-/pim: alerts of Privileged Identity Management stand in no table",
  );
});

test("a reason is given for each log source that is not held, and for no other", () => {
  const held = new Set(coveredBy(sentinel));
  const missing = logsourceKeys().filter((key) => !held.has(key));
  // All of Windows is too wide, which is a refusal of its own.
  expect([...Object.keys(absent), "windows/-/-"].sort()).toEqual([...missing].sort());
});

test.each(coveredBy(sentinel))("reads %s where it says", (key) => {
  const entry = findLogsource(logsourceName(key)) as LogsourceEntry;
  const place = sentinel.placeOf(entry) as string;
  const field = Object.keys(entry.fields).find((name) => sentinel.nameOf(entry, name) !== null);
  const found = outcome(logsourceOf(key), field ? `{"${field}|re": x}` : "[x]");
  expect(found.trace?.branches[0]?.scope.split(" ")[0]).toBe(place);
});

function logsourceOf(key: string): string {
  return Object.entries(logsourceName(key))
    .flatMap(([kind, name]) => (name === null ? [] : [`${kind}: ${name}`]))
    .join(", ");
}
