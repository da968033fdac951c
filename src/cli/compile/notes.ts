import type { Outcome } from "../../backend/outcome.ts";
import { printable } from "../../diagnostic/cells.ts";
import type { Note } from "../../diagnostic/diagnostic.ts";
import { type Look, placeOf } from "../../diagnostic/print.ts";

/** The notes that make an outcome what it is: why refused, or where not exact. */
export function reasonsOf({ fidelity, notes }: Outcome): readonly Note[] {
  if (fidelity === "exact") return [];
  return notes.filter(
    (note) => note.severity === "error" || (fidelity === "approximate" && note.direction !== null),
  );
}

/** A note for people: what it says of the query, its place and code; then its hint. */
export function noteLines(note: Note, { palette }: Look): readonly string[] {
  const word = palette.severity[note.severity](
    note.direction === null ? note.severity : direction[note.direction],
  );
  const first = `${word}: ${printable(note.message)} ${palette.faint(`[${note.code}] ${placeOf(note.span)}`)}`;
  if (note.hint === undefined) return [first];
  return [first, `  ${palette.good("hint:")} ${printable(note.hint)}`];
}

const direction = {
  over: "fires too often",
  under: "fires too rarely",
  both: "fires too often and too rarely",
} as const;
