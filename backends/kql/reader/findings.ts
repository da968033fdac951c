import type { Diagnostic, Span } from "sigmatic/backend";

/** The text is no query of the language. */
export function syntax(message: string, span: Span, hint?: string): Diagnostic {
  return finding("query-syntax", message, span, hint);
}

/** The language has it, and this reader does not know what it does. */
export function unsupported(message: string, span: Span, hint?: string): Diagnostic {
  return finding("query-unsupported", message, span, hint);
}

/** A value of one type stands where another is due, or a name that nothing carries. */
export function illTyped(message: string, span: Span, hint?: string): Diagnostic {
  return finding("query-type", message, span, hint);
}

function finding(code: string, message: string, span: Span, hint: string | undefined): Diagnostic {
  const found = { code, severity: "error", message, span } as const;
  return hint === undefined ? found : { ...found, hint };
}
