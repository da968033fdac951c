import type { Span, Spanned } from "../source/index.ts";

/** A Sigma value as written. Numbers keep their spelling: `00000429` is text, `429` a number. */
export type Value = TextValue | NumberValue | BooleanValue | NullValue;

/** A text, as it is written in the rule. */
export interface TextValue {
  readonly kind: "text";
  readonly text: string;
  readonly span: Span;
}

/** An integer in canonical spelling, `-?(0|[1-9][0-9]*)`. */
export interface NumberValue {
  readonly kind: "number";
  readonly text: string;
  readonly span: Span;
}

/** `true` or `false`. */
export interface BooleanValue {
  readonly kind: "boolean";
  readonly value: boolean;
  readonly text: string;
  readonly span: Span;
}

/** `null`: the field is missing or empty. */
export interface NullValue {
  readonly kind: "null";
  readonly span: Span;
}

/** What stands under a search identifier: a map is `allOf`, a list of maps or keywords `anyOf`. */
export type Search = AnyOf | AllOf | FieldSearch | KeywordSearch;

/** Fires where any of the items does. */
export interface AnyOf {
  readonly kind: "anyOf";
  readonly items: readonly Search[];
  readonly span: Span;
}

/** Fires where all of the items do. */
export interface AllOf {
  readonly kind: "allOf";
  readonly items: readonly Search[];
  readonly span: Span;
}

/** `Image|endswith: [...]`; the span is the key's, the field's and each modifier's lie inside it. */
export interface FieldSearch {
  readonly kind: "field";
  readonly field: Spanned<string>;
  readonly modifiers: readonly Spanned<string>[];
  readonly values: readonly Value[];
  readonly span: Span;
}

/** Text searched in the whole event: a list of scalars, or a key that is only modifiers (`|all`). */
export interface KeywordSearch {
  readonly kind: "keyword";
  readonly modifiers: readonly Spanned<string>[];
  readonly values: readonly Value[];
  readonly span: Span;
}

/** A search under its name, for conditions to refer to. */
export interface Selection {
  readonly kind: "selection";
  readonly name: string;
  readonly nameSpan: Span;
  readonly search: Search;
}

/** What must hold of the selections. */
export type Condition =
  | ConditionOr
  | ConditionAnd
  | ConditionNot
  | ConditionSelector
  | ConditionReference;

/** `a or b`: at least two operands. */
export interface ConditionOr {
  readonly kind: "conditionOr";
  readonly operands: readonly Condition[];
  readonly span: Span;
}

/** `a and b`: at least two operands. */
export interface ConditionAnd {
  readonly kind: "conditionAnd";
  readonly operands: readonly Condition[];
  readonly span: Span;
}

/** `not a`. */
export interface ConditionNot {
  readonly kind: "conditionNot";
  readonly operand: Condition;
  readonly span: Span;
}

/** `1 of selection_*`, `all of them`; the pattern is null for `them`. */
export interface ConditionSelector {
  readonly kind: "conditionSelector";
  readonly quantifier: "any" | "all";
  readonly pattern: string | null;
  readonly span: Span;
}

/** A selection by its name. */
export interface ConditionReference {
  readonly kind: "conditionReference";
  readonly name: string;
  readonly span: Span;
}

/** What a rule looks for: its selections, and its conditions, each of which makes a query. */
export interface Detection {
  readonly selections: readonly Selection[];
  /** One per query; a `condition` list has several. */
  readonly conditions: readonly Condition[];
  /** Legacy key, kept to warn about it. */
  readonly timeframe?: Spanned<string>;
  readonly span: Span;
}

/** Where the events of a rule come from, in Sigma's three names; null for one that is not given. */
export interface Logsource {
  readonly category: string | null;
  readonly product: string | null;
  readonly service: string | null;
  readonly definition: string | null;
  /** Where each name stands; null for one that is not given. */
  readonly places: { readonly [K in "category" | "product" | "service"]: Span | null };
  /** Keys that the specification does not name. */
  readonly extra: readonly Extra[];
  readonly span: Span;
}

/** Another rule by its id, and how it is related: `derived`, `obsolete` and so on. */
export interface Related {
  readonly id: string;
  readonly type: string;
}

/** A key that the specification does not know: kept, printed by sigma, never an error. */
export interface Extra {
  readonly name: string;
  /** Plain data, as YAML's core schema reads it. */
  readonly value: unknown;
  readonly span: Span;
}

/** An event that an analytic must, or must not, match. */
export interface EventTest {
  readonly name: string | null;
  readonly event: { readonly [field: string]: unknown };
  readonly matches: boolean;
  /** True for an event written from the documented layout rather than recorded. */
  readonly synthetic: boolean;
  /** Where a recorded event comes from, and its licence. */
  readonly source: string | null;
  readonly span: Span;
}

/** What every document of ours and Sigma's carries. Dates keep their text. */
export interface Metadata {
  readonly title: Spanned<string>;
  /** The `title` key: where findings point that have no better place. */
  readonly titleKey: Span;
  readonly id: Spanned<string> | null;
  readonly name: Spanned<string> | null;
  readonly related: readonly Related[];
  readonly taxonomy: Spanned<string> | null;
  readonly status: Spanned<string> | null;
  readonly description: string | null;
  readonly license: string | null;
  readonly author: string | null;
  readonly references: readonly string[];
  readonly date: string | null;
  readonly modified: string | null;
  readonly falsepositives: readonly string[];
  readonly level: Spanned<string> | null;
  readonly tags: readonly Spanned<string>[];
  readonly scope: readonly string[];
  readonly fields: readonly Spanned<string>[];
  readonly extra: readonly Extra[];
}

/** A Sigma detection rule, or one analytic of a technique document. */
export interface Rule extends Metadata {
  readonly kind: "rule";
  readonly logsource: Logsource;
  readonly detection: Detection;
  /** What the analytic adds to a Sigma rule; null for a plain Sigma rule. */
  readonly analytic: Analytic | null;
  readonly span: Span;
}

/** What an analytic of a technique document has that a Sigma rule has not. */
export interface Analytic {
  /** ATT&CK id of the technique document the analytic stands in. */
  readonly technique: string;
  /** ATT&CK data component, by name or id (`Process Creation`, `DC0032`). */
  readonly component: Spanned<string> | null;
  /** Who delivers the events: `sysmon`, `security`, …; null leaves it to the options. */
  readonly providers: readonly Spanned<string>[] | null;
  readonly tests: readonly EventTest[];
}

/** A technique document; its analytics have inherited its tags and metadata. */
export interface Technique {
  readonly kind: "technique";
  readonly technique: Spanned<string>;
  readonly title: Spanned<string>;
  readonly parent: Spanned<string> | null;
  readonly tactics: readonly Spanned<string>[];
  readonly groups: readonly Spanned<string>[];
  readonly mitigations: readonly Spanned<string>[];
  readonly description: string | null;
  readonly references: readonly string[];
  readonly analytics: readonly Rule[];
  readonly span: Span;
}

/** A Sigma correlation document, read and validated; its `correlation` section as plain data. */
export interface Correlation extends Metadata {
  readonly kind: "correlation";
  readonly correlation: { readonly [key: string]: unknown };
  readonly span: Span;
}

/** A Sigma filter document, read and validated; its `filter` section as plain data. */
export interface Filter extends Metadata {
  readonly kind: "filter";
  readonly logsource: Logsource;
  readonly filter: { readonly [key: string]: unknown };
  readonly span: Span;
}

/** What a YAML document of ours or of Sigma's is, told apart by `kind`. */
export type Document = Rule | Technique | Correlation | Filter;
