import { positionAt } from "../source/index.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";

/** A diagnostic for machines: keys in this order, all present; places from 1, in UTF-16 columns. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Just behind the last character. */
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic as plain data, its span as a path, lines and columns. */
export function diagnosticJson(diagnostic: Diagnostic): DiagnosticJson {
  const { code, severity, message, hint, span } = diagnostic;
  const start = positionAt(span.source, span.start);
  const end = positionAt(span.source, span.end);
  return {
    code,
    severity,
    message,
    hint: hint ?? null,
    path: span.source.name,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
