import { describe, expect, test } from "vitest";
import type { CanonicalValue } from "../../../src/backend/query.ts";
import { witnessesOf } from "../../../src/verify/index.ts";
import { detected } from "../detected.ts";

type Value = CanonicalValue | undefined;

/** The values that a field has in the events made for a rule. */
function valuesOf(field: string, detection: string, logsource?: string): readonly Value[] {
  const { list } = witnessesOf(detected(detection, logsource));
  return list.map(({ event }) => event.own[field]);
}

/* What queries get wrong, by the test that brings it out; each is an event that tells. */
const edges: readonly (readonly [string, string, string, readonly Value[]])[] = [
  ["other case", "CommandLine", "Ab", ["aB"]],
  ["one character less", "CommandLine", "abcd", ["bcd", "abc", "abd"]],
  ["one character more", "CommandLine", "abcd", ["xabcd", "abcdx", "ab¤cd"]],
  ["characters that mean something to languages, behind", "CommandLine", "ab", behind("ab")],
  ["the same in front", "CommandLine", "ab", ['"ab', "*ab", "\\ab", "\nab", "%ab", "`ab", "$ab"]],
  ["empty, null and missing", "CommandLine", "ab", ["", null, undefined]],
  ["a star that is text", "CommandLine", "a\\*b", ["a*b", "avwxb", "ab", "a\\*b"]],
  ["a question mark that is text", "CommandLine", "a\\?b", ["a?b", "avb", "ab"]],
  ["a question mark", "CommandLine", "a?b", ["axb", "ab", "axyb", "a\nb", "a\u{1F600}b", "a?b"]],
  ["a star", "CommandLine", "a*b", ["ab", "a¤b", "av\nwb", 'a"b', "a*b", "a\\b"]],
  ["pieces in another order", "CommandLine", "a*b", ["ba"]],
  ["a backslash", "CommandLine", "a\\b", ["a/b", "a\\\\b", "ab"]],
  ["a backslash at the end", "CommandLine", "a\\", ["a", "a/", "a\\\\"]],
  ["a dot", "CommandLine", "a.b", ["a¤b"]],
  ["a number", "ProcessId", "42", ["42.0", "042", "0x42", " 42"]],
  ["letters like ASCII's", "CommandLine", "kiss", ["\u212aiss", "ki\u017f\u017f", "k\u0131ss"]],
  ["letters in other cases", "CommandLine", "straße", ["STRAẞE", "strasse"]],
  ["another sigma", "CommandLine", "σ", ["ς"]],
];

function behind(text: string): readonly Value[] {
  return ["\n", "\\", '"', "'", "*", "?", "\t", "%", "`", "$", " "].map((mark) => text + mark);
}

describe("values at the edges of", () => {
  test.each(edges)("%s", (_, field, value, expected) => {
    const values = valuesOf(field, `sel: { ${field}: ${JSON.stringify(value)} }`);
    expect(values).toEqual(expect.arrayContaining([...expected]));
  });

  test("a number compared", () => {
    const values = valuesOf("ProcessId", "sel: { ProcessId|gt: 5 }");
    expect(values).toEqual(
      expect.arrayContaining(["4", "5", "6", "5.0", "5.5", "05", "abc", "-1", "0x7f", undefined]),
    );
  });

  const network = "{category: network_connection, product: windows}";

  test("an IPv4 network", () => {
    const values = valuesOf("DestinationIp", "sel: { DestinationIp|cidr: 10.0.0.0/8 }", network);
    expect(values).toEqual(
      expect.arrayContaining([
        ...["10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0"],
        ...["::ffff:10.0.0.0", "not-an-address", "10.0.0.0/32", undefined],
      ]),
    );
  });

  test("an IPv6 network", () => {
    const values = valuesOf("DestinationIp", "sel: { DestinationIp|cidr: 2001:db8::/32 }", network);
    expect(values).toEqual(
      expect.arrayContaining([
        ...["2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"],
        ...["2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db9::"],
        ...["2001:0DB8:0000:0000:0000:0000:0000:0000", "10.0.0.1"],
      ]),
    );
  });

  test("a regular expression", () => {
    const values = valuesOf("CommandLine", "sel: { CommandLine|re: '^a(b|c)$' }");
    expect(values).toEqual(
      expect.arrayContaining(["ab", "ac", "AB", "ab\n", "ab\n\n", "vw\nab", "xab", "abx"]),
    );
  });

  test("a part of a time", () => {
    const values = valuesOf("CreationUtcTime", "sel: { CreationUtcTime|hour: 22 }", file);
    const hours = ["21", "22", "23"].map((hour) => `2024-03-06 ${hour}:35:45.123`);
    expect(values).toEqual(expect.arrayContaining([...hours, "noon"]));
  });

  const file = "{category: file_event, product: windows}";

  test("another field's value", () => {
    const { list } = witnessesOf(detected("sel: { Image|fieldref: ParentImage }"));
    const pairs = list.map(({ event: { own } }) => [own.Image, own.ParentImage]);
    expect(pairs.some(([one, other]) => one !== undefined && one === other)).toBe(true);
    expect(pairs.some(([one, other]) => one !== other && same(one, other))).toBe(true);
    expect(pairs.some(([one, other]) => one !== undefined && other === undefined)).toBe(true);
    expect(pairs.some(([one, other]) => one === undefined && other !== undefined)).toBe(true);
  });

  test("a keyword, in any field and as a part of a word", () => {
    const { list } = witnessesOf(detected("sel: [needle]", "{product: linux, service: syslog}"));
    const texts = list.map(({ event }) => Object.values(event.own).join(" "));
    for (const part of ["needle", "NEEDLE", "xneedle", "needlex", "eedle"])
      expect(texts.some((text) => text.includes(part))).toBe(true);
  });

  test("lists, where a log has them", () => {
    const detection = "sel: { eventName: GetObject }";
    const values = valuesOf("eventName", detection, "{product: aws, service: cloudtrail}");
    expect(values.some((value) => Array.isArray(value) && value.includes("GetObject"))).toBe(true);
    expect(values.some((value) => Array.isArray(value) && !value.includes("GetObject"))).toBe(true);
    expect(valuesOf("Image", "sel: { Image: a }").some(Array.isArray)).toBe(false);
  });

  test("the log source", () => {
    const { list } = witnessesOf(detected("sel: { Image: a }"));
    const others = list.filter(({ what }) => /^another (event id|channel)$/.test(what));
    expect(others.map(({ event }) => [event.own.Channel, event.own.EventID])).toEqual([
      ["Microsoft-Windows-Sysmon/Operational", "2"],
      ["Application", "1"],
    ]);
    expect(others.map(({ fires }) => fires)).toEqual([false, false]);
  });
});

function same(one: Value, other: Value): boolean {
  return typeof one === "string" && typeof other === "string"
    ? one.toLowerCase() === other.toLowerCase()
    : false;
}

test("what was changed is told by the names of the provider's own event", () => {
  const rule = detected("sel: { Image: a, CommandLine: b }");
  const { list } = witnessesOf(rule, { providers: ["security"], most: 512 });
  const told = new Set(list.flatMap(({ changed }) => changed));
  expect([...told].sort()).toEqual(["Channel", "CommandLine", "EventID", "NewProcessName"]);
});
