import type { RegexNode } from "./nodes.ts";

/** How many characters a node always takes; null where that varies or cannot be told. */
export function widthOf(node: RegexNode): number | null {
  switch (node.kind) {
    case "character":
    case "any":
    case "set":
      return 1;
    case "assertion":
    case "look":
      return 0;
    case "group":
      return widthOf(node.part);
    case "sequence":
      return node.parts.reduce<number | null>((sum, part) => {
        const width = widthOf(part);
        return sum === null || width === null ? null : sum + width;
      }, 0);
    case "alternation": {
      const [first = null, ...others] = node.options.map(widthOf);
      return others.every((width) => width === first) ? first : null;
    }
    case "repeat": {
      const width = widthOf(node.part);
      return node.min === node.max && width !== null ? node.min * width : null;
    }
    case "backreference":
      return /^\\[pPC]/.test(node.text) ? 1 : null;
  }
}

/** The options of a lookbehind: each may have its own width. */
export function optionsOf(node: RegexNode): readonly RegexNode[] {
  return node.kind === "alternation" ? node.options : [node];
}

export function hasFixedOptions(node: RegexNode): boolean {
  return optionsOf(node).every((option) => widthOf(option) !== null);
}
