import fc from "fast-check";
import { expect, test } from "vitest";
import { lucenePieces, plainPieces, wholeTest } from "./wildcard.ts";

const characters = ["a", "b", ".", "\n", "😀"];
const pattern = fc.array(fc.constantFrom(...characters, "*", "*", "?"), { maxLength: 7 });
const text = fc
  .array(fc.constantFrom(...characters, "*", "?"), { maxLength: 9 })
  .map((all) => all.join(""));

function regexOf(pieces: readonly string[]): RegExp {
  const parts = pieces.map((piece) =>
    piece === "*" ? ".*" : piece === "?" ? "." : piece.replace(".", "\\."),
  );
  return new RegExp(`^${parts.join("")}$`, "su");
}

test("a pattern takes whole texts, newlines and all", () => {
  let fired = 0;
  fc.assert(
    fc.property(pattern, text, (pieces, value) => {
      const expected = regexOf(pieces).test(value);
      if (expected) fired++;
      expect(wholeTest(plainPieces(pieces.join("")))(value)).toBe(expected);
      expect(wholeTest(lucenePieces(pieces.join("")))(value)).toBe(expected);
    }),
    { numRuns: 4000 },
  );
  expect(fired).toBeGreaterThan(300);
});

test.each([
  ["a\\*b", "a*b", true],
  ["a\\*b", "axb", false],
  ["a\\\\*", "a\\bc", true],
  ["*\\?", "ab?", true],
  ["*\\?", "abc", false],
])("%s, with a character taken as it is, on %s", (wanted, value, expected) => {
  expect(wholeTest(lucenePieces(wanted))(value)).toBe(expected);
});
