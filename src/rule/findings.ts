import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Span } from "../source/index.ts";
import type { YamlNode, YamlScalar } from "../yaml/index.ts";

/** Where findings about a document are gathered. */
export type Report = (diagnostic: Diagnostic) => void;

export function emptyList(name: string, span: Span): Diagnostic {
  return {
    code: "empty-list",
    severity: "error",
    message: `\`${name}\` is empty`,
    span,
    hint: "give it a value, or leave it out",
  };
}

export function valueNotScalar(field: string, node: YamlNode): Diagnostic {
  const kind = node.kind === "map" ? "a map" : "a list inside the list";
  return {
    code: "value-not-scalar",
    severity: "error",
    message: `\`${field}\` takes a value or a list of values, not ${kind}`,
    span: node.span,
  };
}

export function emptyField(key: YamlScalar): Diagnostic {
  return {
    code: "empty-field",
    severity: "error",
    message: "the field has no name",
    span: key.span,
    hint: "for text anywhere in the event write a list of keywords, or the key '|all'",
  };
}

export function emptyKeyword(span: Span): Diagnostic {
  return {
    code: "empty-keyword",
    severity: "error",
    message: "a keyword cannot be null",
    span,
    hint: "write the text that must occur in the event",
  };
}

export function timeframeIgnored(key: YamlScalar): Diagnostic {
  return {
    code: "timeframe-ignored",
    severity: "warning",
    message: "`timeframe` has no effect without an aggregation",
    span: key.span,
    hint: "leave it out, or write a correlation document with a timespan",
  };
}

export function legacyAction(key: YamlScalar, value: string): Diagnostic {
  return {
    code: "legacy-action",
    severity: "error",
    message: `\`action: ${value}\` is no longer part of Sigma`,
    span: key.span,
    hint: "write each document out in full",
  };
}
