import fc from "fast-check";
import { expect, test } from "vitest";
import { derive } from "./derive.ts";
import { compileLucene } from "./index.ts";
import type { Term } from "./nodes.ts";
import { parsePattern } from "./parse.ts";
import { newTerms } from "./terms.ts";

/* Counts are joined where they touch; JavaScript, which goes back and forth, is the reference. */

function matches(pattern: string, text: string): boolean {
  const compiled = compileLucene(pattern, false);
  if ("fault" in compiled) throw new Error(`${pattern}: ${compiled.fault.message}`);
  return compiled.test(text);
}

const single = fc.constantFrom("a", "[ab]", "[^a]", ".", "(b)", "([ac])", "(ab)", "(a|bc)", "(a?)");
const bounds = fc.tuple(fc.nat(5), fc.nat(4));
const count = fc.oneof(
  bounds.map(([min]) => `{${min}}`),
  bounds.map(([min]) => `{${min},}`),
  bounds.map(([min, more]) => `{${min},${min + more}}`),
);
const counted = fc.tuple(single, count).map((all) => all.join(""));
const loose = fc.constantFrom(".*", "a*", "b?", "[ab]+");
const sequence = fc
  .array(fc.oneof(counted, counted, single, loose), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(""));
const looped = fc
  .tuple(sequence, sequence, fc.constantFrom("*", "+", "?", "{2}", "{1,2}"))
  .map(([one, other, repeat]) => `(${one}|${other})${repeat}`);
const source = fc
  .array(fc.oneof(sequence, looped), { minLength: 1, maxLength: 2 })
  .map((all) => all.join(""));
const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 14 }).map((all) => all.join(""));

test("agrees with JavaScript on counted repeats", () => {
  let fired = 0;
  fc.assert(
    fc.property(source, text, (pattern, subject) => {
      const expected = new RegExp(`^(?:${pattern})$`, "su").test(subject);
      if (expected) fired++;
      expect(matches(pattern, subject)).toBe(expected);
    }),
    { numRuns: 4000 },
  );
  expect(fired).toBeGreaterThan(400);
  expect(fired).toBeLessThan(3600);
});

test("agrees with itself on two patterns at once, and on none of one", () => {
  fc.assert(
    fc.property(source, source, text, (one, other, subject) => {
      const both = matches(one, subject) && matches(other, subject);
      expect(matches(`(${one})&(${other})`, subject)).toBe(both);
      expect(matches(`~(${one})`, subject)).toBe(!matches(one, subject));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [".{1000}", 1000, true],
  [".{1000}", 999, false],
  [".{1000}", 1001, false],
  [".*.{1000,}.*", 999, false],
  [".*.{1000,}.*", 2000, true],
  [".{10,1000}", 1001, false],
  ["(a{7})+", 700, true],
  ["(a{7})+", 701, false],
])("%s on %i letters", (pattern, length, expected) => {
  expect(matches(pattern, "a".repeat(length))).toBe(expected);
});

function optionsIn(term: Term): number {
  return term.kind === "union" ? term.parts.length : 1;
}

test.each([".*x.{N,}y.*", ".*.{N}y.*", ".*[xab]{0,N}y.*", ".*(x.{N,}|.{N}b)y.*"])(
  "%s leaves few options open however high N is",
  (pattern) => {
    const terms = newTerms();
    let state = parsePattern(pattern.replaceAll("N", "900"), terms, false);
    let most = 0;
    for (const character of "xab".repeat(700)) {
      state = derive(terms, state, character.charCodeAt(0));
      most = Math.max(most, optionsIn(state));
    }
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(8);
  },
);
