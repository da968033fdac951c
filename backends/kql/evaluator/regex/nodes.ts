import type { Ranges } from "./ranges.ts";

/** A regular expression whose flags are resolved: sets say themselves what they take. */
export type RegexNode =
  | { readonly kind: "set"; readonly ranges: Ranges }
  | { readonly kind: "edge"; readonly at: Edge }
  | { readonly kind: "sequence"; readonly parts: readonly RegexNode[] }
  | { readonly kind: "either"; readonly options: readonly RegexNode[] }
  | {
      readonly kind: "repeat";
      readonly part: RegexNode;
      readonly min: number;
      /** null: without end. */
      readonly max: number | null;
      readonly lazy: boolean;
    }
  | { readonly kind: "group"; readonly part: RegexNode; readonly index: number };

/** Places between characters; the word edges of Unicode and of ASCII are two things. */
export type Edge =
  | "textStart"
  | "textEnd"
  | "lineStart"
  | "lineEnd"
  | "word"
  | "notWord"
  | "wordStart"
  | "wordEnd"
  | "asciiWord"
  | "asciiNotWord"
  | "asciiWordStart"
  | "asciiWordEnd";
