import { describe, expect, test } from "vitest";
import { compile, defaultOptions } from "../../src/compile.ts";
import { outcomeOf } from "../../test/kql/support.ts";
import { kql } from "./index.ts";

/* Each kind of test as a Defender condition: what stands behind the filter on ActionType. */

function outcome(detection: string, category = "process_creation") {
  return outcomeOf(kql.models[0], `category: ${category}, product: windows`, detection);
}

function condition(detection: string, category?: string): string {
  const { queries, notes } = outcome(detection, category);
  const [query] = queries;
  if (query === undefined) return notes.map((note) => note.code).join(" ");
  return query.replace(/^.*?\| where .*?(?:\| where |$)/, "");
}

function deviations(detection: string, category?: string): readonly string[] {
  return outcome(detection, category).notes.map((note) => `${note.code} ${note.direction}`);
}

describe("text", () => {
  test.each([
    ["CommandLine: abc", 'ProcessCommandLine =~ "abc"'],
    ["CommandLine|contains: abc", 'ProcessCommandLine contains "abc"'],
    ["CommandLine|startswith: abc", 'ProcessCommandLine startswith "abc"'],
    [String.raw`CommandLine|endswith: '\abc'`, String.raw`ProcessCommandLine endswith "\\abc"`],
    ["CommandLine|cased: abc", 'ProcessCommandLine == "abc"'],
    ["CommandLine|contains|cased: abc", 'ProcessCommandLine contains_cs "abc"'],
    ["CommandLine|startswith|cased: abc", 'ProcessCommandLine startswith_cs "abc"'],
    ["CommandLine|endswith|cased: abc", 'ProcessCommandLine endswith_cs "abc"'],
    ["CommandLine: [a, b]", 'ProcessCommandLine in~ ("a", "b")'],
    ["CommandLine|cased: [a, b]", 'ProcessCommandLine in ("a", "b")'],
    [
      "CommandLine: [a, b, 'c*']",
      'ProcessCommandLine in~ ("a", "b") or ProcessCommandLine startswith "c"',
    ],
    [
      "CommandLine|contains|all: [a, b]",
      'ProcessCommandLine contains "a" and ProcessCommandLine contains "b"',
    ],
    // Literal wildcards need nothing special: string operators know none.
    [String.raw`CommandLine|contains: 'a\*b\?'`, 'ProcessCommandLine contains "a*b?"'],
    ["CommandLine: 10.0.0.0/24", 'ProcessCommandLine =~ "10.0.0.0/24"'],
  ])("%s", (detection, expected) => {
    expect(condition(detection)).toBe(expected);
    expect(outcome(detection).fidelity).toBe("exact");
  });

  test.each([
    ["CommandLine: 'a*b'", String.raw`@"(?is)\Aa.*b\z"`],
    ["CommandLine: 'a?b'", String.raw`@"(?is)\Aa.b\z"`],
    ["CommandLine|contains: 'a.*b'", '@"(?is)a\\..*b"'],
    ["CommandLine|cased: 'a*b'", String.raw`@"(?s)\Aa.*b\z"`],
    // `k` and `s` have a third spelling in Unicode, which a rule never means.
    ["CommandLine: 'k*s'", String.raw`@"(?is)\A(?-i:[kK]).*(?-i:[sS])\z"`],
    // String operators fold ASCII only.
    ["CommandLine|contains: ÄB", '@"(?is)ÄB"'],
    ["CommandLine: 'a\"?'", String.raw`@"(?is)\Aa"".\z"`],
  ])("%s is a regex", (detection, expected) => {
    expect(condition(detection)).toBe(`ProcessCommandLine matches regex ${expected}`);
    expect(outcome(detection).fidelity).toBe("exact");
  });

  test("has a test of its own for a list's letters beyond ASCII", () => {
    expect(condition("CommandLine: [a, b, ä]")).toBe(
      'ProcessCommandLine in~ ("a", "b") or ProcessCommandLine matches regex @"(?is)\\Aä\\z"',
    );
  });

  test("never writes an escape that Kusto does not know", () => {
    expect(condition(String.raw`CommandLine: "a\tb\nc\0d"`)).toBe(
      String.raw`ProcessCommandLine =~ "a\tb\nc\u0000d"`,
    );
  });
});

describe("long lists", () => {
  const names = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `k${index}.exe`);

  test("of patterns are one regex, so that the query stays short", () => {
    const query = condition(`CommandLine|contains: [${names(100)}]`);
    expect(query).toMatch(/^ProcessCommandLine matches regex @"\(\?is:\(\?-i:\[kK\]\)0\\\.exe\|/);
    expect(query.length).toBeLessThan(2_000);
    expect(condition(`CommandLine|endswith: [${names(100)}]`)).toContain("1\\.exe\\z|");
  });

  test("are tests of their own where they are few, or where the regex is as long", () => {
    expect(condition(`CommandLine|contains: [${names(64)}]`)).not.toContain("regex");
    expect(condition(`CommandLine|contains: [${names(900)}]`)).not.toContain("regex");
  });
});

