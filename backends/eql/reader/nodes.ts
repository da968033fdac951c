import type { Span } from "sigmatic/backend";

/* EQL as a tree. Names and precedence follow Elasticsearch's grammar, EqlBase.g4. */

/** A whole text: events or sequences, cut by `head` and `tail` in order. */
export interface Query {
  readonly kind: "query";
  readonly body: EventQuery | Sequence;
  readonly pipes: readonly Pipe[];
  readonly span: Span;
}

/** `process where …`; a category of null is `any`. */
export interface EventQuery {
  readonly kind: "eventQuery";
  readonly category: string | null;
  readonly condition: Expression;
  readonly span: Span;
}

export interface Sequence {
  readonly kind: "sequence";
  readonly keys: readonly Expression[];
  /** In milliseconds; null where there is no `maxspan`. */
  readonly maxspan: number | null;
  readonly items: readonly SequenceItem[];
  readonly until: SequenceItem | null;
  readonly span: Span;
}

/** `[ … ] by key with runs=2`, or `![ … ]`: an event that must not be there. */
export interface SequenceItem {
  readonly kind: "sequenceItem";
  readonly missing: boolean;
  readonly event: EventQuery;
  /** The item's own keys, behind those of the whole sequence. */
  readonly keys: readonly Expression[];
  readonly runs: number;
  readonly span: Span;
}

export interface Pipe {
  readonly kind: "pipe";
  readonly name: "head" | "tail";
  readonly count: number;
  readonly span: Span;
}

/** Tests and values alike: the grammar has one kind of parentheses for both. */
export type Expression =
  | Junction
  | Negation
  | Comparison
  | Match
  | Membership
  | Arithmetic
  | Call
  | Field
  | Literal;

/** At least two operands. */
export interface Junction {
  readonly kind: "and" | "or";
  readonly operands: readonly Expression[];
  readonly span: Span;
}

export interface Negation {
  readonly kind: "not";
  readonly operand: Expression;
  readonly span: Span;
}

export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

export interface Comparison {
  readonly kind: "comparison";
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export type MatchOperator = ":" | "like" | "like~" | "regex" | "regex~";

/** A value against patterns, any of which may match it. */
export interface Match {
  readonly kind: "match";
  readonly operator: MatchOperator;
  readonly value: Expression;
  readonly patterns: readonly Literal[];
  readonly span: Span;
}

/** `value in (…)`, `value not in~ (…)`. */
export interface Membership {
  readonly kind: "in";
  readonly negated: boolean;
  readonly ignoreCase: boolean;
  readonly value: Expression;
  readonly items: readonly Expression[];
  readonly span: Span;
}

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%";

export interface Arithmetic {
  readonly kind: "arithmetic";
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface Call {
  readonly kind: "call";
  /** Without the `~` that ignores letter case. */
  readonly name: string;
  readonly ignoreCase: boolean;
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

export interface Field {
  readonly kind: "field";
  /** The path with dots, its parts unquoted. */
  readonly name: string;
  /** Written with `?`: it may be unmapped. */
  readonly optional: boolean;
  readonly span: Span;
}

export type Constant = string | number | bigint | boolean | null;

export interface Literal {
  readonly kind: "literal";
  readonly value: Constant;
  readonly span: Span;
}
