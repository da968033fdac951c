import fc from "fast-check";
import { expect, test } from "vitest";
import { patternOf } from "../patterns.ts";
import { matchesIn, replacerOf } from "./replace.ts";

/* JavaScript's engine prefers the same matches and groups as PCRE, for the patterns tried here. */

const single = fc.constantFrom("a", "b", "[ab]", "[^a]", ".", "\\w", "c");
const counted = fc
  .tuple(single, fc.constantFrom("", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{1,2}?"))
  .map(([one, count]) => one + count);
const sequence = fc.array(fc.oneof(counted, fc.constantFrom("\\b", "^", "$")), { maxLength: 3 });
const branch = sequence.map((parts) => parts.join(""));
const alternation = fc.array(branch, { minLength: 1, maxLength: 3 }).map((all) => all.join("|"));
const source = fc
  .array(fc.tuple(alternation, fc.constantFrom("(", "(?:", "(?=")), { minLength: 1, maxLength: 3 })
  .map((groups) => groups.map(([inner, open]) => `${open}${inner})`).join(""));
const text = fc
  .array(fc.constantFrom("a", "b", "c", " "), { maxLength: 7 })
  .map((all) => all.join(""));

function pattern(raw: string) {
  const span = { source: { name: "query", text: raw }, start: 0, end: raw.length };
  const found = patternOf(raw, span, () => {});
  if (!found) throw new Error(`no pattern: ${raw}`);
  return found;
}

test("finds the matches and groups that a backtracking engine finds", () => {
  fc.assert(
    fc.property(source, text, (raw, subject) => {
      const { matches } = matchesIn(pattern(raw))(subject, 1);
      const wanted = new RegExp(raw, "ds").exec(subject)?.indices ?? null;
      const pairs = wanted?.map((pair) => pair ?? [undefined, undefined]);
      const found = matches[0] ?? null;
      expect(found && pairs?.map((_, group) => [found[2 * group], found[2 * group + 1]])).toEqual(
        pairs ?? null,
      );
    }),
    { numRuns: 3000 },
  );
});

test("replaces what a backtracking engine replaces", () => {
  fc.assert(
    fc.property(source, text, (raw, subject) => {
      const replaced = replacerOf(pattern(raw), "<\\0>")(subject);
      expect(replaced).toBe(subject.replace(new RegExp(raw, "gs"), "<$&>"));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["\\Ba", "aaa", [1, 2]],
  ["(?m)^b$", "a\nb\nc", [2]],
  ["a\\Z", "ba\n", [1]],
  ["\\Aa\\z", "a", [0]],
  ["\\Aa\\z", "a\n", []],
  ["(?i)B", "ab", [1]],
  ["(?<!x)b", "xbb", [2]],
  ["(?<=a|bc)d", "bcd d ad", [2, 7]],
] as const)("%s matches where PCRE has it", (raw, subject, starts) => {
  const { matches } = matchesIn(pattern(raw.replaceAll("\\", "\\\\")))(subject, 9);
  expect(matches.map(([start]) => start)).toEqual(starts);
});

test("takes a time that is linear in the text", () => {
  const long = `${"a".repeat(20_000)}!`;
  expect(matchesIn(pattern("(a+)+$"))(long, 1).matches).toEqual([]);
});
