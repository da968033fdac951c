import type { RegexAssertion, RegexNode } from "sigmatic/backend";
import type { Report } from "./lucene.ts";

/** One alternative: what holds at its ends (null: anything may stand there) and what lies between. */
export interface Branch {
  readonly start: RegexAssertion["at"] | null;
  readonly parts: readonly RegexNode[];
  readonly end: RegexAssertion["at"] | null;
}

/** Alternatives multiply where several groups hold an anchor. */
const mostBranches = 64;

/**
 * The alternatives of an expression with their anchors taken off: an anchor binds to its own
 * alternative only (`foo|bar$`), so groups with an anchor inside are multiplied out.
 */
export function branchesOf(tree: RegexNode, report: Report): readonly Branch[] {
  const sequences = expand(tree);
  if (sequences === null) {
    report("this many alternatives with anchors");
    return [];
  }
  return sequences.map(withoutAnchors);
}

function withoutAnchors(parts: readonly RegexNode[]): Branch {
  let from = 0;
  let to = parts.length;
  let start: Branch["start"] = null;
  let end: Branch["end"] = null;
  for (let at = anchorAt(parts[from], openers); at && joins(start, at); from++) {
    start = stricter(start, at);
    at = anchorAt(parts[from + 1], openers);
  }
  for (let at = anchorAt(parts[to - 1], closers); at && to > from && joins(end, at); to--) {
    end = stricter(end, at);
    at = anchorAt(parts[to - 2], closers);
  }
  return { start, parts: parts.slice(from, to), end };
}

type Anchor = RegexAssertion["at"];

/** From the weakest to the strongest. */
const openers: readonly Anchor[] = ["wordEdge", "lineStart", "textStart"];
const closers: readonly Anchor[] = ["wordEdge", "lineEnd", "textEndNewline", "textEnd"];

function anchorAt(node: RegexNode | undefined, wanted: readonly Anchor[]): Anchor | null {
  return node?.kind === "assertion" && wanted.includes(node.at) ? node.at : null;
}

/** Of two anchors at one place the stronger says it all, but a word edge says something else. */
function joins(known: Anchor | null, next: Anchor): boolean {
  return known === null || known === next || (known !== "wordEdge" && next !== "wordEdge");
}

function stricter(known: Anchor | null, next: Anchor): Anchor {
  const order = openers.includes(next) ? openers : closers;
  return known && order.indexOf(known) > order.indexOf(next) ? known : next;
}

/** The sequences that an expression stands for; null where they are too many. */
function expand(node: RegexNode): readonly (readonly RegexNode[])[] | null {
  if (node.kind === "alternation") return concatenated(node.options.map(expand));
  if (node.kind === "sequence")
    return node.parts.reduce<readonly (readonly RegexNode[])[] | null>(
      (known, part) => product(known, anchored(part) ? expand(part) : [[part]]),
      [[]],
    );
  if (node.kind === "group" && !node.atomic && (anchored(node) || isAlternative(node.part)))
    return expand(node.part);
  if (node.kind === "repeat" && anchored(node) && node.min === 0 && node.max === 1)
    return concatenated([expand(node.part), [[]]]);
  return [[node]];
}

function isAlternative(node: RegexNode): boolean {
  return node.kind === "alternation" || node.kind === "sequence";
}

function anchored(node: RegexNode): boolean {
  switch (node.kind) {
    case "assertion":
      return true;
    case "sequence":
      return node.parts.some(anchored);
    case "alternation":
      return node.options.some(anchored);
    case "group":
    case "repeat":
      return anchored(node.part);
    default:
      return false;
  }
}

function concatenated(
  lists: readonly (readonly (readonly RegexNode[])[] | null)[],
): readonly (readonly RegexNode[])[] | null {
  const all = lists.flatMap((list) => list ?? []);
  return lists.includes(null) || all.length > mostBranches ? null : all;
}

function product(
  left: readonly (readonly RegexNode[])[] | null,
  right: readonly (readonly RegexNode[])[] | null,
): readonly (readonly RegexNode[])[] | null {
  if (!left || !right || left.length * right.length > mostBranches) return null;
  return left.flatMap((before) => right.map((after) => [...before, ...after]));
}
