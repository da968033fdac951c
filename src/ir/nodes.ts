import type { RegexNode } from "../regex/nodes.ts";
import type { Span } from "../source/index.ts";

/**
 * What a rule means, with nothing left of Sigma's spelling: selectors expanded, modifiers resolved,
 * text cut into parts. Values keep their letter case; whether case counts is said by `cased`.
 */
export type Ir = And | Or | Not | Constant | Leaf;

/** A test of an event, with no other test inside. */
export type Leaf =
  | Equals
  | Pattern
  | In
  | Regex
  | Cidr
  | Compare
  | Exists
  | Null
  | FieldComparison
  | Keyword
  | TimePart
  | Placeholder;

/** The `kind` of a node. */
export type IrKind = Ir["kind"];
/** The node of a kind. */
export type IrOf<K extends IrKind> = Extract<Ir, { kind: K }>;

/** At least two operands, none of them an `and`. */
export interface And {
  readonly kind: "and";
  readonly operands: readonly Ir[];
  readonly span: Span;
}

/** At least two operands, none of them an `or`. */
export interface Or {
  readonly kind: "or";
  readonly operands: readonly Ir[];
  readonly span: Span;
}

/** Holds where its operand does not, also where the field is missing. */
export interface Not {
  readonly kind: "not";
  readonly operand: Ir;
  readonly span: Span;
}

/** Holds always, or never. */
export interface Constant {
  readonly kind: "constant";
  readonly value: boolean;
  readonly span: Span;
}

/** A field as the rule names it; the span is the rule's key. */
export interface Field {
  readonly name: string;
  readonly span: Span;
}

/** A value without wildcards. Every type is compared as text; `text` is how the rule spells it. */
export interface Literal {
  readonly type: "text" | "number" | "boolean";
  readonly text: string;
}

/** The whole value is equal; without `cased` letter case is ignored. */
export interface Equals {
  readonly kind: "equals";
  readonly field: Field;
  readonly value: Literal;
  readonly cased: boolean;
  readonly span: Span;
}

/** A piece of a pattern: literal text, `*` (any run, also none, also newlines), `?` (one code point). */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "any" }
  | { readonly kind: "one" };

/**
 * The whole value fits the parts. Normal form: no two texts and no two `any` side by side, no empty
 * text, at least one wildcard. `contains` is [any, text, any].
 */
export interface Pattern {
  readonly kind: "pattern";
  readonly field: Field;
  readonly parts: readonly Part[];
  readonly cased: boolean;
  readonly span: Span;
}

/** An `or` of at least two members on one field, all with the same `cased`. */
export interface In {
  readonly kind: "in";
  readonly field: Field;
  readonly members: readonly (Equals | Pattern)[];
  readonly cased: boolean;
  readonly span: Span;
}

/** How a pattern is read: whether letter case counts, and what `.`, `^` and `$` stand for. */
export interface RegexFlags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

/** Finds a match anywhere in the value. `tree` has the flags resolved; `source` is as written. */
export interface Regex {
  readonly kind: "regex";
  readonly field: Field;
  readonly source: string;
  readonly flags: RegexFlags;
  readonly tree: RegexNode;
  readonly span: Span;
}

/** The value is an address inside the network; families never mix. */
export interface Cidr {
  readonly kind: "cidr";
  readonly field: Field;
  readonly network: Network;
  readonly span: Span;
}

/** A block of addresses. */
export interface Network {
  readonly family: 4 | 6;
  /** The network's first address as a number of 32 or 128 bits. */
  readonly address: bigint;
  readonly prefix: number;
  /** As the rule spells it, with the prefix. */
  readonly text: string;
}

/** How a number is held against another. */
export type Comparison = "lt" | "lte" | "gt" | "gte";

/** Numeric order; a value that is missing or no number fails. */
export interface Compare {
  readonly kind: "compare";
  readonly field: Field;
  readonly operator: Comparison;
  /** Decimal, as the rule spells it. */
  readonly value: string;
  readonly span: Span;
}

/** The field is present, be its value empty or null. */
export interface Exists {
  readonly kind: "exists";
  readonly field: Field;
  readonly span: Span;
}

/** The field is missing, or present with a null value; not the empty text. */
export interface Null {
  readonly kind: "null";
  readonly field: Field;
  readonly span: Span;
}

/** Two fields of one event compared; false when either is missing. */
export interface FieldComparison {
  readonly kind: "fieldref";
  readonly field: Field;
  readonly other: Field;
  readonly match: "equals" | "startswith" | "endswith" | "contains";
  readonly cased: boolean;
  readonly span: Span;
}

/** Found anywhere in the event's text: parts (wildcards allowed, none implied) or a regex. */
export interface Keyword {
  readonly kind: "keyword";
  readonly pattern:
    | { readonly kind: "parts"; readonly parts: readonly Part[]; readonly cased: boolean }
    | {
        readonly kind: "regex";
        readonly source: string;
        readonly flags: RegexFlags;
        readonly tree: RegexNode;
      };
  readonly span: Span;
}

/** The part of a time that is tested. */
export type TimeUnit = "minute" | "hour" | "day" | "week" | "month" | "year";

/** A part of the field's time in UTC; weeks are ISO 8601's. */
export interface TimePart {
  readonly kind: "timepart";
  readonly field: Field;
  readonly unit: TimeUnit;
  readonly operator: Comparison | "eq";
  readonly value: number;
  readonly span: Span;
}

/** A value with `%names%` that nothing has filled in yet; the field is null for a keyword. */
export interface Placeholder {
  readonly kind: "placeholder";
  readonly field: Field | null;
  readonly names: readonly string[];
  readonly span: Span;
}