describe("numbers", () => {
  test.each([
    ["ProcessId: 443", "ProcessId == 443"],
    ["ProcessId: '443'", "ProcessId == 443"],
    ["ProcessId: [80, '443']", "ProcessId in (80, 443)"],
    ["ProcessId: [80, 'x', 0443]", "ProcessId == 80"],
    ["ProcessId: '046'", "false"],
    ["ProcessId: 99999999999999999999", "false"],
    ["ProcessId: '4*'", 'tostring(ProcessId) startswith "4"'],
    ["ProcessId: [80, '4*']", 'ProcessId == 80 or tostring(ProcessId) startswith "4"'],
    ["ProcessId|gt: 1024", "ProcessId > 1024"],
    ["ProcessId|exists: true", "isnotnull(ProcessId)"],
    ["ProcessId: null", "isnull(ProcessId)"],
    ["ProcessId|re: '^4'", 'tostring(ProcessId) matches regex @"\\A4"'],
  ])("%s", (detection, expected) => {
    expect(condition(detection)).toBe(expected);
    expect(outcome(detection).fidelity).toBe("exact");
  });

  test("of text are read as doubles where the text is a decimal number", () => {
    expect(condition("CommandLine|lte: 5")).toBe(
      String.raw`ProcessCommandLine matches regex @"\A[+-]?[0-9]+(?:\.[0-9]+)?\z" and todouble(ProcessCommandLine) <= 5`,
    );
  });

  test("of text beyond 2^53 are not told from their neighbours", () => {
    expect(condition("CommandLine|gt: 9007199254740993")).toMatch(
      /todouble\(ProcessCommandLine\) > real\(9007199254740992\)$/,
    );
    expect(deviations("CommandLine|gt: 9007199254740993")).toEqual(["number-precision under"]);
    expect(deviations("CommandLine|gte: 9007199254740993")).toEqual(["number-precision over"]);
    expect(deviations("ProcessId|gte: 9007199254740993")).toEqual([]);
  });
});

describe("networks", () => {
  test("of IPv4", () => {
    expect(condition("DestinationIp|cidr: 10.0.0.0/8", "network_connection")).toBe(
      'ipv4_is_in_range(DestinationIp, "10.0.0.0/8")',
    );
  });

  test("of one family side by side share a test", () => {
    expect(
      condition(
        "DestinationIp|cidr: [10.0.0.0/8, 172.16.0.0/12, fe80::/10, fc00::/7]",
        "network_connection",
      ),
    ).toBe(
      'ipv4_is_in_any_range(DestinationIp, "10.0.0.0/8", "172.16.0.0/12") or (DestinationIp contains ":" and ipv6_is_in_any_range(DestinationIp, "fe80::/10", "fc00::/7"))',
    );
  });

  test("of two fields do not", () => {
    expect(
      condition(
        "- SourceIp|cidr: 10.0.0.0/8\n    - DestinationIp|cidr: 10.0.0.0/8",
        "network_connection",
      ),
    ).toBe(
      'ipv4_is_in_range(SourceIp, "10.0.0.0/8") or ipv4_is_in_range(DestinationIp, "10.0.0.0/8")',
    );
  });

  test("of IPv6 never take an IPv4 address", () => {
    expect(condition("DestinationIp|cidr: fe80::/10", "network_connection")).toBe(
      'DestinationIp contains ":" and ipv6_is_in_range(DestinationIp, "fe80::/10")',
    );
  });
});

describe("regular expressions", () => {
  test.each([
    [String.raw`CommandLine|re: 'x\d'`, '@"x[0-9]"'],
    ["CommandLine|re: '^a|b$'", String.raw`@"\Aa|b(?:\n?\z)"`],
    ["CommandLine|re|i: 'ab'", '@"(?i)ab"'],
  ])("%s", (detection, expected) => {
    expect(condition(detection)).toBe(`ProcessCommandLine matches regex ${expected}`);
    expect(outcome(detection).fidelity).toBe("exact");
  });

  test("with a lookahead at the start become two tests", () => {
    expect(condition("CommandLine|re: '^(?!x|y)[a-z]'")).toBe(
      String.raw`not(ProcessCommandLine matches regex @"\A(?:x|y)") and ProcessCommandLine matches regex @"\A[a-z]"`,
    );
  });

  test.each([
    ["(?<=a)b", "a lookbehind"],
    ["a(?!b)", "a negative lookahead"],
    ["a++b", "a possessive quantifier"],
    [String.raw`(a)\1`, String.raw`\1`],
  ])("with %s are refused, naming it", (regex, construct) => {
    const { fidelity, notes } = outcome(`CommandLine|re: '${regex}'`);
    expect(fidelity).toBe("refused");
    expect(notes[0]).toMatchObject({ code: "regex-untranslatable" });
    expect(notes[0]?.message).toContain(construct);
  });

  test("that take the empty text take missing fields too", () => {
    expect(deviations("CommandLine|re: '^a*$'")).toEqual(["empty-or-missing over"]);
  });
});

