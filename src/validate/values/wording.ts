import type { TextTest } from "../coverage.ts";

export type { TextTest };

/** Why no value of a field passes a test. */
export interface Impossible {
  /** What the field holds instead, as a hint. */
  readonly hint: string;
  /** It follows from the field's type alone, and not from how values usually look. */
  readonly certain: boolean;
}

export function certainly(hint: string): Impossible {
  return { hint, certain: true };
}

export function likely(hint: string): Impossible {
  return { hint, certain: false };
}

/** The literal texts that a value must hold, in order. */
export function piecesOf(test: TextTest): readonly string[] {
  if (test.kind === "equals") return [test.value.text];
  return test.parts.flatMap((part) => (part.kind === "text" ? [part.text] : []));
}
