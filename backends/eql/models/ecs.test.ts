import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lower } from "../../../src/ir/lower.ts";
import { readDocuments } from "../../../src/rule/index.ts";
import { readQuery } from "../../../test/support/eqlQuery.ts";
import { compileRule, notesOf, testOf } from "../../../test/support/eqlRule.ts";
import { corpusFiles, hasShared } from "../../../test/support/shared.ts";
import { eql } from "../index.ts";

function scopeOf(logsource: string): string | undefined {
  return compileRule("a: {EventID: 7}", { logsource }).queries[0]?.replace(
    / and event.code : "7"$/,
    "",
  );
}

describe("the events of a log source", () => {
  test.each([
    [
      "{category: process_creation, product: windows}",
      'process where host.os.type == "windows" and event.type == "start"',
    ],
    [
      "{category: process_creation, product: linux}",
      'process where host.os.type == "linux" and event.type == "start"',
    ],
    [
      "{category: network_connection, product: windows}",
      'network where host.os.type == "windows" and event.type == "start"',
    ],
    [
      "{category: image_load, product: windows}",
      'any where host.os.type == "windows" and (event.category == "library" or (event.category == "process" and event.code == "7"))',
    ],
    [
      "{category: registry_add, product: windows}",
      'registry where host.os.type == "windows" and ((event.code == "12" and ?winlog.event_data.EventType == "CreateKey") or event.action == "creation")',
    ],
    ["{service: security, product: windows}", 'any where winlog.channel : "Security"'],
    [
      "{category: pipe_created, product: windows}",
      'file where winlog.channel : "Microsoft-Windows-Sysmon/Operational" and event.code : ("17", "18")',
    ],
    [
      "{category: process_creation, product: windows, service: sysmon}",
      'process where winlog.channel : "Microsoft-Windows-Sysmon/Operational" and event.code : "1"',
    ],
  ])("%s", (logsource, expected) => expect(scopeOf(logsource)).toBe(expected));

  test.each([
    ["{product: onelogin, service: onelogin.events}", "no-data-model"],
    ["{category: file_access, product: windows}", "no-data-model"],
    ["{product: windows, service: iis}", "no-data-model"],
    ["{product: linux}", "logsource-too-wide"],
    ["{product: windows}", "logsource-too-wide"],
  ])("%s has none", (logsource, code) =>
    expect(notesOf("{Image: x}", { logsource })).toEqual([code]),
  );
});

describe("event ids that the rule names itself", () => {
  const pipes = { logsource: "{category: pipe_created, product: windows}" };
  const channel = 'file where winlog.channel : "Microsoft-Windows-Sysmon/Operational"';

  test.each([
    ["{EventID: 17}", "a", ' and event.code : "17"'],
    ["{EventID: [17, 18]}", "a", ' and event.code : ("17", "18")'],
    ["{EventID: 18, PipeName: x}", "a", ' and event.code : "18" and ?file.name : "x"'],
    ["{EventID: 1}", "a", ' and event.code : ("17", "18") and event.code : "1"'],
    ["{EventID: [17, 1]}", "a", ' and event.code : ("17", "18") and event.code : ("17", "1")'],
    ["{EventID: '1*'}", "a", ' and event.code : ("17", "18") and event.code : "1*"'],
    ["{EventID: 17}", "not a", ' and event.code : ("17", "18") and not event.code : "17"'],
  ])("%s under %s", (selection, condition, expected) =>
    expect(compileRule(`a: ${selection}`, { ...pipes, condition }).queries).toEqual([
      channel + expected,
    ]),
  );

  test("count only where they narrow the whole rule", () =>
    expect(
      compileRule("a: {EventID: 17}\nb: {PipeName: x}", { ...pipes, condition: "a or b" }).queries,
    ).toEqual([
      `${channel} and event.code : ("17", "18") and (event.code : "17" or ?file.name : "x")`,
    ]));
});

