import { isNullable, type RegexNode, rangesOf } from "sigmatic/backend";
import { anyCase, classOf, literal, type Report } from "./lucene.ts";
import { type Branch, branchesOf } from "./regexBranches.ts";
import { prefixOf, suffixOf } from "./regexEdges.ts";

/** Lucene patterns of which a value must fit one, or the construct that Lucene lacks. */
export type Translation =
  | { readonly patterns: readonly string[] }
  | { readonly unsupported: string };

/** Elasticsearch refuses longer patterns (`index.max_regex_length`). */
export const longestPattern = 1000;

/**
 * A regular expression that is found anywhere in a value, as Lucene patterns over the whole value.
 * Letter case is spelled out in classes, as `regex~` does not fold ranges. Alternatives become
 * patterns of their own where one pattern would be too long.
 */
export function toLucene(tree: RegexNode): Translation {
  const unsupported: string[] = [];
  const report: Report = (construct) => void unsupported.push(construct);
  const patterns = branchesOf(tree, report).map((branch) => wholeValue(branch, report));
  if (unsupported.length > 0) return { unsupported: unsupported[0] as string };
  const joined = patterns.join("|");
  return { patterns: joined.length <= longestPattern ? [joined] : patterns };
}

function wholeValue({ start, parts, end }: Branch, report: Report): string {
  const body = withoutOpenEnds(parts, start, end);
  // No line starts behind a newline that ends the value, which no Lucene pattern can tell.
  if (start === "lineStart" && end !== null && body.every(isNullable))
    report("`^` of a line before what may be empty");
  const before = prefixOf(start, body[0], report);
  const after = suffixOf(end, body.at(-1), report);
  // An alternative of no characters is a group of none: Lucene's `|` must stand before something.
  return before + body.map((part) => grouped(part, report)).join("") + after || "()";
}

/** `.*` at an end that is open anyway adds nothing. */
function withoutOpenEnds(
  parts: readonly RegexNode[],
  start: Branch["start"],
  end: Branch["end"],
): readonly RegexNode[] {
  let from = 0;
  let to = parts.length;
  if (start === null) while (from < to && isAnyRun(parts[from] as RegexNode)) from++;
  if (end === null) while (to > from && isAnyRun(parts[to - 1] as RegexNode)) to--;
  return parts.slice(from, to);
}

function isAnyRun(node: RegexNode): boolean {
  return (
    node.kind === "repeat" &&
    node.part.kind === "any" &&
    node.min === 0 &&
    node.max === null &&
    node.mode !== "possessive"
  );
}

function lucene(node: RegexNode, report: Report): string {
  switch (node.kind) {
    case "character":
      return node.ignoreCase ? anyCase(node.code) : literal(node.code);
    case "any":
      return node.newline ? "." : "[^\n]";
    case "set":
      return classOf(rangesOf(node.items, node.negated, node.ignoreCase));
    case "sequence":
      return node.parts.map((part) => grouped(part, report)).join("") || "()";
    case "alternation":
      return node.options.map((option) => lucene(option, report)).join("|");
    case "group":
      if (node.atomic) report("an atomic group");
      return `(${lucene(node.part, report)})`;
    case "repeat": {
      if (node.mode === "possessive") report("a possessive repeat");
      return `${unit(node.part, report)}${counted(node.min, node.max)}`;
    }
    case "assertion":
      report(assertionNames[node.at]);
      return "";
    case "look":
      report(node.behind ? "a lookbehind" : "a lookahead");
      return "";
    case "backreference":
      report(`\`${node.text}\``);
      return "";
  }
}

const assertionNames = {
  textStart: "`^` in the middle",
  textEnd: "`\\z` in the middle",
  textEndNewline: "`$` in the middle",
  lineStart: "`^` in the middle",
  lineEnd: "`$` in the middle",
  wordEdge: "`\\b`",
  notWordEdge: "`\\B`",
} as const;

function grouped(node: RegexNode, report: Report): string {
  return node.kind === "alternation" ? `(${lucene(node, report)})` : lucene(node, report);
}

/** What a repeat may stand behind. */
function unit(node: RegexNode, report: Report): string {
  const single = node.kind === "character" || node.kind === "any" || node.kind === "set";
  return single || node.kind === "group" ? lucene(node, report) : `(${lucene(node, report)})`;
}

function counted(min: number, max: number | null): string {
  if (max === null) return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}
