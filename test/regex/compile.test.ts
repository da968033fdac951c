import { describe, expect, test } from "vitest";
import { compileRegex } from "../../src/regex/compile.ts";
import { parseRegex } from "../../src/regex/read.ts";

function compiled(source: string, letters = "") {
  const parsed = parseRegex(source, {
    ignoreCase: letters.includes("i"),
    multiline: letters.includes("m"),
    dotAll: letters.includes("s"),
  });
  if ("error" in parsed) throw new Error(parsed.error.message);
  return compileRegex(parsed.tree);
}

function matches(source: string, text: string, letters = ""): boolean {
  const result = compiled(source, letters);
  if ("error" in result) throw new Error(result.error);
  return result.test(text);
}

describe("as PCRE has it", () => {
  test.each<[string, string, boolean, string?]>([
    ["x$", "x\n", true],
    ["x$", "x\n\n", false],
    ["x\\z", "x\n", false],
    ["x\\Z", "x\n", true],
    ["^b", "a\nb", false],
    ["^b", "a\nb", true, "m"],
    ["a$", "a\nb", true, "m"],
    ["\\n^", "a\n", false, "m"],
    ["\\Ab", "a\nb", false, "m"],
    ["a.b", "a\nb", false],
    ["a.b", "a\nb", true, "s"],
    ["a.b", "a\rb", true],
    ["^\\d$", "٣", false],
    ["\\w", "é", false],
    ["\\s", "\u00a0", false],
    ["\\h", "\u00a0", true],
    ["\\v", "\u2028", true],
    ["^.$", "😀", true],
    ["", "", true],
    ["a{,3}", "a{,3}", true],
    ["a{,3}", "aaa", false],
    ["[a&&b]", "&", true],
    ["[[]x", "[x", true],
    ["foo|bar$", "foox", true],
    ["[[:alpha:]]+\\b", "12", false],
    ["(?<=ab|c)d", "abd", true],
    ["(?<=ab|c)d", "bd", false],
    ["(?<!^)a", "a", false],
    ["^(?!.*evil).*x", "good x", true],
    ["^(?!.*evil).*x", "evil x", false],
    ["a++a", "aaa", false],
    ["a{2}+a", "aaa", true],
  ])("%s on %j", (source, text, expected, letters) => {
    expect(matches(source, text, letters)).toBe(expected);
  });
});

describe("letter case", () => {
  test.each<[string, string, boolean]>([
    ["[a-c]z", "BZ", true],
    ["[^a]", "A", false],
    ["äpfel", "ÄPFEL", true],
    ["[à-þ]", "Ä", true],
    ["k", "\u212a", false],
    ["[a-z]", "\u212a", false],
    ["s", "ſ", false],
    ["ß", "SS", false],
    ["[[:upper:]]", "a", true],
  ])("%s on %s", (source, text, expected) => {
    expect(matches(source, text, "i")).toBe(expected);
  });
});

test("cannot hang", () => {
  const text = "a".repeat(20_000);
  expect(matches("(a+)+$", `${text}!`)).toBe(false);
  expect(matches("(a|a)*b", text)).toBe(false);
  expect(matches("(?:(?:a*)*)*b", text)).toBe(false);
  expect(matches("(.*)(.*)(.*)(.*)(.*)x", text)).toBe(false);
  expect(matches("(?=a*b)a", "a".repeat(1000))).toBe(false);
});

test.each([
  ["(a)\\1", "only PCRE itself can run `\\1`"],
  ["(?>a|ab)c", "only PCRE itself can run an atomic group"],
  ["(ab)*+c", "only PCRE itself can run a possessive repeat of a group"],
  ["(?=\\R)", "only PCRE itself can run `\\R`"],
  ["((a{1000}){1000}){1000}", "its repeats make it too large to run"],
])("%s says why it cannot be run", (source, error) => {
  expect(compiled(source)).toEqual({ error });
});