describe("missing and empty", () => {
  test.each([
    ["CommandLine: ''", "isempty(ProcessCommandLine)", "over"],
    ["CommandLine: null", "isempty(ProcessCommandLine)", "over"],
    ["CommandLine|exists: true", "isnotempty(ProcessCommandLine)", "under"],
    ["CommandLine|exists: false", "not(isnotempty(ProcessCommandLine))", "over"],
    ["CommandLine: '*'", "isnotempty(ProcessCommandLine)", "under"],
  ])("%s says its direction", (detection, expected, direction) => {
    expect(condition(detection)).toBe(expected);
    expect(deviations(detection)).toEqual([`empty-or-missing ${direction}`]);
  });

  test("are one question where a rule asks both", () => {
    expect(condition("CommandLine: ['', null]")).toBe("isempty(ProcessCommandLine)");
    expect(deviations("CommandLine: ['', null]")).toEqual([]);
  });
});

describe("other kinds", () => {
  test("a part of a time", () => {
    expect(condition("UtcTime|hour: 22")).toBe("hourofday(Timestamp) == 22");
    expect(condition("UtcTime|minute: 5")).toBe('datetime_part("minute", Timestamp) == 5');
    expect(condition("UtcTime|week: 53")).toBe("week_of_year(Timestamp) == 53");
  });

  test("a text test on a time is refused", () => {
    expect(deviations("UtcTime|contains: '2024'")).toEqual(["value-transform null"]);
  });

  test("two fields, both present", () => {
    expect(condition("Image|fieldref: ParentImage")).toBe(
      "isnotempty(InitiatingProcessFolderPath) and FolderPath =~ InitiatingProcessFolderPath",
    );
    expect(condition("CommandLine|fieldref|contains: Image")).toBe(
      "isnotempty(FolderPath) and ProcessCommandLine contains FolderPath",
    );
    expect(deviations("Image|fieldref: ParentImage")).toEqual(["empty-or-missing under"]);
    expect(condition("ProcessId|fieldref: ParentProcessId")).toBe(
      "isnotnull(ProcessId) and isnotnull(InitiatingProcessId) and tostring(ProcessId) =~ tostring(InitiatingProcessId)",
    );
    expect(deviations("ProcessId|fieldref: ParentProcessId")).toEqual([]);
  });

  test("a field without a column refuses, naming field and table", () => {
    const { fidelity, notes } = outcome("CurrentDirectory: x");
    expect(fidelity).toBe("refused");
    expect(notes[0]).toMatchObject({
      code: "field-unmapped",
      message: "DeviceProcessEvents has no column for CurrentDirectory",
    });
  });
});

describe("negation", () => {
  function negated(detection: string, category = "process_creation"): string {
    const text = `title: Test
logsource: {category: ${category}, product: windows}
detection:
  selection:
    ${detection}
  condition: not selection
`;
    const options = { ...defaultOptions, layout: "oneline" as const };
    const targets = [{ backend: kql, model: kql.models[0] }];
    const found = compile({ name: "test.yml", text }, targets, options).rules[0]?.outcomes[0];
    const notes = found?.notes.map((note) => ` ${note.code} ${note.direction}`) ?? [];
    return `${found?.queries[0]?.replace(/^.*\| where /, "")}${notes.join("")}`;
  }

  test.each([
    ["CommandLine: a", 'not(ProcessCommandLine =~ "a")'],
    ["ProcessId: 80", "not(ProcessId == 80)"],
    ["ProcessId|gt: 80", "not(isnotnull(ProcessId) and ProcessId > 80)"],
    [
      "DestinationIp|cidr: 10.0.0.0/8",
      'not(ipv4_is_in_range(DestinationIp, "10.0.0.0/8") == true)',
    ],
    ["UtcTime|hour: 3", "not(isnotnull(Timestamp) and hourofday(Timestamp) == 3)"],
  ])("%s keeps events whose column is null", (detection, expected) => {
    const category = detection.startsWith("Destination") ? "network_connection" : undefined;
    expect(negated(detection, category)).toBe(expected);
  });

  test("turns directions round", () => {
    expect(negated("CommandLine: ''")).toBe(
      "not(isempty(ProcessCommandLine)) empty-or-missing under",
    );
  });
});
