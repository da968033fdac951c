/** A code point in both letter cases where it is an ASCII letter, else alone. */
export function bothCases(code: number): readonly number[] {
  const lower = code | 0x20;
  return code < 0x80 && lower >= 0x61 && lower <= 0x7a ? [lower - 0x20, lower] : [code];
}

/** Elasticsearch ignores the case of ASCII letters only (its `AutomatonQueries`). */
export function folded(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
