import { describe, expect, test } from "vitest";
import { type Fields, foundIn, holds } from "../../../test/support/kqlQuery.ts";

/*
 * What Kusto does, fact by fact. A tag in brackets names the source: pages of
 * learn.microsoft.com/kusto/query are K1 and K10 the string type, K2 null values, K3 logical
 * operators, K4 ipv4_is_in_range and ipv6_is_in_range, K5 string operators, K6 in~, K9 entity names;
 * [O] is what Microsoft's own parser and binder do, [2.x] a conclusion from these.
 */

const columns = {
  s: "string",
  z: "string",
  n: "long",
  r: "real",
  b: "bool",
  t: "datetime",
  p: "timespan",
  g: "guid",
  d: "dynamic",
} as const;

function is(condition: string, fields: Fields = {}): boolean | string {
  return holds(condition, fields, columns);
}

describe("operators on text", () => {
  test.each([
    ["== keeps case [K5]", 's == "A"', "a", false],
    ["!= keeps case [K5]", 's != "A"', "a", true],
    ["=~ ignores it [K5]", 's =~ "A"', "a", true],
    ["!~ ignores it [K5]", 's !~ "A"', "a", false],
    ["=~ takes the whole value", 's =~ "b"', "abc", false],
    ["in keeps case [K5]", 's in ("A", "b")', "a", false],
    ["in finds one of them [K5]", 's in ("A", "a")', "a", true],
    ["!in keeps case [K5]", 's !in ("A")', "a", true],
    ["in~ ignores case [K6]", 's in~ ("x", "A")', "a", true],
    ["!in~ ignores case [K6]", 's !in~ ("A")', "a", false],
    ["contains ignores case [K5]", 's contains "B"', "abc", true],
    ["!contains [K5]", 's !contains "B"', "abc", false],
    ["contains_cs keeps it [K5]", 's contains_cs "B"', "abc", false],
    ["!contains_cs [K5]", 's !contains_cs "B"', "abc", true],
    ["startswith [K5]", 's startswith "AB"', "abc", true],
    ["startswith is not in the middle [K5]", 's startswith "b"', "abc", false],
    ["!startswith [K5]", 's !startswith "AB"', "abc", false],
    ["startswith_cs [K5]", 's startswith_cs "AB"', "abc", false],
    ["!startswith_cs [K5]", 's !startswith_cs "AB"', "abc", true],
    ["endswith [K5]", 's endswith "BC"', "abc", true],
    ["!endswith [K5]", 's !endswith "BC"', "abc", false],
    ["endswith_cs [K5]", 's endswith_cs "BC"', "abc", false],
    ["!endswith_cs [K5]", 's !endswith_cs "bc"', "abc", false],
    ["* and ? are characters [K5]", 's contains "a*"', "abc", false],
    ["% and _ are characters [K5]", 's =~ "a%_"', "abc", false],
    ["they are found as such [K5]", 's endswith "*?%_"', "a*?%_", true],
    ["an operator on two columns [O]", "s contains z", "abc", true],
  ])("%s", (_, condition, s, expected) => expect(is(condition, { s, z: "B" })).toBe(expected));
});

describe("has looks at terms, runs of letters and digits [K5]", () => {
  test.each([
    ['s has "america"', "North America", true],
    ['s has "amer"', "North America", false],
    ['s !has "amer"', "North America", true],
    ['s has_cs "america"', "North America", false],
    ['s !has_cs "america"', "North America", true],
    ['s has "b"', "a_b-c", true],
    ['s has "a"', "ab", false],
    // Short terms are looked for by scanning, to the same end.
    ['s has "x"', "-x-", true],
    ['s has "7"', "a7", false],
    ['s has "a_b"', "x a_b", true],
    ['s has "a_b"', "xa_b", false],
    ['s has ".exe"', "cmd.exe", true],
    ['s has ".exe"', "cmd.exes", false],
    ['s has "é"', "éa", false],
    ['s hasprefix "amer"', "North America", true],
    ['s hasprefix "erica"', "North America", false],
    ['s !hasprefix "amer"', "North America", false],
    ['s hasprefix_cs "amer"', "North America", false],
    ['s !hasprefix_cs "Amer"', "North America", false],
    ['s hassuffix "RICA"', "North America", true],
    ['s hassuffix "Ame"', "North America", false],
    ['s !hassuffix "rica"', "North America", false],
    ['s hassuffix_cs "RICA"', "North America", false],
    ['s !hassuffix_cs "RICA"', "North America", true],
    ['s has_any ("south", "NORTH")', "North America", true],
    ['s has_any ("nor")', "North America", false],
    ['s has_any (dynamic(["south", "north"]))', "North America", true],
    ['s has_all ("america", "north")', "North America", true],
    ['s has_all ("america", "south")', "North America", false],
  ])("%s on %j", (condition, s, expected) => expect(is(condition, { s })).toBe(expected));
});

