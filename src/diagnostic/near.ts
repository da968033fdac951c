const limit = 2;

/** Damerau-Levenshtein distance (adjacent swaps count one), given up above two. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2];
      if (swapped && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] as number) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] as number;
}

/**
 * Candidates that the word may have been meant for, best first: those equal but for letter case,
 * then those at most two edits away, and fewer edits than the word has letters to tell it by.
 */
export function nearNames(word: string, candidates: Iterable<string>): readonly string[] {
  const folded = word.toLowerCase();
  const allowed = Math.min(limit, Math.floor(folded.length / 2));
  const ranked: { readonly name: string; readonly distance: number }[] = [];
  for (const name of candidates) {
    if (name === word) continue;
    const edits = distance(folded, name.toLowerCase());
    if (edits <= allowed) ranked.push({ name, distance: edits });
  }
  ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return ranked.map((entry) => entry.name);
}
