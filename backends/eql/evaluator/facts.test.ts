import type { NativeEvent } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { eqlReader, eqlReaderFor, type Mapping } from "../reader/index.ts";

/*
 * What EQL does, fact by fact. A tag in brackets names the source: E1 Elasticsearch's EQL reference,
 * E2 StringUtils and pull request 65237, E3 querytranslator_tests.txt, E4 QueryTranslator, E6
 * InternalEqlScriptUtils, E7 Analyzer and OptimizerRules, E8 test_extra.toml, E10 AutomatonQueries,
 * E12 and E13 Lucene's RegExp, E14 the regexp query.
 */

type Fields = NativeEvent["fields"];

function read(condition: string, mapping?: Mapping) {
  const reader = mapping ? eqlReaderFor(mapping) : eqlReader;
  return reader.read({ name: "query", text: `any where ${condition}` });
}

/** Which of the events a condition finds; the first code where it is refused. */
function found(condition: string, events: readonly Fields[], mapping?: Mapping): string | number[] {
  const { query, diagnostics } = read(condition, mapping);
  if (!query) return diagnostics[0]?.code ?? "";
  return [...query.run(events.map((fields) => ({ table: null, fields })))].sort((a, b) => a - b);
}

function holds(condition: string, fields: Fields, mapping?: Mapping): boolean | string {
  const result = found(condition, [fields], mapping);
  return typeof result === "string" ? result : result.length === 1;
}

const path = "C:\\W\\cmd.exe";

describe("operators", () => {
  test.each([
    ["== keeps case [E1]", 'f == "A"', { f: "a" }, false],
    ["!= keeps case [E1]", 'f != "A"', { f: "a" }, true],
    ["in keeps case [E1]", 'f in ("A")', { f: "a" }, false],
    ["like keeps case [E1]", 'f like "A*"', { f: "ab" }, false],
    ["regex keeps case [E1]", 'f regex "A.*"', { f: "ab" }, false],
    ["functions keep case [E1]", 'startsWith(f, "A")', { f: "ab" }, false],
    [": ignores case [E1]", 'f : "A"', { f: "a" }, true],
    ["in~ ignores case [E1]", 'f in~ ("A")', { f: "a" }, true],
    ["like~ ignores case [E1]", 'f like~ "A*"', { f: "ab" }, true],
    ["regex~ ignores case [E1]", 'f regex~ "A.*"', { f: "ab" }, true],
    ["functions with ~ ignore case [E1]", 'startsWith~(f, "A")', { f: "ab" }, true],
    [": knows * [E1]", 'f : "a*c"', { f: "a\nbc" }, true],
    [": knows ? as one code point [E1]", 'f : "a?c"', { f: "a😀c" }, true],
    ["? is mandatory [E1]", 'f : "a?c"', { f: "ac" }, false],
    [": takes the whole value [E1]", 'f : "b"', { f: "abc" }, false],
    ["nothing escapes * in : [E1][E2]", 'f : "a\\\\*"', { f: "a*" }, false],
    ["a backslash in : is literal [E3]", 'f : "*\\\\cmd.exe"', { f: path }, true],
    ["a backslash in : is no escape [E3]", 'f : "*\\\\cmd.exe"', { f: "notcmd.exe" }, false],
    ["== takes * literally [E3]", 'f == "a*"', { f: "ab" }, false],
    ["in~ takes * literally [E3]", 'f in~ ("a*")', { f: "ab" }, false],
    ["in~ finds a literal * [E3]", 'f in~ ("a*")', { f: "A*" }, true],
    [": takes lists [E1]", 'f : ("x", "a*")', { f: "abc" }, true],
    [": with * is a test for presence [E5]", 'f : "*"', { f: "" }, true],
    [": with * needs a value [E5]", 'f : "*"', { g: "" }, false],
    ["ASCII alone ignores case [E10]", 'f : "ÄPFEL"', { f: "äpfel" }, false],
    ["the Kelvin sign is no k [E10]", 'f : "K"', { f: "\u212a" }, false],
    ["order of texts is by characters", 'f > "5"', { f: "10" }, false],
    ["order of numbers is by number [E1]", "f > 5", { f: 10 }, true],
    [
      "large whole numbers keep their digits [E11]",
      "f == 9007199254740993",
      { f: 9007199254740992n },
      false,
    ],
    ["booleans equal booleans [E1]", "f == true", { f: true }, true],
    ["arithmetic [E1]", "f + 2 * 3 == 7", { f: 1 }, true],
    ["not binds before and [E11]", "not f == 1 and g == 1", { f: 2, g: 1 }, true],
    ["and binds before or [E11]", "f == 1 or f == 2 and f == 3", { f: 1 }, true],
  ])("%s", (_, condition, fields: Fields, expected) =>
    expect(holds(condition, fields)).toBe(expected),
  );
});

