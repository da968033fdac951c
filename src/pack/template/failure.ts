import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { lineStarts, type Source, type Span, spanOf } from "../../source/index.ts";

/** A range of a template as Handlebars tells it: lines from 1, columns from 0. */
export interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export function spanAt(source: Source, { start, end }: Location): Span {
  const starts = lineStarts(source);
  const offset = ({ line, column }: Location["start"]): number =>
    Math.min((starts[line - 1] ?? source.text.length) + column, source.text.length);
  return spanOf(source, offset(start), offset(end));
}

/** A value that cannot be written where a template asks for it; thrown by what should write it. */
export class Misuse extends Error {
  readonly hint: string | undefined;
  /** Added by the helper that was called, which alone is told its place. */
  location: Location | null = null;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Thrown where a template cannot go on, with the finding about its own file. */
export class TemplateFailure extends Error {
  readonly finding: Diagnostic;

  constructor(finding: Diagnostic) {
    super(finding.message);
    this.finding = finding;
  }

  /** The same, telling also what the template was being filled in for. */
  at(message: string, span: Span): TemplateFailure {
    return new TemplateFailure({ ...this.finding, related: [{ message, span }] });
  }
}
