import type { Outcome } from "../backend/outcome.ts";
import type { Note } from "../diagnostic/diagnostic.ts";

/** Where a query departs from its rule, each way once, however often the rule gives cause. */
export function deviationsOf({ notes }: Outcome): readonly Note[] {
  const deviations = notes.filter(({ direction }) => direction !== null);
  return [
    ...new Map(
      deviations.map((note) => [`${note.code} ${note.direction} ${note.message}`, note]),
    ).values(),
  ];
}
