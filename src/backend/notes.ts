import type { Direction, Note, Severity } from "../diagnostic/diagnostic.ts";
import type { Span } from "../source/index.ts";

/** Collects the notes of one rule and target; the same note on the same span counts once. */
export interface Notes {
  readonly list: readonly Note[];
  /** The rule is refused; emission goes on so that all reasons are found in one run. */
  readonly refuse: (code: string, span: Span, message: string, hint?: string) => void;
  /** The query departs from the rule in the direction given, seen from the leaf. */
  readonly deviate: (
    code: string,
    span: Span,
    direction: Direction,
    polarity: Polarity,
    message: string,
    hint?: string,
  ) => void;
  /** Worth knowing, meaning untouched. */
  readonly inform: (
    code: string,
    severity: Exclude<Severity, "error">,
    span: Span,
    message: string,
    hint?: string,
  ) => void;
}

/** 1 outside a `not` or under an even number of them, -1 under an odd number. */
export type Polarity = 1 | -1;

/** The other side of a `not`. */
export function opposite(polarity: Polarity): Polarity {
  return polarity === 1 ? -1 : 1;
}

/** A deviation of a leaf as the whole rule shows it: `over` under `not` is `under`. */
export function directionOf(direction: Direction, polarity: Polarity): Direction {
  if (direction === "both" || polarity === 1) return direction;
  return direction === "over" ? "under" : "over";
}

export function collectNotes(): Notes {
  const list: Note[] = [];
  const seen = new Map<number, Note[]>();
  const add = (note: Note): void => {
    const here = seen.get(note.span.start) ?? [];
    if (here.some((other) => isSame(note, other))) return;
    if (here.length === 0) seen.set(note.span.start, here);
    here.push(note);
    list.push(note);
  };
  return {
    list,
    refuse: (code, span, message, hint) =>
      add({ code, severity: "error", message, span, direction: null, ...hintOf(hint) }),
    deviate: (code, span, direction, polarity, message, hint) =>
      add({
        code,
        severity: "warning",
        message,
        span,
        direction: directionOf(direction, polarity),
        ...hintOf(hint),
      }),
    inform: (code, severity, span, message, hint) =>
      add({ code, severity, message, span, direction: null, ...hintOf(hint) }),
  };
}

function isSame(a: Note, b: Note): boolean {
  return (
    a.code === b.code &&
    a.span.end === b.span.end &&
    a.span.start === b.span.start &&
    a.direction === b.direction &&
    a.message === b.message
  );
}

function hintOf(hint: string | undefined): { hint: string } | undefined {
  return hint === undefined ? undefined : { hint };
}
