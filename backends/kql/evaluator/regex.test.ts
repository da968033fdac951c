import { describe, expect, test } from "vitest";
import { holds, readKql } from "../../../test/support/kqlQuery.ts";

/*
 * Regular expressions of Kusto [K7], learn.microsoft.com/kusto/query/regex: the family of Rust's.
 */

function finds(pattern: string, f: string): boolean | string {
  return holds(`f matches regex ${JSON.stringify(pattern)}`, { f }, { f: "string" });
}

describe("constructs", () => {
  test.each([
    ["a match lies anywhere", "b", "abc", true],
    ["letter case counts", "B", "abc", false],
    [". is one code point", "^a.b$", "a😀b", true],
    [". is no newline", "a.b", "a\nb", false],
    ["(?s) makes it one", "(?s)a.b", "a\nb", true],
    [". is a carriage return", "a.b", "a\rb", true],
    ["^ is the beginning", "^b", "a\nb", false],
    ["$ is the end alone", "a$", "a\n", false],
    ["(?m) finds lines", "(?m)^b$", "a\nb\nc", true],
    ["\\A stays the beginning", "(?m)\\Ab", "a\nb", false],
    ["\\z stays the end", "(?m)a\\z", "a\nb", false],
    ["(?i) ignores case", "(?i)aBc", "AbC", true],
    ["flags end with their group", "(?i:a)b", "AB", false],
    ["flags hold to the end of their group", "((?i)a)b", "AB", false],
    ["flags are taken back", "(?i)a(?-i)b", "AB", false],
    ["(?x) leaves blanks out", "(?x) a [b c] # d", "ac", true],
    ["(?x) leaves them out of classes", "(?x)^[a ]$", " ", false],
    ["alternation binds least", "^ab|cd$", "abx", true],
    ["an empty branch", "^(a|)$", "", true],
    ["counts", "^a{2,3}$", "aaaa", false],
    ["counts without end", "^a{2,}$", "aaaa", true],
    ["an exact count", "^a{2}$", "aa", true],
    ["lazy repetitions match the same texts", "^a+?b??$", "aab", true],
    ["a repetition of a repetition", "^(?:a+)*$", "aaa", true],
    ["named groups", "(?P<x>a)(?<y>b)", "ab", true],
    ["a repetition of that, without a group", "^a**$", "aa", true],
    ["the empty pattern is everywhere", "", "a", true],
    ["a bare closing brace and bracket", "a}]", "a}]", true],
    ["escaped punctuation", "\\.\\*\\/\\-\\@\\#\\&\\~", ".*/-@#&~", true],
    ["escapes of controls", "^\\a\\f\\t\\n\\r\\v$", "\u0007\f\t\n\r\v", true],
    ["escapes of characters", "^\\x41\\u0042\\x{43}\\U00000044$", "ABCD", true],
  ])("%s: %s on %j", (_, pattern, f, expected) => expect(finds(pattern, f)).toBe(expected));
});

describe("classes", () => {
  test.each([
    ["\\d is Unicode's", "^\\d$", "٣", true],
    ["(?-u) is ASCII's", "^(?-u:\\d)$", "3", true],
    ["\\D", "^\\D$", "٣", false],
    ["\\w is Unicode's", "^\\w+$", "äß٣_", true],
    ["\\W", "^\\W$", "-", true],
    ["\\s is Unicode's", "^\\s$", "\u00a0", true],
    ["\\s has the vertical tab", "^\\s$", "\v", true],
    ["\\S", "^\\S$", "\u2003", false],
    ["properties by one letter", "^\\pL$", "é", true],
    ["properties by name", "^\\p{Greek}$", "α", true],
    ["negated properties", "^\\P{Lu}$", "A", false],
    ["ASCII's classes", "^[[:alpha:]]+$", "ab", true],
    ["ASCII's classes have no other letter", "^[[:alpha:]]$", "é", false],
    ["their negation", "^[[:^digit:]]$", "a", true],
    ["&& intersects", "^[a-y&&xyz]+$", "xy", true],
    ["&& intersects", "[a&&b]", "&ab", false],
    ["-- takes away", "^[0-9--4]$", "4", false],
    ["-- takes away", "^[0-9--4]$", "5", true],
    ["~~ takes what one side has", "^[a-g~~b-h]+$", "ah", true],
    ["~~ takes what one side has", "[a-g~~b-h]", "bcg", false],
    ["brackets nest", "^[x[^xyz]]$", "y", false],
    ["brackets nest", "^[x[^xyz]]$", "x", true],
    ["negation binds least", "^[^a-z&&b]$", "a", true],
    ["an escaped bracket", "^[\\[\\]]+$", "[]", true],
    ["a ] in front", "^[]a]+$", "]a", true],
    ["a hyphen at either end", "^[-a-]+$", "-a", true],
    ["classes in classes", "^[\\d_]+$", "1_", true],
    ["a negated class takes newlines", "^[^a]$", "\n", true],
  ])("%s: %s on %j", (_, pattern, f, expected) => expect(finds(pattern, f)).toBe(expected));
});

