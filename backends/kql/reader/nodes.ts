import type { Span } from "sigmatic/backend";

/*
 * A Kusto query as a tree. Tables and values are expressions alike, as in the language: which of
 * the two stands somewhere is for the evaluator to say.
 */

/** A text with its `let` statements; the last statement gives the rows. */
export interface Query {
  readonly lets: readonly Let[];
  readonly body: Expression;
  readonly span: Span;
}

export interface Let {
  readonly name: Name;
  readonly value: Expression | Lambda;
  readonly span: Span;
}

/** A function without parameters: `let f = () { … };`. */
export interface Lambda {
  readonly kind: "lambda";
  readonly lets: readonly Let[];
  readonly body: Expression;
  readonly span: Span;
}

export interface Name {
  readonly text: string;
  readonly span: Span;
}

export type Expression =
  | Literal
  | Reference
  | Call
  | Access
  | Unary
  | Binary
  | Between
  | Among
  | Anywhere
  | Pipeline
  | Union
  | DataTable
  | Print;

/** Types of values, as the language names them. */
export type ValueType =
  | "string"
  | "long"
  | "int"
  | "real"
  | "decimal"
  | "bool"
  | "datetime"
  | "timespan"
  | "guid"
  | "dynamic";

/** What a literal holds; times and spans of time are counts of 100 nanoseconds. */
export type LiteralValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly LiteralValue[]
  | { readonly [name: string]: LiteralValue };

export interface Literal {
  readonly kind: "literal";
  readonly type: ValueType;
  readonly value: LiteralValue;
  readonly span: Span;
}

/** A column, a table, or what a `let` has named. */
export interface Reference {
  readonly kind: "reference";
  readonly name: string;
  readonly span: Span;
}

export interface Call {
  readonly kind: "call";
  readonly name: string;
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

/** A member of a dynamic value: `.name`, `["name"]`, `[0]`. */
export interface Access {
  readonly kind: "access";
  readonly base: Expression;
  readonly key: Expression;
  readonly span: Span;
}

export interface Unary {
  readonly kind: "unary";
  readonly operator: "-" | "+";
  readonly operand: Expression;
  readonly span: Span;
}

/** `operator` is spelled as in the text: `and`, `==`, `!contains_cs`, `matches regex`, `+`. */
export interface Binary {
  readonly kind: "binary";
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface Between {
  readonly kind: "between";
  readonly negated: boolean;
  readonly value: Expression;
  readonly from: Expression;
  readonly to: Expression;
  readonly span: Span;
}

/** A value and a list: `in`, `!in~`, `has_any`, `has_all`. */
export interface Among {
  readonly kind: "among";
  readonly operator: string;
  readonly value: Expression;
  readonly items: readonly Expression[];
  readonly span: Span;
}

/** `*` beside an operator of text: any column. */
interface Anywhere {
  readonly kind: "anywhere";
  readonly span: Span;
}

interface Pipeline {
  readonly kind: "pipeline";
  readonly source: Expression;
  readonly steps: readonly Step[];
  readonly span: Span;
}

export interface Union {
  readonly kind: "union";
  readonly parameters: readonly Parameter[];
  readonly tables: readonly Expression[];
  readonly span: Span;
}

export interface DataTable {
  readonly kind: "datatable";
  readonly columns: readonly { readonly name: Name; readonly type: ValueType }[];
  readonly values: readonly Expression[];
  readonly span: Span;
}

export interface Print {
  readonly kind: "print";
  readonly columns: readonly Column[];
  readonly span: Span;
}

/** `kind=inner`, `withsource=Table`. */
export interface Parameter {
  readonly name: Name;
  readonly value: Name;
}

/** `name = expression`, or an expression that names itself. */
export interface Column {
  readonly name: Name | null;
  readonly value: Expression;
  readonly span: Span;
}

export interface Expansion {
  readonly column: Column;
  readonly type: ValueType | null;
}

export interface Ordering {
  readonly value: Expression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** What may stand behind a pipe. */
export type Step =
  | { readonly kind: "where"; readonly test: Expression; readonly span: Span }
  | {
      readonly kind: "extend" | "project" | "projectRename";
      readonly columns: readonly Column[];
      readonly span: Span;
    }
  | {
      readonly kind: "projectAway" | "projectKeep" | "projectReorder";
      readonly names: readonly NamePattern[];
      readonly span: Span;
    }
  | {
      readonly kind: "distinct";
      /** Empty where `*` stands: every column. */
      readonly columns: readonly Column[];
      readonly span: Span;
    }
  | {
      readonly kind: "summarize";
      readonly columns: readonly Column[];
      readonly by: readonly Column[];
      readonly span: Span;
    }
  | {
      readonly kind: "mvExpand";
      readonly parameters: readonly Parameter[];
      readonly expansions: readonly Expansion[];
      readonly limit: Expression | null;
      readonly span: Span;
    }
  | {
      readonly kind: "mvApply";
      readonly parameters: readonly Parameter[];
      readonly expansions: readonly Expansion[];
      readonly limit: Expression | null;
      readonly steps: readonly Step[];
      readonly span: Span;
    }
  | { readonly kind: "take"; readonly count: Expression; readonly span: Span }
  | { readonly kind: "sort"; readonly by: readonly Ordering[]; readonly span: Span }
  | {
      readonly kind: "top";
      readonly count: Expression;
      readonly by: readonly Ordering[];
      readonly span: Span;
    }
  | { readonly kind: "count" | "keep"; readonly span: Span }
  | {
      readonly kind: "union";
      readonly parameters: readonly Parameter[];
      readonly tables: readonly Expression[];
      readonly span: Span;
    }
  | {
      readonly kind: "join";
      readonly parameters: readonly Parameter[];
      readonly table: Expression;
      readonly on: readonly Expression[];
      readonly span: Span;
    };

/** A column's name, whose stars stand for any run of characters. */
export interface NamePattern {
  readonly text: string;
  readonly span: Span;
}