describe("fields", () => {
  test.each([
    [
      "{category: image_load, product: windows}",
      "ImageLoaded",
      '(?file.path : "x" or ?dll.path : "x")',
    ],
    [
      "{category: process_creation, product: windows}",
      "ParentUser",
      '?winlog.event_data.ParentUser : "x"',
    ],
    ["{service: system, product: windows}", "param1", '?winlog.event_data.param1 : "x"'],
    ["{service: system, product: windows}", "Provider_Name", 'winlog.provider_name : "x"'],
    [
      "{service: applocker, product: windows}",
      "FilePath",
      '(?winlog.event_data.FilePath : "x" or ?winlog.user_data.FilePath : "x")',
    ],
    [
      "{service: security, product: windows}",
      "ProcessName",
      '(?process.executable : "x" or ?winlog.event_data.ProcessName : "x")',
    ],
    [
      "{category: create_remote_thread, product: windows}",
      "SourceImage",
      '?process.executable : "x"',
    ],
  ])("%s %s", (logsource, field, expected) =>
    expect(compileRule(`a: {${field}: x}`, { logsource }).queries[0]).toContain(` and ${expected}`),
  );

  test("what Sysmon for Linux alone reports keeps its name, and macOS has no place for it", () => {
    const linux = { logsource: "{category: process_creation, product: linux}" };
    expect(testOf("{LogonId: x}", linux)).toBe('?winlog.event_data.LogonId : "x"');
    const macos = { logsource: "{category: process_creation, product: macos}" };
    expect(notesOf("{LogonId: x}", macos)).toEqual(["field-unmapped"]);
  });

  test("a level's word is its number's, but for the one that two numbers have", () => {
    const system = { logsource: "{service: system, product: windows}" };
    expect(compileRule("a: {Level: 2}", system).queries[0]).toContain('?log.level : "error"');
    expect(notesOf("{Level: 4}", system)).toEqual(["value-transform"]);
  });

  test("the trace names what the query reads", () => {
    const { trace } = compileRule("a: {User: 'a\\b', Image: x}");
    expect(trace.branches).toEqual([
      {
        provider: null,
        scope: 'process where host.os.type == "windows" and event.type == "start"',
        reason: "ECS files process_creation of every provider under these categories and types",
        fields: [
          { from: "User", to: "user.domain, user.name" },
          { from: "Image", to: "process.executable" },
        ],
      },
    ]);
  });
});

describe("negation", () => {
  function afterScope(selections: string, condition: string): string | undefined {
    return compileRule(selections, { condition }).queries[0]?.replace(/^.*?"start" and /, "");
  }

  test("stays outside where all fields are certain", () =>
    expect(afterScope("a: {Image: x, CommandLine: y}", "not a")).toBe(
      'not (process.executable : "x" and process.command_line : "y")',
    ));

  test("goes to the leaves where a field may not be mapped", () =>
    expect(afterScope("a: {Image: x, ParentImage: y}", "not a")).toBe(
      '(not process.executable : "x" or ?process.parent.executable == null or not ?process.parent.executable : "y")',
    ));

  test("of an alternative is a chain", () =>
    expect(afterScope("a: {Image: x}\nb: {ParentImage: y}", "not (a or b)")).toBe(
      'not process.executable : "x" and (?process.parent.executable == null or not ?process.parent.executable : "y")',
    ));
});

describe("values that a pipeline removes", () => {
  const security = { logsource: "{service: security, product: windows}" };
  test.each([
    ["{Description: ''}", {}, ["empty-value-dropped under"]],
    ["{Description: '-'}", {}, ["empty-value-dropped under"]],
    ["{ProcessName: '-'}", security, []],
    ["{ProcessName: ''}", security, ["empty-value-dropped under"]],
  ])("%s cannot be found", (selection, options, codes) =>
    expect(notesOf(selection, options)).toEqual(codes),
  );

  test.each([
    ["{Description|contains: '-'}", ["empty-value-dropped under"]],
    ["{Description|re: '^.?$'}", ["empty-value-dropped under"]],
    ["{Description|exists: true}", ["empty-value-dropped under"]],
    ["{Description|contains: ' - '}", []],
    ["{Description|re: 'a-'}", []],
    ["{Image: '*'}", []],
  ])("pass no test that takes them: %s", (selection, notes) =>
    expect(notesOf(selection)).toEqual(notes),
  );

  test("are missing, so a test for null finds them", () => {
    expect(notesOf("{Description: null}")).toEqual(["empty-value-dropped over"]);
    expect(notesOf("{Description: null}", { condition: "not a" })).toEqual([
      "empty-value-dropped under",
    ]);
    expect(notesOf("{Image: null}")).toEqual([]);
    expect(notesOf("{SubjectUserName: null}", security)).toEqual([]);
  });

  test("are found by the test for null beside them", () => {
    expect(notesOf("{Description: [null, '', '-']}")).toEqual([]);
    expect(notesOf("{Description: [null, '-'], Product: ''}")).toEqual([
      "empty-value-dropped under",
    ]);
  });

  test("matter no more where null decides", () => {
    const both = { condition: "1 of sel_*" };
    const all = "sel_a: {Company: ['', '-'], Product: ['', '-']}\n";
    expect(compileRule(`${all}sel_b: {Company: null, Product: null}`, both).notes).toMatchObject([
      { direction: "over" },
      { direction: "over" },
    ]);
    const filled = "a: {CertThumbprint: '*'}\nb: {CertThumbprint: ''}";
    expect(compileRule(filled, { ...security, condition: "a and not b" }).notes).toEqual([]);
  });
});