describe("types [E1], and what Elasticsearch's verifier refuses", () => {
  const mapping = { n: "long", s: "keyword", b: "boolean", t: "text", a: "ip", o: "nested" };
  test.each([
    ['n : "1"', "query-type"],
    ["s == 1", "query-type"],
    ['b : "true"', "query-type"],
    ['n == "1"', "query-type"],
    ["s : 1", "query-type"],
    ['t : "x"', "query-type"],
    ["o != null", "query-type"],
    ["n == n", "query-type"],
    ["length(s) == length(s)", "query-type"],
    ["length(n) == 1", "query-type"],
    ['u == "x"', "query-type"],
    ['a : "10.*"', "query-type"],
    ["s", "query-type"],
    ['cidrMatch(a, "10.0.0.0")', "query-type"],
    ["b", true],
    ['string(n) : "1*"', true],
  ])("%s", (condition, expected) =>
    expect(holds(condition, { n: 12, s: "x", b: true, a: "10.0.0.1" }, mapping)).toBe(expected),
  );

  test("are those of the events where no mapping is given: a query that they do not fit finds nothing", () => {
    expect(found('not f : "1"', [{ f: 2 }])).toEqual([]);
    expect(found('f : "2"', [{ f: "2" }, { f: 2 }])).toEqual([0, 1]);
  });
});

describe("fields that are missing, and fields that are not mapped", () => {
  const both: readonly Fields[] = [{ f: "x" }, { g: "y" }];
  test.each([
    ["not is true without the field [E3]", 'not f : "x"', [1]],
    ["!= is true without the field [E3]", 'f != "x"', [1]],
    ["not in is true without the field [E3]", 'f not in ("x")', [1]],
    ["not with an order is true without the field [E3]", 'not f > "a"', [1]],
    ["a calculation is false without the field [E3][E6]", "length(f) < 9", [0]],
    ["its negation is true without the field [E3][E6]", "not length(f) < 9", [1]],
    ["== null finds a missing field [E1]", "f == null", [1]],
    ["!= null finds a present field [E1]", "f != null", [0]],
    ["an unmapped test finds nothing [E7]", '?u : "x"', []],
    ["nor does its negation [E7]", 'not ?u : "x"', []],
    ["and is null with a null in it [E7]", 'f : "x" and not ?u : "x"', []],
    ["or leaves a null out [E7]", 'f : "x" or ?u : "x"', [0]],
    ["not of a null and finds nothing [E7]", 'not (f : "z" and ?u : "x")', []],
    ["== null is right where unmapped [E1][E8]", "?u == null", [0, 1]],
    ["!= null is right where unmapped [E1][E8]", "?u != null", []],
    ["a guarded negation is right [E7]", '(?u == null or not ?u : "v")', [0, 1]],
    ["a field of any event is mapped [E8]", 'not ?g : "y"', [0]],
  ])("%s", (_, condition, expected) => expect(found(condition, both)).toEqual(expected));

  test("an unmapped field without ? is an error [E1]", () => {
    expect(holds('u : "x"', {}, { f: "keyword" })).toBe("query-type");
    expect(holds('?u : "x" or f : "y"', { f: "y" }, { f: "keyword" })).toBe(true);
  });

  test("null and an empty list are missing [E1]", () => {
    expect(holds("f == null", { f: null })).toBe(true);
    expect(holds("f == null", { f: [] })).toBe(true);
    expect(holds('f == ""', { f: "" })).toBe(true);
    expect(holds("f == null", { f: "" })).toBe(false);
  });
});

describe("arrays and objects", () => {
  test.each([
    ["a test passes when an element does [E3]", 'f : "b"', { f: ["a", "b"] }, true],
    ["not when none does [E3]", 'not f : "b"', { f: ["a", "b"] }, false],
    ["two tests may use two elements [E3]", "f > 1 and f < 9", { f: [0, 10] }, true],
    ["a calculation looks at each [E6]", "length(f) == 2", { f: ["a", "bb"] }, true],
    ["objects and dots are one", 'a.b.c == "x"', { "a.b": { c: "x" } }, true],
    ["lists of objects are lists of values", 'a.b == "y"', { a: [{ b: "x" }, { b: "y" }] }, true],
  ])("%s", (_, condition, fields: Fields, expected) =>
    expect(holds(condition, fields)).toBe(expected),
  );
});

