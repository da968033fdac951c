import type { RegexNode } from "../regex/nodes.ts";

/**
 * Whether a search with the expression succeeds in every text, since it already matches nothing at
 * the start of it.
 */
export function matchesAll(node: RegexNode): boolean {
  switch (node.kind) {
    case "sequence":
      return node.parts.every(matchesAll);
    case "alternation":
      return node.options.some(matchesAll);
    case "group":
      return matchesAll(node.part);
    case "repeat":
      return node.min === 0 || matchesAll(node.part);
    case "assertion":
      return node.at === "textStart" || node.at === "lineStart";
    default:
      return false;
  }
}

/** Whether letter case decides, outside of what is only looked at. */
export function mindsCase(node: RegexNode): boolean {
  switch (node.kind) {
    case "sequence":
      return node.parts.some(mindsCase);
    case "alternation":
      return node.options.some(mindsCase);
    case "group":
    case "repeat":
      return mindsCase(node.part);
    case "character":
      return !node.ignoreCase && isLetter(node.code);
    default:
      return false;
  }
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