describe("case is ignored for ASCII alone [K6]", () => {
  test.each([
    ['s =~ "ÄPFEL"', "äpfel", false],
    ['s contains "É"', "é", false],
    ['s in~ ("É")', "é", false],
    ['s =~ "K"', "\u212a", false],
    ['s =~ "s"', "ſ", false],
    ['s =~ "ss"', "ß", false],
    ['s =~ "FILE"', "fıle", false],
    ['s =~ "i"', "İ", false],
    ['s =~ "σ"', "ς", false],
    ['s =~ "\u{10400}"', "\u{10428}", false],
    ['s =~ "xÄ"', "XÄ", true],
  ])("%s on %j", (condition, s, expected) => expect(is(condition, { s })).toBe(expected));

  test.each([
    ['tolower(s) == "äpfel"', "ÄPFEL", true],
    ['toupper(s) == "ÄPFEL"', "äpfel", true],
    // One letter for one.
    ['toupper(s) == "ß"', "ß", true],
    ['tolower(s) == "\u{10428}"', "\u{10400}", true],
  ])("tolower and toupper know other letters: %s on %j", (condition, s, expected) =>
    expect(is(condition, { s })).toBe(expected),
  );
});

describe("a string has no null [K1][K2]", () => {
  test.each([
    ["missing is empty", 's == ""', {}, true],
    ["null is empty", 's == ""', { s: null }, true],
    ["isnull of a string is never true", "isnull(s)", {}, false],
    ["isnotnull of a string is always true", "isnotnull(s)", {}, true],
    ["isempty is true without a value", "isempty(s)", {}, true],
    ["isempty is true of the empty text", "isempty(s)", { s: "" }, true],
    ["isnotempty needs a character", "isnotempty(s)", { s: " " }, true],
    ["an operator's negation is true without a value", 's !~ "a"', {}, true],
    ["so is not of it [2.5]", 'not(s matches regex "a")', {}, true],
    ["every text starts with the empty one", 's startswith ""', {}, true],
    ["two missing texts are equal", "s =~ z", {}, true],
  ])("%s", (_, condition, fields: Fields, expected) =>
    expect(is(condition, fields)).toBe(expected),
  );
});

describe("null in other types", () => {
  test.each([
    ["== with a value is false [K2]", "n == 5", false],
    ["!= with a value is true [K2]", "n != 5", true],
    ["not of == is true [2.5]", "not(n == 5)", true],
    ["an order is null, which where drops [K2]", "n > 5", false],
    ["not of null is null [K2]", "not(n > 5)", false],
    ["null against null is null [K2]", "n == long(null)", false],
    ["so is its difference [K2]", "n != long(null)", false],
    ["not of it is null too [K2]", "not(n == long(null))", false],
    ["null and false is false [K2]", "not(n > 5 and 1 == 2)", true],
    ["null and true is null [K2]", "not(n > 5 and 1 == 1)", false],
    ["null or true is true [K2]", "n > 5 or 1 == 1", true],
    ["null or false is null [K2]", "not(n > 5 or 1 == 2)", false],
    ["isnull finds it [K2]", "isnull(n)", true],
    ["isempty finds it too", "isempty(n)", true],
    ["a guard makes the negation right [2.5]", "not(isnotnull(n) and n > 5)", true],
    ["in is == with or [K2]", "n in (5, 6)", false],
    ["!in is != with and [K2]", "n !in (5, 6)", true],
    ["between is an order", "n between (1 .. 5)", false],
    ["!between is its negation", "n !between (1 .. 5)", false],
    ["arithmetic with a null is null [K2]", "isnull(n + 10)", true],
    ["a null test chooses the other value", 'iff(n > 5, "a", "b") == "b"', true],
    ["bool: == true is false", "b == true", false],
    ["bool: its negation is true", "not(b == true)", true],
    ["bool: alone it is dropped", "b", false],
    ["bool: not of it is dropped", "not(b)", false],
    ["dynamic: a missing path is null", "isnull(d.a.b)", true],
    ["dynamic: its text is empty", 'tostring(d.a) == ""', true],
  ])("%s", (_, condition, expected) => expect(is(condition)).toBe(expected));
});

