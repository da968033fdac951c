import fc from "fast-check";
import { expect, test } from "vitest";
import { countedPatterns, textsOf } from "../../../test/support/countedPatterns.ts";
import { compileRegex, type Regex } from "./regex/index.ts";
import { parseRegex } from "./regex/parse.ts";
import { testProgramOf } from "./regex/program.ts";
import { hasMatch } from "./regex/search.ts";

/* Counted repeats: one state tells whether there is a match, and counts are spelled out to find it. */

function compiled(pattern: string): Regex {
  const made = compileRegex(pattern);
  if (!("test" in made)) throw new Error(`${pattern}: ${made.message}`);
  return made;
}

const source = countedPatterns(["", ""], ["^", ""], ["", "$"], ["^(?:", ")$"], ["\\b(?:", ")\\b"]);
const text = textsOf("a", "b", "c", " ");

test("a test says what finding says, and what JavaScript says", () => {
  let fired = 0;
  fc.assert(
    fc.property(source, text, (pattern, subject) => {
      const { test, matches } = compiled(pattern);
      const found = test(subject);
      if (found) fired++;
      expect(found).toBe(matches(subject).length > 0);
      expect(found).toBe(new RegExp(pattern, "u").test(subject));
    }),
    { numRuns: 4000 },
  );
  expect(fired).toBeGreaterThan(800);
  expect(fired).toBeLessThan(3600);
});

test.each([
  ["^.{1000}$", 1000, true],
  ["^.{1000}$", 999, false],
  ["^.{1000}$", 1001, false],
  [".{1000,}", 999, false],
  [".{1000,}", 3000, true],
  ["^.{10,1000}$", 1001, false],
  ["^(a{7})+$", 700, true],
  ["^(a{7})+$", 701, false],
])("%s on %i letters", (pattern, length, expected) => {
  expect(compiled(pattern).test("a".repeat(length))).toBe(expected);
});

test("a count begins anew behind a character that does not belong", () => {
  const half = "a".repeat(60);
  expect(compiled("a{100,}").test(`${half}b${half}`)).toBe(false);
  expect(compiled("a{100,}").test(`${half}b${half}${half}`)).toBe(true);
  expect(compiled("xa{100,110}y").test(`x${half}x${half}x${half.slice(0, 45)}y`)).toBe(false);
  expect(compiled("x[ax]{100,110}y").test(`x${half}x${half}x${half.slice(0, 45)}y`)).toBe(true);
});

/** How often a test of a text looks at a state. */
function looks(pattern: string, subject: string): number {
  const program = testProgramOf(parseRegex(pattern).tree);
  let looked = 0;
  const states = new Proxy(program.states, {
    get: (target, key, receiver) => {
      if (typeof key === "string" && /^\d+$/.test(key)) looked++;
      return Reflect.get(target, key, receiver);
    },
  });
  hasMatch(
    { ...program, states },
    Uint32Array.from(subject, (each) => each.charCodeAt(0)),
  );
  return looked;
}

test.each(["x.{N,}y", ".{N}y", "[ab]{0,N}y", "(?:a.{N}|.{N,}b)y", "^.{N,}y|a{N}b{N}y"])(
  "%s costs a text the same however high N is",
  (pattern) => {
    const subject = "xab".repeat(3000);
    const low = looks(pattern.replaceAll("N", "3"), subject);
    const high = looks(pattern.replaceAll("N", "1000"), subject);
    expect(high).toBeLessThanOrEqual(low);
    expect(high).toBeLessThan(subject.length * 12);
  },
);

test("what was seen in one text says nothing wrong of another", () => {
  const plain = fc
    .array(
      fc
        .array(fc.constantFrom("a", "b", "[ab]", "[^a]", ".", "(ab)*", "(a|bc)+", "c?"), {
          minLength: 1,
          maxLength: 5,
        })
        .map((pieces) => pieces.join("")),
      { minLength: 1, maxLength: 4 },
    )
    .map((options) => options.join("|"));
  let [fired, quiet] = [0, 0];
  fc.assert(
    fc.property(plain, fc.array(text, { minLength: 3, maxLength: 6 }), (pattern, subjects) => {
      const { test } = compiled(pattern);
      for (const subject of subjects) {
        const expected = new RegExp(pattern, "u").test(subject);
        if (expected) fired++;
        else quiet++;
        expect(test(subject)).toBe(expected);
      }
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(fired, quiet)).toBeGreaterThan(500);
});

test("forgets in time what it has seen", () => {
  const { test } = compiled("(?:a|b)*(?:c.d|e..f)");
  const letters = Array.from({ length: 60_000 }, (_, at) =>
    String.fromCodePoint(0x4e00 + (at % 20_900)),
  );
  expect(test(letters.join(""))).toBe(false);
  expect(test(`${letters.join("")}c\u4e00d`)).toBe(true);
  expect(test("abce12f")).toBe(true);
});
