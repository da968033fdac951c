import type { Value } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Field } from "../ir/nodes.ts";
import type { Span, Spanned } from "../source/index.ts";
import type { ModifierName } from "./names.ts";
import type { ValueTest } from "./tests.ts";
import type { TextChange } from "./text.ts";

/** What is known while the values of one key are read. */
export interface Context {
  /** null for a keyword search. */
  readonly field: Field | null;
  /** The key's modifiers as written, known to go together. */
  readonly modifiers: readonly Spanned<ModifierName>[];
  /** Those of them that change a text, in order. */
  readonly changes: readonly { readonly name: ModifierName; readonly change: TextChange }[];
  /** What takes the values over, where one of them does. */
  readonly test: ValueTest | null;
  readonly has: (name: ModifierName) => boolean;
  /** Asked of every value, unlike the other modifiers. */
  readonly cased: boolean;
  readonly expand: boolean;
  readonly report: Report;
}

export type Report = (diagnostic: Diagnostic) => void;

export function problem(code: string, span: Span, message: string, hint: string): Diagnostic {
  return { code, severity: "error", message, span, hint };
}

export function caution(code: string, span: Span, message: string, hint: string): Diagnostic {
  return { code, severity: "warning", message, span, hint };
}

/** A value as text: numbers and booleans as they are spelled, null as nothing. */
export function textOf(value: Value): string {
  return value.kind === "null" ? "" : value.text;
}

/**
 * The span of a stretch of a value's text: exact where the document holds the text as it is, the
 * whole value where quotes or folding change it.
 */
export function spanWithin(value: Value, start: number, end: number): Span {
  const { source } = value.span;
  const written = source.text.slice(value.span.start, value.span.end);
  const at = written.indexOf(textOf(value));
  if (at < 0 || textOf(value) === "") return value.span;
  const from = value.span.start + at + start;
  return { source, start: from, end: Math.max(from + 1, value.span.start + at + end) };
}