describe("types never mix [O], the engine's part uncertain", () => {
  test.each([
    ['n == "5"', "query-type"],
    ["s == 5", "query-type"],
    ['n =~ "5"', "query-type"],
    ['n contains "5"', "query-type"],
    ['n in~ ("5")', "query-type"],
    ['n in ("5")', "query-type"],
    ['n has "5"', "query-type"],
    ['n matches regex "5"', "query-type"],
    ['n has_any ("5")', "query-type"],
    ['b == "true"', "query-type"],
    ['g == "x"', "query-type"],
    ['t > "2024-01-01"', "query-type"],
    ['s < "b"', "query-type"],
    ["p > 5", "query-type"],
    ["s between (1 .. 2)", "query-type"],
    ["s + 1 == 1", "query-type"],
    ["-s == 1", "query-type"],
    ["s and b", "query-type"],
    ["s", "query-type"],
    ["not(s)", "query-type"],
    ['s.x == "a"', "query-type"],
    ["strlen(n) > 1", "query-type"],
    ['ipv4_is_in_range(n, "10.0.0.0/8")', "query-type"],
    ["iff(s, 1, 2) == 1", "query-type"],
    ["case(b, 1, s) == 1", "query-type"],
    ["coalesce(s, n) == s", "query-type"],
    ["strlen() == 1", "query-type"],
    ["strlen(s, s) == 1", "query-type"],
    ["Missing == 1", "query-type"],
    ["S == s", "query-type"],
    ["n == 5.0", true],
    ["n == int(5)", true],
    ["n between (5 .. 5)", true],
    ['tostring(n) startswith "5"', true],
    ['d.x =~ "A"', true],
    ["d.y > 1", true],
  ])("%s", (condition, expected) =>
    expect(is(condition, { s: "x", n: 5, b: true, d: { x: "a", y: 2 } })).toBe(expected),
  );
});

describe("without a description, types are those of the events", () => {
  test.each([
    ["a number is no text", 'f =~ "5"', { f: 5 }, false],
    ["nor is its negation true", 'not(f =~ "5")', { f: 5 }, false],
    ["a text is no number", "f == 5", { f: "5" }, false],
    ["a number equals a number", "f == 5", { f: 5 }, true],
    ["a missing text is empty, not null", "isnull(g)", { f: 5 }, true],
    ["text stands for time where all of it is time", "f > ago(1d)", { f: "2024-01-31" }, true],
    ["that text is text as well", 'f startswith "2024"', { f: "2024-01-31" }, true],
    ["lists are dynamic", 'f[0] == "a"', { f: ["a"] }, true],
    ["names keep their case [K9]", "isempty(F)", { f: "a" }, true],
  ])("%s", (_, condition, fields: Fields, expected) =>
    expect(holds(condition, fields)).toBe(expected),
  );

  test("a text that one event lacks is empty there, and never null [K1]", () => {
    expect(foundIn("T | where isnull(f)", [{ f: "a" }, {}])).toEqual([]);
    expect(foundIn("T | where isempty(f)", [{ f: "a" }, {}])).toEqual([1]);
  });
});

