import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Span } from "../source/index.ts";
import type { YamlNode, YamlScalar } from "./nodes.ts";

export function duplicateKey(key: YamlScalar, first: YamlScalar): Diagnostic {
  return {
    code: "yaml-duplicate-key",
    severity: "error",
    message: `the key \`${key.text}\` stands twice in this map`,
    span: key.span,
    hint: "merge the values under one key, or move one into a map of its own",
    related: [{ message: `\`${first.text}\` stands here first`, span: first.span }],
  };
}

export function keyNotScalar(key: YamlNode): Diagnostic {
  return {
    code: "yaml-key",
    severity: "error",
    message: `a key must be text, not a ${key.kind === "map" ? "map" : "list"}`,
    span: key.span,
    hint: "put the key in quotes if the brackets belong to its text",
  };
}

export function unknownAlias(name: string, span: Span): Diagnostic {
  return {
    code: "yaml-unknown-alias",
    severity: "error",
    message: `the alias \`*${name}\` names no anchor that stands before it`,
    span,
    hint: "put the value in quotes if the star belongs to its text",
  };
}

export function unknownTag(tag: string, span: Span): Diagnostic {
  return {
    code: "yaml-tag",
    severity: "error",
    message: `the tag \`${tag}\` has no meaning here`,
    span,
    hint: "leave the tag out, or put the value in quotes if the exclamation mark belongs to its text",
  };
}

export function tooLarge(span: Span, limit: number): Diagnostic {
  return {
    code: "yaml-too-large",
    severity: "error",
    message: `the aliases of this document unfold to more than ${limit} values`,
    span,
    hint: "write the values out, or use fewer nested aliases",
  };
}

export function tooDeep(span: Span, limit: number): Diagnostic {
  return {
    code: "yaml-too-deep",
    severity: "error",
    message: `maps and lists are nested more than ${limit} levels deep`,
    span,
  };
}