describe("functions [E1]", () => {
  test.each([
    ['endsWith(f, "cmd.exe")', path, true],
    // Pasted into a wildcard as it is [E4].
    ['endsWith~(f, "\\\\cmd.exe")', "notcmd.exe", true],
    ['stringContains(f, "a*c")', "xabcx", true],
    ['stringContains(f, "")', "x", false],
    // A script, where text is text.
    ['endsWith(string(f), "\\\\cmd.exe")', "notcmd.exe", false],
    ['startsWith(f, "C:\\\\*")', path, false],
    ['startsWith(f, "C:\\\\")', path, true],
    ['between(f, "\\\\", ".exe") == "W\\\\cmd"', path, true],
    ['between(f, "A", "C") == ""', "abc", true],
    ['between~(f, "A", "C") == "b"', "abc", true],
    ['between(f, "a", "b", true) == "cbd"', "acbdb", true],
    ['concat(f, "-", 1) == "x-1"', "x", true],
    ["length(f) == 3", "abc", true],
    ['indexOf(f, "c") == 2', "abc", true],
    ['indexOf(f, "z") == null', "abc", true],
    ['indexOf(f, "a", 1) == 3', "abca", true],
    ['substring(f, 1, 2) == "b"', "abc", true],
    ['substring(f, -2) == "bc"', "abc", true],
    ["number(f) == 1337", "1337", true],
    ["number(f) == 255", "0xff", true],
    ["number(f, 16) == 255", "ff", true],
    ["number(f) > 0", "", false],
    ['cidrMatch(f, "10.0.0.0/8", "fe80::/10")', "10.2.3.4", true],
    ['cidrMatch(f, "10.0.0.0/8", "fe80::/10")', "fe80::1", true],
    ['cidrMatch(f, "10.0.0.0/8")', "110.0.0.1", false],
    ['cidrMatch(f, "::1/128")', "0:0:0:0:0:0:0:1", true],
    ['not cidrMatch(f, "10.0.0.0/8")', "host-a", true],
    ['string(length(f)) : "3*"', "abc", true],
    ["length(f) / 2 == 1", "abc", true],
    ["divide(length(f), 2) == 1 and modulo(length(f), 2) == 1", "abc", true],
    [
      "add(length(f), 1) == 4 and subtract(length(f), 1) == 2 and multiply(length(f), 2) == 6",
      "abc",
      true,
    ],
  ])("%s on %j", (condition, f, expected) => expect(holds(condition, { f })).toBe(expected));

  test("an address equals its other spelling, and a network holds it, where the field is one", () => {
    expect(holds('source.ip == "::1"', { "source.ip": "0:0:0:0:0:0:0:1" })).toBe(true);
    expect(holds('source.ip == "10.0.0.0/24"', { "source.ip": "10.0.0.7" })).toBe(true);
    expect(holds('f == "10.0.0.0/24"', { f: "10.0.0.7" })).toBe(false);
    expect(holds("source.ip == null", { "source.ip": "host-a" })).toBe(true);
  });
});

