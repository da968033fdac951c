import type { Diagnostic, Span } from "sigmatic/backend";

/*
 * What a reader says of a query: `query-syntax` and `query-unsupported` stand in the way of running
 * it; `query-uncertain` says that the documentation leaves open what a part does, and which reading
 * was taken; `query-assumed` that a part rests on what only the user's Splunk knows.
 */

type Finding = Pick<Diagnostic, "message" | "span" | "hint">;

export function syntax(message: string, span: Span, hint?: string): Diagnostic {
  return { code: "query-syntax", severity: "error", ...finding(message, span, hint) };
}

export function unsupported(message: string, span: Span, hint?: string): Diagnostic {
  return { code: "query-unsupported", severity: "error", ...finding(message, span, hint) };
}

export function uncertain(message: string, span: Span, hint?: string): Diagnostic {
  return { code: "query-uncertain", severity: "warning", ...finding(message, span, hint) };
}

export function assumed(message: string, span: Span): Diagnostic {
  return { code: "query-assumed", severity: "info", message, span };
}

function finding(message: string, span: Span, hint: string | undefined): Finding {
  return hint === undefined ? { message, span } : { message, span, hint };
}
