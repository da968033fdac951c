import type { Span } from "../source/index.ts";

/** An error refuses the rule; a warning is most likely a mistake; an info hinders nobody. */
export type Severity = "error" | "warning" | "info";

/**
 * In which way a query departs from its rule: it fires on more events (`over`), on fewer
 * (`under`), or on some of each (`both`). It speaks of the whole rule, after polarity.
 */
export type Direction = "over" | "under" | "both";

/** One finding: what is wrong, where, and how to mend it. */
export interface Diagnostic {
  /** Stable, kebab-case; `sigmatic explain CODE` tells more. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence in the user's words, without a full stop. */
  readonly message: string;
  readonly span: Span;
  /** How to mend it. */
  readonly hint?: string;
  /** Other places that matter, such as the first of two equal keys. */
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
}

/** A diagnostic about one target's query; `direction` is null where meaning is untouched. */
export interface Note extends Diagnostic {
  readonly direction: Direction | null;
}

/** What `sigmatic explain CODE` says of a code. */
export interface Explanation {
  /** One line, as a heading. */
  readonly summary: string;
  /** Why it exists and what to do, in a paragraph or two. */
  readonly text: string;
  /** A whole document that produces the code (or a command, where the code is about one). */
  readonly wrong: string;
  /** The same, mended. */
  readonly right: string;
  /** The target on which `wrong` produces the code; absent where it does on every one. */
  readonly target?: string;
}
