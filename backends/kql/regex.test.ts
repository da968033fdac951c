import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRegex } from "../../src/regex/read.ts";
import { kustoRegex, matchesEmpty, patternRegex, textRegex } from "./regex.ts";

const plain = { ignoreCase: false, multiline: false, dotAll: false };

function treeOf(source: string, flags = plain) {
  const parsed = parseRegex(source, flags);
  if ("error" in parsed) throw new Error(parsed.error.message);
  return parsed.tree;
}

function kusto(source: string, flags: Partial<typeof plain> = {}): string {
  const result = kustoRegex(treeOf(source, { ...plain, ...flags }));
  return "regex" in result ? result.regex : `refused: ${result.construct}`;
}

describe("a PCRE in Kusto", () => {
  test.each([
    // Classes are ASCII in PCRE and Unicode in Kusto.
    [String.raw`\d\D`, "[0-9][^0-9]"],
    [String.raw`\w\W`, "[0-9A-Z_a-z][^0-9A-Z_a-z]"],
    [String.raw`\s\S`, String.raw`[\t-\r ][^\t-\r ]`],
    [String.raw`[^\s"]`, String.raw`[^\t-\r "]`],
    [String.raw`[\W_]`, "[^0-9A-Za-z]"],
    [String.raw`\bfoo`, String.raw`(?-u:\b)foo`],
    // Signs that Kusto reads as set operators, nested sets or quantifiers.
    ["[a&&b]", String.raw`[\&ab]`],
    ["[[]x", String.raw`[\[]x`],
    ["[a~~-]", String.raw`[\-a\~]`],
    ["a{x}", String.raw`a\{x\}`],
    [String.raw`\<b\>`, "<b>"],
    [String.raw`\/\"\-`, '/"-'],
    // `$` takes one last newline in PCRE, nothing in Kusto.
    ["x$", String.raw`x(?:\n?\z)`],
    ["^x", String.raw`\Ax`],
    ["foo|bar$", String.raw`foo|bar(?:\n?\z)`],
    ["(ab)+?c{2,}d{3}e{1,4}", "(?:ab)+c{2,}d{3}e{1,4}"],
    ["(?<name>a|b)c", "(?:a|b)c"],
    [".", "."],
  ])("%s", (source, expected) => {
    expect(kusto(source)).toBe(expected);
  });

  test("flags", () => {
    expect(kusto("a.b", { dotAll: true })).toBe("a(?s:.)b");
    expect(kusto("^b$", { multiline: true })).toBe("(?m:^)b(?m:$)");
    expect(kusto("ab", { ignoreCase: true })).toBe("(?i)ab");
    expect(kusto("a(?i)b")).toBe("(?i)(?-i:a)b");
  });

  test("ignoring case never takes the Kelvin sign or the long s", () => {
    expect(kusto("ks", { ignoreCase: true })).toBe("(?i)(?-i:[kK])(?-i:[sS])");
    expect(kusto("[a-z]x", { ignoreCase: true })).toBe("(?i)(?-i:[A-Za-z])x");
    expect(textRegex("\u212a\u017f", false)).toBe("(?-i:\u212a)(?-i:\u017f)");
  });

  test("a line's start needs something behind it, or Kusto sees one more line than PCRE", () => {
    expect(kusto("^a", { multiline: true })).toBe("(?m:^)a");
    expect(kusto("a|^$", { multiline: true })).toMatch(/^refused: a multi-line/);
  });

  test("what has no equal is named", () => {
    expect(kusto("a(?=b)")).toBe("refused: a lookahead");
    expect(kusto("(?>a)b")).toBe("refused: an atomic group");
    expect(kusto(String.raw`\Bx`)).toBe(String.raw`refused: \B`);
  });
});

/** JavaScript's `u` flag reads what is written here as Kusto does, but for these spellings. */
function inJavaScript(regex: string): RegExp {
  const body = regex
    .replace(/^\(\?i?s?\)/, "")
    .replaceAll("\\A", "^")
    .replaceAll("\\z", "$")
    .replaceAll(/\\x\{([0-9A-F]+)\}/g, "\\u{$1}")
    .replaceAll(/\(\?-i:(\[[^\]]+\])\)/g, "$1");
  return new RegExp(body, `u${/^\(\?i?s\)/.test(regex) ? "s" : ""}`);
}

describe("a wildcard pattern", () => {
  test("takes its own text with anything for the wildcards, and nothing else", () => {
    const text = fc
      .string({ unit: "binary", maxLength: 6 })
      .filter((each) => !/[\ud800-\udfff]/.test(each));
    fc.assert(
      fc.property(text, text, text, (before, after, between) => {
        const parts = [
          { kind: "text", text: `a${before}` },
          { kind: "any" },
          { kind: "text", text: `${after}z` },
        ] as const;
        const regex = inJavaScript(patternRegex(parts, true));
        expect(regex.test(`a${before}${between}${after}z`)).toBe(true);
        expect(regex.test(`xa${before}${between}${after}z`)).toBe(false);
        expect(regex.test(`a${before}${between}${after}zx`)).toBe(false);
      }),
    );
  });
});

describe("matching the empty text", () => {
  test.each([
    ["", true],
    ["^$", true],
    ["a*", true],
    ["(a|b?)c*", true],
    ["a", false],
    [".+", false],
    [String.raw`\b`, false],
    ["(?!a)", true],
  ])("%s: %s", (source, expected) => {
    expect(matchesEmpty(treeOf(source))).toBe(expected);
  });
});
