import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileRegex } from "../../src/regex/compile.ts";
import { parseRegex } from "../../src/regex/read.ts";
import { compileLucene } from "./evaluator/lucene/index.ts";
import { toLucene } from "./regex.ts";

const flagless = { ignoreCase: false, multiline: false, dotAll: false };

function lucene(source: string, flags: Partial<typeof flagless> = {}): readonly string[] | string {
  const parsed = parseRegex(source, { ...flagless, ...flags });
  if ("error" in parsed) throw new Error(parsed.error.message);
  const translation = toLucene(parsed.tree);
  return "patterns" in translation ? translation.patterns : `no ${translation.unsupported}`;
}

describe("forms", () => {
  test.each([
    ["x\\d", {}, [".*x[0-9].*"]],
    ["^x$", {}, ["x\n?"]],
    ["^x\\z", {}, ["x"]],
    ["foo|bar$", {}, [".*foo.*|.*bar\n?"]],
    ["^(a|b$)", {}, ["a.*|b\n?"]],
    ["a.b", {}, [".*a[^\n]b.*"]],
    ["a.b", { dotAll: true }, [".*a.b.*"]],
    ["^b", { multiline: true }, ["(.*\n)?b.*"]],
    ["b$", { multiline: true }, [".*b(\n.*)?"]],
    ["[a-c]z", { ignoreCase: true }, [".*[A-Ca-c][Zz].*"]],
    ["[^a]", { ignoreCase: true }, [".*[^Aa].*"]],
    ['a#b@c&d<e>f~g"h', {}, ['.*a\\#b\\@c\\&d\\<e\\>f\\~g\\"h.*']],
    ["(?:a)+?", {}, [".*(a)+.*"]],
    [".*a.*", {}, [".*a.*"]],
    ["\\bfoo\\b", {}, ["(.*[^0-9A-Z_a-z])?foo([^0-9A-Z_a-z].*)?"]],
    ["a\\s", {}, [".*a[\t-\r ].*"]],
  ])("%s %o", (source, flags, expected) => expect(lucene(source, flags)).toEqual(expected));

  test.each([
    ["a(?=b)", "no a lookahead"],
    ["(?<!a)b", "no a lookbehind"],
    ["(a)\\1", "no `\\1`"],
    ["a++b", "no a possessive repeat"],
    ["a^b", "no `^` in the middle"],
    ["\\b.x", "no `\\b`"],
    ["a\\Bb", "no `\\B`"],
  ])("%s cannot be said", (source, expected) => expect(lucene(source)).toBe(expected));

  test("alternatives that are too long together become several patterns", () => {
    const alternatives = Array.from({ length: 30 }, (_, at) => `${"x".repeat(50)}${at}`);
    const patterns = lucene(alternatives.join("|"));
    expect(patterns).toHaveLength(30);
    expect(patterns[7]).toBe(`.*${"x".repeat(50)}7.*`);
  });
});

function matches(pattern: string, candidate: string): boolean {
  const compiled = compileLucene(pattern, false);
  if ("fault" in compiled) throw new Error(`${compiled.fault.message}: ${pattern}`);
  return compiled.test(candidate);
}

describe("meaning", () => {
  const atom = fc.constantFrom(
    ...'abAB1 _#~"&-\n'.split("").map((character) => (character === "\n" ? "\\n" : character)),
    ".",
    "\\d",
    "\\w",
    "\\W",
    "\\s",
    "[a-b]",
    "[^a\\d]",
    "[\\W_]",
    "\\.",
    "\\\\",
  );
  const anchor = fc.constantFrom("", "", "", "", "^", "$", "\\b", "\\A", "\\z");
  const quantifier = fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,2}", "*?");
  const piece = fc.tuple(atom, quantifier).map((pair) => pair.join(""));
  const branch = fc
    .tuple(anchor, fc.array(piece, { maxLength: 3 }), anchor)
    .map(([start, pieces, end]) => start + pieces.join("") + end);
  const alternatives = fc.array(branch, { minLength: 1, maxLength: 3 });
  const source = fc.oneof(
    alternatives.map((branches) => branches.join("|")),
    fc
      .tuple(piece, alternatives, piece)
      .map(([before, group, after]) => `${before}(${group.join("|")})${after}`),
  );
  const value = fc.string({ unit: fc.constantFrom(...'abAB1 _#~"&-\n.\\'), maxLength: 6 });
  const flags = fc.record({
    ignoreCase: fc.boolean(),
    multiline: fc.boolean(),
    dotAll: fc.boolean(),
  });

  test("a translated expression matches what the original finds", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        source,
        flags,
        fc.array(value, { minLength: 4, maxLength: 8 }),
        (text, set, values) => {
          const parsed = parseRegex(text, set);
          if ("error" in parsed) return;
          const translation = toLucene(parsed.tree);
          const reference = compileRegex(parsed.tree);
          if ("unsupported" in translation || "error" in reference) return;
          for (const candidate of values) {
            const found = translation.patterns.some((pattern) => matches(pattern, candidate));
            expect([candidate, found]).toEqual([candidate, reference.test(candidate)]);
            compared++;
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(2000);
  });
});
