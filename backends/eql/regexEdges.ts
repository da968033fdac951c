import { classRanges, complement, type Ranges, type RegexNode, rangesOf } from "sigmatic/backend";
import { classOf, type Report } from "./lucene.ts";
import type { Branch } from "./regexBranches.ts";

/* What may stand before and after a match, as a search finds it anywhere in the value. */

export function prefixOf(
  start: Branch["start"],
  first: RegexNode | undefined,
  report: Report,
): string {
  switch (start) {
    case null:
      return ".*";
    case "textStart":
      return "";
    case "lineStart":
      return "(.*\n)?";
    default: {
      const outside = otherSide(first, "first");
      if (outside === null) report("`\\b`");
      // At the very start of the value there is an edge before a word character only.
      return outside === null ? "" : outside.word ? `.*${outside.text}` : `(.*${outside.text})?`;
    }
  }
}

export function suffixOf(end: Branch["end"], final: RegexNode | undefined, report: Report): string {
  switch (end) {
    case null:
      return ".*";
    case "textEnd":
      return "";
    case "textEndNewline":
      return "\n?";
    case "lineEnd":
      return "(\n.*)?";
    default: {
      const outside = otherSide(final, "last");
      if (outside === null) report("`\\b`");
      return outside === null ? "" : outside.word ? `${outside.text}.*` : `(${outside.text}.*)?`;
    }
  }
}

const notWord = complement(classRanges.word);

/** The class on the other side of a word edge; null where this side may be either. */
function otherSide(
  node: RegexNode | undefined,
  side: "first" | "last",
): { readonly text: string; readonly word: boolean } | null {
  const ranges = node && charactersAt(side, node);
  if (!ranges || ranges.length === 0) return null;
  if (within(ranges, classRanges.word)) return { text: classOf(notWord), word: false };
  return within(ranges, notWord) ? { text: classOf(classRanges.word), word: true } : null;
}

/** The code points with which a part begins or ends; null where it may be empty or is not known. */
function charactersAt(side: "first" | "last", node: RegexNode): Ranges | null {
  switch (node.kind) {
    case "character":
      return [[node.code, node.code]];
    case "set":
      return rangesOf(node.items, node.negated, node.ignoreCase);
    case "repeat":
      return node.min > 0 ? charactersAt(side, node.part) : null;
    case "group":
      return charactersAt(side, node.part);
    case "sequence": {
      const edge = node.parts.at(side === "first" ? 0 : -1);
      return edge ? charactersAt(side, edge) : null;
    }
    case "alternation": {
      const options = node.options.map((option) => charactersAt(side, option));
      return options.includes(null) ? null : options.flatMap((ranges) => ranges ?? []);
    }
    default:
      return null;
  }
}

function within(inner: Ranges, outer: Ranges): boolean {
  return inner.every(([from, to]) => outer.some(([low, high]) => low <= from && to <= high));
}
