import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRegex } from "../../src/regex/compile.ts";
import { parseRegex } from "../../src/regex/read.ts";

/* A regex without assertions remembers what its texts have led to. */

function compiled(source: string): (text: string) => boolean {
  const parsed = parseRegex(source, { ignoreCase: false, multiline: false, dotAll: false });
  if ("error" in parsed) throw new Error(parsed.error.message);
  const made = compileRegex(parsed.tree);
  if ("error" in made) throw new Error(made.error);
  return made.test;
}

const piece = fc.constantFrom("a", "b", "[ab]", "[^a]", ".", "(ab)*", "(?:a|bc)+", "c?", ".*");
const option = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(""));
const source = fc.array(option, { minLength: 1, maxLength: 4 }).map((options) => options.join("|"));
const text = fc
  .array(fc.constantFrom("a", "b", "c", "\n", "é"), { maxLength: 12 })
  .map((characters) => characters.join(""));

test("what was seen in one text says nothing wrong of another", () => {
  let [fired, quiet] = [0, 0];
  fc.assert(
    fc.property(source, fc.array(text, { minLength: 3, maxLength: 6 }), (pattern, texts) => {
      const test = compiled(pattern);
      for (const value of texts) {
        const expected = new RegExp(pattern, "u").test(value);
        if (expected) fired++;
        else quiet++;
        expect(test(value)).toBe(expected);
      }
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(fired, quiet)).toBeGreaterThan(500);
});

test("forgets in time what it has seen", () => {
  const test = compiled("(?:a|b)*(?:c.d|e..f)");
  const letters = Array.from({ length: 9000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  expect(test(letters.join(""))).toBe(false);
  expect(test(`${letters.join("")}c\u4e00d`)).toBe(true);
  expect(test("abce12f")).toBe(true);
  expect(test("abce12")).toBe(false);
});
