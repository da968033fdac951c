import type { RegexNode } from "./nodes.ts";

/** Whether a regex may match the empty text. */
export function isNullable(node: RegexNode): boolean {
  switch (node.kind) {
    case "character":
    case "any":
    case "set":
      return false;
    case "sequence":
      return node.parts.every(isNullable);
    case "alternation":
      return node.options.some(isNullable);
    case "repeat":
      return node.min === 0 || isNullable(node.part);
    case "group":
      return isNullable(node.part);
    default:
      return true;
  }
}
