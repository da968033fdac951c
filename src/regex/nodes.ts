/**
 * A regular expression of the PCRE kind as a tree. Flags are resolved: a node says itself whether
 * it ignores case, so `(?i)` and the `i` modifier look the same to every reader.
 */
export type RegexNode =
  | RegexCharacter
  | RegexAny
  | RegexSet
  | RegexAssertion
  | RegexSequence
  | RegexAlternation
  | RegexRepeat
  | RegexGroup
  | RegexLook
  | RegexBackreference;

/** One code point. */
export interface RegexCharacter {
  readonly kind: "character";
  readonly code: number;
  readonly ignoreCase: boolean;
}

/** `.`, with or without the newline. */
export interface RegexAny {
  readonly kind: "any";
  readonly newline: boolean;
}

/** `[a-z]`, `[^\d_]`, and `\d \w \s` and their kin outside brackets. */
export interface RegexSet {
  readonly kind: "set";
  readonly negated: boolean;
  readonly items: readonly RegexSetItem[];
  readonly ignoreCase: boolean;
}

/** An inclusive range of code points, or one of PCRE's ASCII classes, possibly negated. */
export type RegexSetItem =
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | {
      readonly kind: "class";
      readonly name: "digit" | "word" | "space" | "horizontalSpace";
      readonly negated: boolean;
    };

/**
 * `textStart` is `^` without `m` and `\A`; `textEnd` is `\z`; `textEndNewline` is `$` without `m`
 * and `\Z` (the end, or before one last newline); `lineStart` and `lineEnd` are `^` and `$` with `m`.
 */
export interface RegexAssertion {
  readonly kind: "assertion";
  readonly at:
    | "textStart"
    | "textEnd"
    | "textEndNewline"
    | "lineStart"
    | "lineEnd"
    | "wordEdge"
    | "notWordEdge";
}

/** Parts one after the other; none at all matches the empty text. */
export interface RegexSequence {
  readonly kind: "sequence";
  readonly parts: readonly RegexNode[];
}

/** `a|b`: any of the options. */
export interface RegexAlternation {
  readonly kind: "alternation";
  readonly options: readonly RegexNode[];
}

/** `a*`, `a+`, `a?`, `a{2,3}`. */
export interface RegexRepeat {
  readonly kind: "repeat";
  readonly part: RegexNode;
  readonly min: number;
  /** null: without end. */
  readonly max: number | null;
  readonly mode: "greedy" | "lazy" | "possessive";
}

/** `(a)` and its kin. */
export interface RegexGroup {
  readonly kind: "group";
  readonly part: RegexNode;
  readonly capturing: boolean;
  readonly atomic: boolean;
}

/** Lookahead or lookbehind. */
export interface RegexLook {
  readonly kind: "look";
  readonly behind: boolean;
  readonly negated: boolean;
  readonly part: RegexNode;
}

/** `\1`, `\k<name>`, and what no finite automaton can follow (recursion, conditionals, `\K`). */
export interface RegexBackreference {
  readonly kind: "backreference";
  /** The construct as written. */
  readonly text: string;
}