describe("numbers", () => {
  test.each([
    ["n == 9007199254740993", { n: 9007199254740993n }, true],
    ["n == 9007199254740992", { n: 9007199254740993n }, false],
    ["n > 9", { n: 10 }, true],
    ["n == 0x1f", { n: 31 }, true],
    ["r > 1.5e3", { r: 1501 }, true],
    ["n / 2 == 2", { n: 5 }, true],
    ["n / 2.0 == 2.5", { n: 5 }, true],
    ["n % 3 == 2", { n: -1 }, true],
    ["n + 2 * 3 == 7", { n: 1 }, true],
    ["n - 2 - 3 == 0", { n: 5 }, true],
    ["-n == +5", { n: -5 }, true],
    ["n <> 5", { n: 6 }, true],
    ["n between (1 .. 5)", { n: 5 }, true],
    ["n between (1 .. 5)", { n: 1 }, true],
    ["n !between (1 .. 5)", { n: 6 }, true],
    ["n in (1, 2)", { n: 2 }, true],
    ["n !in (1, 2)", { n: 2 }, false],
    ["9223372036854775807 + n < 0", { n: 1 }, true],
  ])("%s", (condition, fields: Fields, expected) => expect(is(condition, fields)).toBe(expected));
});

describe("precedence [K3][O]", () => {
  test.each([
    ["and binds before or", "1 == 1 or 1 == 1 and 1 == 2", true],
    ["parentheses bind first", "(1 == 1 or 1 == 1) and 1 == 2", false],
    ["a comparison binds before and", 'n == 1 and s == "a"', true],
    ["arithmetic binds before an order", "n < 1 + 1", true],
    ["equality binds less than an order", "n < 2 == b", true],
  ])("%s", (_, condition, expected) =>
    expect(is(condition, { n: 1, s: "a", b: true })).toBe(expected),
  );
});

describe("dynamic values", () => {
  const d = { a: { b: ["x", "y"] }, "a b": 1, where: 2, no: null, yes: true, text: "T" };
  test.each([
    ['d.a.b[0] == "x"', true],
    ['d["a"]["b"][1] == "y"', true],
    ["d.['a b'] == 1", true],
    ["d['where'] == 2", true],
    ['d.a.b[-1] == "y"', true],
    ['d.a.b[2] == "y"', false],
    ["isnull(d.a.b[2])", true],
    ['d.A.b[0] == "x"', false],
    ["isnull(d.toString)", true],
    ["isnull(d.a.b.length)", true],
    ["isempty(tostring(d.no))", true],
    ['tostring(d.yes) == "true"', true],
    ['tostring(d.a) == \'{"b":["x","y"]}\'', true],
    ['d.a.b has "x"', true],
    ['d.text =~ "t"', true],
    ['"x" in (d.a.b)', true],
    ['"z" in (d.a.b)', false],
    ["isempty(d.a)", false],
  ])("%s", (condition, expected) => expect(is(condition, { d })).toBe(expected));
});

describe("dates and spans of time", () => {
  const t = "2024-01-31T22:15:07.1234567Z";
  test.each([
    ["t > datetime(2024-01-31)", true],
    ["t > datetime(2024-01-31 22:15:07.1234566)", true],
    ["t > datetime(2024-01-31 22:15:07.1234567)", false],
    ["t < datetime(2024-02-01T00:00:00+02:00)", false],
    ["t >= ago(1h)", true],
    ["t > now()", true],
    ["t > now(1d)", false],
    ["t between (datetime(2024-01-31) .. 1d)", true],
    ["t - datetime(2024-01-31) > 22h", true],
    ["datetime(2024-01-31) + 1d > t", true],
    ["p == 1.5h", false],
    ["p == time(01:00:00)", true],
    ["p * 2 == 2h", true],
    ["p / 30m == 2.0", true],
    ["t == datetime(null)", false],
    ["datetime(0099-01-01) < t", true],
  ])("%s", (condition, expected) =>
    expect(holds(condition, { t, p: 36_000_000_000 }, { t: "unknown", p: "timespan" })).toBe(
      expected,
    ),
  );
});
