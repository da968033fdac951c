import type { Severity } from "./diagnostic.ts";

/** Marks a text up, for a terminal or not at all. */
export type Paint = (text: string) => string;

/** How to colour what people read; the caller knows whether there is a terminal. */
export interface Palette {
  readonly severity: { readonly [S in Severity]: Paint };
  /** Titles and places. */
  readonly strong: Paint;
  /** What frames the text: line numbers, borders, codes. */
  readonly faint: Paint;
  readonly good: Paint;
}

const asIs: Paint = (text) => text;

export const plain: Palette = {
  severity: { error: asIs, warning: asIs, info: asIs },
  strong: asIs,
  faint: asIs,
  good: asIs,
};

function ansi(open: number, close: number): Paint {
  return (text) => `\u001b[${open}m${text}\u001b[${close}m`;
}

/** ANSI colours of the basic sixteen, so that the terminal's theme decides how they look. */
export function coloured(): Palette {
  return {
    severity: { error: ansi(31, 39), warning: ansi(33, 39), info: ansi(36, 39) },
    strong: ansi(1, 22),
    faint: ansi(2, 22),
    good: ansi(32, 39),
  };
}
