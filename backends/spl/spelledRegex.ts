import { complement, type Ranges, type RegexNode, rangesOf, variantsOf } from "sigmatic/backend";
import { isAscii, regexCharacter } from "./quote.ts";

/*
 * A regex printed from its tree, every letter in each of its cases. How PCRE folds letters outside
 * ASCII depends on how it was built, so a regex that asks for it holds no `(?i)`.
 */

/** Whether the regex ignores the case of a letter outside ASCII. */
export function foldsBeyondAscii(node: RegexNode): boolean {
  switch (node.kind) {
    case "character":
      return node.ignoreCase && isCasedBeyondAscii(node.code);
    case "set":
      return (
        node.ignoreCase &&
        node.items.some((item) => item.kind === "range" && item.to > 0x7f && item.from < 0x1_0000)
      );
    case "sequence":
      return node.parts.some(foldsBeyondAscii);
    case "alternation":
      return node.options.some(foldsBeyondAscii);
    case "repeat":
    case "group":
    case "look":
      return foldsBeyondAscii(node.part);
    default:
      return false;
  }
}

function isCasedBeyondAscii(code: number): boolean {
  return code > 0x7f && variantsOf(code).length > 1;
}

/** The regex without flags. */
export function spelledRegex(node: RegexNode): string {
  switch (node.kind) {
    case "character": {
      const codes = node.ignoreCase ? variantsOf(node.code) : [node.code];
      return codes.length > 1
        ? classOf(codes.map((code) => [code, code]))
        : regexCharacter(String.fromCodePoint(node.code), false);
    }
    case "any":
      return node.newline ? "(?s:.)" : ".";
    case "set":
      return setText(node);
    case "assertion":
      return assertions[node.at];
    case "sequence":
      return node.parts.map(grouped).join("");
    case "alternation":
      return node.options.map(spelledRegex).join("|");
    case "repeat":
      return unit(node.part) + counted(node.min, node.max) + modes[node.mode];
    case "group":
      return `(${node.atomic ? "?>" : node.capturing ? "" : "?:"}${spelledRegex(node.part)})`;
    case "look":
      return `(?${node.behind ? "<" : ""}${node.negated ? "!" : "="}${spelledRegex(node.part)})`;
    case "backreference":
      return node.text;
  }
}

/** What a set leaves out is most often less than what it takes. */
function setText({ items, negated, ignoreCase }: Extract<RegexNode, { kind: "set" }>): string {
  const taken = rangesOf(items, negated, ignoreCase);
  const others = complement(taken);
  return others.length < taken.length ? classOf(others, true) : classOf(taken);
}

const assertions = {
  textStart: "\\A",
  textEnd: "\\z",
  textEndNewline: "\\Z",
  lineStart: "(?m:^)",
  lineEnd: "(?m:$)",
  wordEdge: "\\b",
  notWordEdge: "\\B",
} as const;

const modes = { greedy: "", lazy: "?", possessive: "+" } as const;

function counted(min: number, max: number | null): string {
  if (max === null) return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function grouped(node: RegexNode): string {
  return node.kind === "alternation" ? `(?:${spelledRegex(node)})` : spelledRegex(node);
}

function unit(node: RegexNode): string {
  const single = ["character", "any", "set", "group"].includes(node.kind);
  return single ? spelledRegex(node) : `(?:${spelledRegex(node)})`;
}

function classOf(ranges: Ranges, negated = false): string {
  const items = ranges.map(([from, to]) =>
    from === to ? inClass(from) : `${inClass(from)}-${inClass(to)}`,
  );
  return `[${negated ? "^" : ""}${items.join("")}]`;
}

/** What means something in brackets, or may not stand in a query, stands as its code. */
function inClass(code: number): string {
  const character = String.fromCodePoint(code);
  return /\w/.test(character) || !isAscii(character) ? character : `\\x{${code.toString(16)}}`;
}