describe("regular expressions of Lucene", () => {
  test.each([
    ["match the whole value [E12]", "b", "abc", false],
    [". takes a newline [E12]", "a.b", "a\nb", true],
    [". is one code point", "a.b", "a😀b", true],
    ["^ and $ are characters [E13]", "^a$", "a", false],
    ["^ and $ are characters [E13]", "^a$", "^a$", true],
    ["# is the empty language [E13]", "a#?", "a", true],
    ["@ is any text [E13]", "a@", "abc", true],
    ["~ is the complement [E13]", "a~(bc)d", "abcd", false],
    ["~ is the complement [E13]", "a~(bc)d", "abd", true],
    ["& is the intersection [E13]", "aaa.+&.+bbb", "aaabbb", true],
    ["& is the intersection [E13]", "aaa.+&.+bbb", "aaab", false],
    ["< > is a range of numbers [E13]", "foo<1-100>", "foo7", true],
    ["< > is a range of numbers [E13]", "foo<01-100>", "foo101", false],
    ["numbers of one length [E13]", "foo<01-99>", "foo7", false],
    ['" quotes [E13]', '"a.b"', "axb", false],
    ["an escaped operator is a character", '\\#\\@\\&\\<\\>\\~\\"', '#@&<>~"', true],
    ["\\d is known [E12]", "\\d+", "12", true],
    ["\\d is ASCII [E12]", "\\d", "٣", false],
    ["\\s has no form feed [E12]", "\\s", "\f", false],
    ["classes", "[^a-c]", "b", false],
    ["a ] opens a class", "[]a]", "]", true],
    ["an escaped backslash begins no range [E12]", "[\\\\-`]", "^", false],
    ["counts", "a{2,3}", "aaa", true],
    ["counts", "a{2,3}", "aaaa", false],
    ["counts without end", "a{2,}", "aaaa", true],
    ["a second operator repeats [E13]", "(x*)?", "", true],
    ["() is empty", "a(b|())c", "ac", true],
    ["an alternative cannot be empty: | stands for itself", "a(|b)", "a|b", true],
    ["an alternation binds least", "ab|cd", "ad", false],
  ])("%s: %s on %j", (_, pattern, f, expected) =>
    expect(holds(`f regex ${JSON.stringify(pattern)}`, { f })).toBe(expected),
  );

  test.each([
    ["letters fold [E10]", "aB", "Ab", true],
    ["ranges do not [E13]", "[a-c]", "B", false],
    ["single characters of a class do [E12]", "[ab]", "B", true],
    ["beyond ASCII nothing does [E10]", "ä", "Ä", false],
  ])("regex~: %s", (_, pattern, f, expected) =>
    expect(holds(`f regex~ ${JSON.stringify(pattern)}`, { f })).toBe(expected),
  );

  test.each([
    ["\\q", "query-syntax"],
    ["a)", "query-syntax"],
    ["(a", "query-syntax"],
    ["[a", "query-syntax"],
    ["a{x}", "query-syntax"],
    ["a{3,2}", "query-syntax"],
    ["[b-a]", "query-syntax"],
    ["a|", "query-syntax"],
    ["<a>", "query-syntax"],
    [`a{${"9".repeat(5)}}`, "query-syntax"],
    // [E14]
    ["a".repeat(1001), "query-syntax"],
    // Lucene 10 takes three characters, earlier versions a range.
    ["[\\#-z]", "query-unsupported"],
  ])("%s is refused", (pattern, code) =>
    expect(holds(`f regex ${JSON.stringify(pattern)}`, { f: "" })).toBe(code),
  );

  test("take time in line with the text", () => {
    const text = "a".repeat(20_000);
    const start = performance.now();
    expect(holds('f regex "(.*a)*b"', { f: text })).toBe(false);
    expect(holds('f regex "(a?){500}a{500}"', { f: text })).toBe(false);
    expect(holds('f : "*a*a*a*a*a*b"', { f: text })).toBe(false);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe("texts and names [E11]", () => {
  test.each([
    ['f == "a\\n\\r\\t\\\\\\"\\b\\f"', 'a\n\r\t\\"\b\f', true],
    ['f == "\\u{200f}\\u{01F600}"', "\u200f😀", true],
    ['f == """a\\d"b"""', 'a\\d"b', true],
    ['f == """a""""', 'a"', true],
    ['f == "a" "b"', "ab", true],
    ['f == "\\d"', "", "query-syntax"],
    ['f == "\\*"', "", "query-syntax"],
    ['f == "\\u{1}"', "", "query-syntax"],
    ['f == "\\u0041"', "", "query-syntax"],
    ['f == "\\u{d800}"', "", "query-syntax"],
    ["f == 'a'", "", "query-syntax"],
    ['f == "a\nb"', "", "query-syntax"],
    ['f == """a\nb"""', "", "query-syntax"],
    ['f /* x */ == // y\n "a"', "a", true],
    ['`f` == "a"', "a", true],
    ["0x10 == 16", "", "query-syntax"],
  ])("%s", (condition, f, expected) => expect(holds(condition, { f })).toBe(expected));

  test("backticks hold names that are none, a doubled one is one", () => {
    expect(holds('`my-field`.`a``b` == "x"', { "my-field.a`b": "x" })).toBe(true);
    expect(holds('by == "x"', { by: "x" })).toBe("query-syntax");
    expect(holds('`by` == "x"', { by: "x" })).toBe(true);
    expect(holds('android == "x"', { android: "x" })).toBe(true);
    expect(holds('@timestamp == "x"', { "@timestamp": "x" })).toBe(true);
  });
});
