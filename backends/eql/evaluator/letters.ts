/** A code point in both letter cases where it is an ASCII letter, else alone. */
export function bothCases(code: number): readonly number[] {
  const lower = code | 0x20;
  return code < 0x80 && lower >= 0x61 && lower <= 0x7a ? [lower - 0x20, lower] : [code];
}

/** Of late: tests look at one text in turn. */
const lowered = new Map<string, string>();
const maxKept = 200;

/** Elasticsearch ignores the case of ASCII letters only (its `AutomatonQueries`). */
export function folded(text: string): string {
  const known = lowered.get(text);
  if (known !== undefined) return known;
  if (lowered.size >= maxKept) lowered.clear();
  const made = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  lowered.set(text, made);
  return made;
}