describe("providers", () => {
  const network = "{category: network_connection, product: windows}";

  test("need no branches of their own", () =>
    expect(compileRule("a: {Image: x}", { providers: ["sysmon", "security"] })).toEqual(
      compileRule("a: {Image: x}"),
    ));

  test.each([
    ["{User: a}", "a", ["audited-value-differs both"]],
    ["{User: null}", "a", []],
    ["{IntegrityLevel: System}", "a", ["audited-value-differs under"]],
    ["{ParentUser: a}", "not a", ["audited-value-differs over"]],
    ["{Image: a}", "a", []],
  ])("of which the Security log has %s otherwise", (selection, condition, notes) => {
    const asked = { condition, providers: ["sysmon", "security"] };
    const directed = (found: readonly string[]) =>
      found.filter((note) => note.startsWith("audited"));
    expect(directed(notesOf(selection, asked))).toEqual(notes);
    expect(directed(notesOf(selection, { ...asked, providers: ["sysmon"] }))).toEqual([]);
  });

  test("that no pipeline brings into these fields are left out with a note, or refused", () => {
    const options = { logsource: network, providers: ["sysmon", "security"] };
    const [note] = compileRule("a: {DestinationPort: 1}", options).notes;
    expect(note).toMatchObject({ code: "provider-cannot-match", direction: "under" });
    const alone = compileRule("a: {DestinationPort: 1}", { ...options, providers: ["security"] });
    expect(alone.notes[0]).toMatchObject({ code: "provider-cannot-match", severity: "error" });
  });
});

test("networks break like any other list", () => {
  const networks = Array.from({ length: 6 }, (_, at) => `10.${at}.0.0/16`);
  const { queries } = compileRule(`a: {DestinationIp|cidr: [${networks.join(", ")}]}`, {
    logsource: "{category: network_connection, product: windows}",
    layout: "pretty",
    condition: "not a",
  });
  expect(queries[0]).toContain(`
  and not cidrMatch(
    destination.ip,
    "10.0.0.0/16",
`);
  expect(queries[0]).toMatch(/"10\.5\.0\.0\/16"\n {2}\)$/);
});

test("long conditions break where an analyst would break them", () => {
  const image = ["powershell", "pwsh", "rundll32", "regsvr32"].map((name) => `'\\${name}.exe'`);
  const { queries } = compileRule(
    `a: {Image|endswith: [${image.join(", ")}], CommandLine|contains: [one, two]}\nb: {ParentImage: x}`,
    { condition: "a and not b", layout: "pretty" },
  );
  expect(queries).toEqual([
    `process where host.os.type == "windows" and event.type == "start"
  and process.executable : (
    "*\\\\powershell.exe",
    "*\\\\pwsh.exe",
    "*\\\\rundll32.exe",
    "*\\\\regsvr32.exe"
  )
  and process.command_line : ("*one*", "*two*")
  and (?process.parent.executable == null or not ?process.parent.executable : "x")`,
  ]);
});

test.skipIf(!hasShared)(
  "every query of public rules is EQL (skipped where ../shared is absent)",
  () => {
    let read = 0;
    for (const path of corpusFiles())
      for (const entry of readDocuments({ name: path, text: readFileSync(path, "utf8") }).entries) {
        if (entry.kind !== "document" || entry.document.kind !== "rule") continue;
        const { lowered } = lower(entry.document);
        if (!lowered) continue;
        for (const layout of ["pretty", "oneline"] as const) {
          const { queries, notes } = eql.models[0].compile(lowered, {
            layout,
            providers: null,
            settings: null,
          });
          if (notes.some((note) => note.severity === "error")) continue;
          for (const query of queries) {
            expect(() => readQuery(query), path).not.toThrow();
            if (layout === "oneline") expect(query).not.toContain("\n");
            read++;
          }
        }
      }
    expect(read).toBeGreaterThan(200);
  },
);