describe("edges of words", () => {
  test.each([
    ["\\b is Unicode's", "\\bb", "éb", false],
    ["(?-u:\\b) is ASCII's", "(?-u:\\b)b", "éb", true],
    ["\\B", "a\\Bb", "ab", true],
    ["\\< is the beginning", "\\<b", "a b", true],
    ["\\> is the end", "a\\>", "ab a", true],
    ["\\> needs the end", "a\\>", "ab", false],
    ["in words", "\\b{start}b\\b{end}", "a b c", true],
  ])("%s: %s on %j", (_, pattern, f, expected) => expect(finds(pattern, f)).toBe(expected));
});

describe("(?i) folds by Unicode, one letter to one [2.3]", () => {
  test.each([
    ["k", "\u212a", true],
    ["[kK]", "\u212a", true],
    ["s", "ſ", true],
    ["ä", "Ä", true],
    ["[à-ý]", "Ý", true],
    ["σ", "ς", true],
    ["ß", "ẞ", true],
    ["ß", "SS", false],
    ["i", "İ", false],
    ["i", "ı", false],
    ["\u{10400}", "\u{10428}", true],
    ["(?-u:k)", "\u212a", false],
    ["[^k]", "\u212a", false],
  ])("(?i)%s on %s", (pattern, f, expected) =>
    expect(finds(`^(?i:${pattern})$`, f)).toBe(expected),
  );

  test("without it the two further letters stay apart", () => {
    expect(finds("^[kK]$", "\u212a")).toBe(false);
    expect(finds("^[sS]$", "ſ")).toBe(false);
  });
});

test.each([
  "(?=a)",
  "(?!a)",
  "(?<=a)b",
  "(?<!a)b",
  "(a)\\1",
  "(?P=x)",
  "(?>a)",
  "a++b{",
  "\\Qa\\E",
  "\\Z",
  "\\h",
  "\\K",
  "\\G",
  "\\R",
  "\\X",
  "\\e",
  "\\cA",
  "\\pQ",
  "\\p{Nope}",
  "[[:nope:]]",
  "[z-a]",
  "[a-\\d]",
  "[a",
  "(a",
  "a)",
  "*a",
  "a{",
  "{a",
  "a{x",
  "a{3,2}",
  "a{1001}",
  "(?:a{900}){900}",
  "\\",
  "\\x{110000}",
  "\\ud800",
  "(?R)a",
  "(?z)a",
  "(".repeat(3000),
  "[".repeat(3000),
])("%s is no pattern here", (pattern) => expect(finds(pattern, "a")).toBe("query-syntax"));

test("what is wrong is said in words, where the pattern stands", () => {
  const text = 'T | where f matches regex "a(?=b)"';
  const [finding] = readKql(text).diagnostics;
  expect(finding).toMatchObject({
    message: "in the regular expression, lookaround and the like are not known here",
    hint: "Kusto's regular expressions are those of Rust, without lookaround",
  });
  expect(text.slice(finding?.span.start, finding?.span.end)).toBe('"a(?=b)"');
});

test("the time is in line with the text, whatever the pattern", () => {
  const long = "a".repeat(50_000);
  const start = performance.now();
  for (const pattern of ["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*x", "(a*)*b", "(?:a?){200}a{200}$"])
    expect(finds(`^(?:${pattern})`, `${long}b`), pattern).toBe(pattern === "(a*)*b");
  expect(performance.now() - start).toBeLessThan(10_000);
});
