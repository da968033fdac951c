import fc from "fast-check";

const single = fc.constantFrom("a", "[ab]", "[^a]", ".", "(b)", "(?:[ac])");
const bounds = fc.tuple(fc.nat(5), fc.nat(4));
const count = fc.oneof(
  bounds.map(([min]) => `{${min}}`),
  bounds.map(([min]) => `{${min},}`),
  bounds.map(([min, more]) => `{${min},${min + more}}`),
);
const counted = fc.tuple(single, count, fc.constantFrom("", "?")).map((all) => all.join(""));
const piece = fc.oneof({ weight: 3, arbitrary: counted }, { weight: 1, arbitrary: single });
const sequence = fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join(""));
const looped = fc
  .tuple(sequence, sequence, fc.constantFrom("*", "+", "?", "{2}", "{1,2}"))
  .map(([one, other, repeat]) => `(?:${one}|${other})${repeat}`);

/** Patterns of counted repeats of one character, in loops too, between what may stand around them. */
export function countedPatterns(
  ...around: readonly (readonly [before: string, behind: string])[]
): fc.Arbitrary<string> {
  const parts = fc.array(fc.oneof(sequence, looped), { minLength: 1, maxLength: 2 });
  return fc
    .tuple(fc.constantFrom(...around), parts)
    .map(([[before, behind], inner]) => before + inner.join("") + behind);
}

/** Texts of a few letters, on which such patterns fire and do not. */
export function textsOf(...letters: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...letters), { maxLength: 14 }).map((all) => all.join(""));
}
