import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Span } from "../source/index.ts";
import { unknownTag } from "./findings.ts";
import type { YamlNode } from "./nodes.ts";

/** The tags that say what a node is anyway. */
const ownTag = {
  map: "map",
  sequence: "seq",
  integer: "int",
  boolean: "bool",
  null: "null",
  text: "str",
} as const;

/**
 * A node with a tag. `!!str` and `!` make a scalar text; a tag that says what the node is anyway
 * changes nothing; every other tag is reported and has no effect.
 */
export function tagged(
  node: YamlNode,
  span: Span,
): { readonly node: YamlNode; readonly diagnostic?: Diagnostic } {
  const tag = span.source.text.slice(span.start, span.end);
  const name = tag.replace(/^!!|^!<tag:yaml\.org,2002:(?=.*>$)/, "").replace(/>$/, "");
  if (node.kind === "scalar" && (name === "str" || name === "!")) {
    return { node: { ...node, type: "text" } };
  }
  if (name === ownTag[node.kind === "scalar" ? node.type : node.kind]) return { node };
  return { node, diagnostic: unknownTag(tag, span) };
}
