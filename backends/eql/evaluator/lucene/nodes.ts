/*
 * Regular expressions of Lucene as automata's states: what is left to match. Nodes are made by
 * `terms.ts` alone, so that equal ones are the same object.
 */

/** Inclusive ranges of code points. */
export type Ranges = readonly (readonly [from: number, to: number])[];

interface Numbered {
  readonly id: number;
  /** Whether the empty text matches. */
  readonly nullable: boolean;
}

export type Term = Numbered &
  (
    | { readonly kind: "nothing" }
    | { readonly kind: "empty" }
    | { readonly kind: "characters"; readonly ranges: Ranges; readonly negated: boolean }
    | { readonly kind: "concatenation"; readonly first: Term; readonly rest: Term }
    | { readonly kind: "union" | "intersection"; readonly parts: readonly Term[] }
    | { readonly kind: "complement"; readonly part: Term }
    | {
        readonly kind: "repeat";
        readonly part: Term;
        readonly min: number;
        /** null: without end. */
        readonly max: number | null;
      }
    | {
        /** `<1-100>`: the rest of a decimal number whose digits so far make `value`. */
        readonly kind: "interval";
        readonly min: number;
        readonly max: number;
        /** How many digits it must have; 0 for any number of them. */
        readonly digits: number;
        readonly value: number;
        readonly read: number;
      }
  );
