import type { Span } from "sigmatic/backend";

/** A search as it was written: commands, each of which takes the rows of the one before. */
export type Pipeline = readonly Command[];

export type Command =
  | SearchCommand
  | WhereCommand
  | EvalCommand
  | StatsCommand
  | SummaryCommand
  | RenameCommand
  | PlainCommand
  | MacroCommand;

export interface SearchCommand {
  readonly kind: "search";
  readonly test: SearchNode;
  readonly span: Span;
}

export interface WhereCommand {
  readonly kind: "where";
  readonly test: EvalNode;
  readonly span: Span;
}

export interface EvalCommand {
  readonly kind: "eval";
  readonly assignments: readonly { readonly field: string; readonly value: EvalNode }[];
  readonly span: Span;
}

export interface StatsCommand {
  readonly kind: "stats";
  readonly aggregates: readonly Aggregate[];
  readonly by: Grouping;
  readonly span: Span;
}

/** The fields behind `by`, and settings among them such as `span=1h`. */
export interface Grouping {
  readonly names: readonly Word[];
  readonly options: readonly Option[];
}

/** `tstats`, which reads what is indexed or summarised of events. */
export interface SummaryCommand {
  readonly kind: "tstats";
  readonly options: readonly Option[];
  readonly aggregates: readonly Aggregate[];
  readonly macros: readonly Macro[];
  /** `datamodel=…`; null where it reads indexed fields. */
  readonly from: Word | null;
  readonly test: SearchNode | null;
  readonly by: Grouping;
  readonly span: Span;
}

export interface RenameCommand {
  readonly kind: "rename";
  readonly pairs: readonly { readonly from: Word; readonly to: Word }[];
  readonly span: Span;
}

/** Any other command: words and options in the order they stand in. */
export interface PlainCommand {
  readonly kind: "plain";
  readonly name: string;
  readonly words: readonly Word[];
  readonly options: readonly Option[];
  /** The name behind `as`. */
  readonly as: Word | null;
  readonly span: Span;
}

/** A macro where a command could stand. */
export interface MacroCommand {
  readonly kind: "macro";
  readonly macro: Macro;
  readonly span: Span;
}

/** A bare word, or the characters between two quotes with their escapes. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
  readonly span: Span;
}

export interface Option {
  readonly name: Word;
  readonly negated: boolean;
  readonly value: Word;
}

export interface Aggregate {
  /** In lower case: `count`, `dc`. */
  readonly name: string;
  /** What it counts or adds up; null for every row. */
  readonly of: Word | EvalNode | null;
  readonly as: Word | null;
  readonly span: Span;
}

export interface Macro {
  readonly kind: "macro";
  readonly text: string;
  readonly span: Span;
}

/** The language of `search`. */
export type SearchNode =
  | SearchJunction
  | SearchNot
  | SearchTerm
  | SearchComparison
  | SearchMembership
  | Macro;

export interface SearchJunction {
  readonly kind: "searchAnd" | "searchOr";
  readonly operands: readonly SearchNode[];
  readonly span: Span;
}

export interface SearchNot {
  readonly kind: "searchNot";
  readonly operand: SearchNode;
  readonly span: Span;
}

/** Free text. */
export interface SearchTerm {
  readonly kind: "searchTerm";
  readonly value: SearchValue;
  readonly span: Span;
}

export interface SearchComparison {
  readonly kind: "searchComparison";
  readonly field: Word;
  readonly operator: ComparisonSign;
  readonly value: SearchValue;
  readonly span: Span;
}

export interface SearchMembership {
  readonly kind: "searchMembership";
  readonly field: Word;
  readonly values: readonly SearchValue[];
  readonly span: Span;
}

export interface SearchValue {
  readonly word: Word;
  /** `CASE(…)` keeps letter case, `TERM(…)` takes the text for one term. */
  readonly directive: "case" | "term" | null;
}

export type ComparisonSign = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** The language of `where` and `eval`. */
export type EvalNode =
  | EvalJunction
  | EvalUnary
  | EvalComparison
  | EvalMembership
  | EvalLike
  | EvalArithmetic
  | EvalField
  | EvalText
  | EvalNumber
  | EvalCall
  | Macro;

export interface EvalJunction {
  readonly kind: "evalAnd" | "evalOr" | "evalXor";
  readonly operands: readonly EvalNode[];
  readonly span: Span;
}

export interface EvalUnary {
  readonly kind: "evalNot" | "evalMinus";
  readonly operand: EvalNode;
  readonly span: Span;
}

export interface EvalComparison {
  readonly kind: "evalComparison";
  readonly operator: ComparisonSign;
  readonly left: EvalNode;
  readonly right: EvalNode;
  readonly span: Span;
}

export interface EvalMembership {
  readonly kind: "evalMembership";
  readonly value: EvalNode;
  readonly members: readonly EvalNode[];
  readonly span: Span;
}

export interface EvalLike {
  readonly kind: "evalLike";
  readonly value: EvalNode;
  readonly pattern: EvalNode;
  readonly span: Span;
}

/** Values in a row, computed from the left; products stand within sums, never beside them. */
export interface EvalArithmetic {
  readonly kind: "evalArithmetic";
  readonly first: EvalNode;
  readonly rest: readonly { readonly operator: ArithmeticSign; readonly operand: EvalNode }[];
  readonly span: Span;
}

/** `.` joins texts. */
export type ArithmeticSign = "+" | "-" | "*" | "/" | "%" | ".";

export interface EvalField {
  readonly kind: "evalField";
  readonly name: string;
  readonly span: Span;
}

/** The characters between two quotes with their escapes, which a pattern reads otherwise than a text. */
export interface EvalText {
  readonly kind: "evalText";
  readonly text: string;
  readonly span: Span;
}

export interface EvalNumber {
  readonly kind: "evalNumber";
  readonly value: number;
  readonly span: Span;
}

export interface EvalCall {
  readonly kind: "evalCall";
  /** In lower case. */
  readonly name: string;
  readonly operands: readonly EvalNode[];
  readonly span: Span;
}
