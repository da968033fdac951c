import type { Direction, Note } from "../diagnostic/diagnostic.ts";
import type { Span } from "../source/index.ts";
import type { Emission, Trace } from "./types.ts";

/** How a query stands to its rule; there is no fourth. */
export type Fidelity = "exact" | "approximate" | "refused";

/** What one rule became on one target. */
export interface Outcome {
  /** Always `backend/model`. */
  readonly target: string;
  readonly fidelity: Fidelity;
  /** One per condition, none when refused. */
  readonly queries: readonly string[];
  readonly notes: readonly Note[];
  /** Why the queries look as they do; null when nothing was emitted. */
  readonly trace: Trace | null;
}

/**
 * The outcome of an emission: an error refuses it, a direction makes it approximate. A query that
 * fires on more events in one place and on fewer in another has no direction at all, so it is
 * refused unless the user allows it.
 */
export function settle(
  target: string,
  emission: Emission,
  place: Span,
  allowBoth: boolean,
): Outcome {
  const { queries, notes, trace } = emission;
  const direction = joint(notes);
  if (direction === "both" && !allowBoth)
    return { target, fidelity: "refused", queries: [], notes: [...notes, bothWays(place)], trace };
  if (notes.some((note) => note.severity === "error"))
    return { target, fidelity: "refused", queries: [], notes, trace };
  return { target, fidelity: direction ? "approximate" : "exact", queries, notes, trace };
}

function joint(notes: readonly Note[]): Direction | null {
  let direction: Direction | null = null;
  for (const note of notes) {
    if (note.direction === null || note.direction === direction) continue;
    direction = direction === null ? note.direction : "both";
  }
  return direction;
}

function bothWays(span: Span): Note {
  return {
    code: "approximate-both-ways",
    severity: "error",
    message: "the query would fire on some events too many and on some too few",
    hint: "--allow-both lets it through with its notes",
    span,
    direction: null,
  };
}
