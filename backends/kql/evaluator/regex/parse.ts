import { readBracket, readClassEscape } from "./bracket.ts";
import { inAllCases } from "./classes.ts";
import { type Cursor, type Flags, fail, peek, skip, skipBlanks, take } from "./cursor.ts";
import { escapedCode } from "./escape.ts";
import type { Edge, RegexNode } from "./nodes.ts";
import { complement, everything, type Ranges } from "./ranges.ts";

/*
 * Regular expressions of Kusto, by its page "Regex syntax" (learn.microsoft.com/kusto/query/regex):
 * the family of Rust's. No lookaround, no back-references.
 */

const none: Flags = { i: false, m: false, s: false, U: false, u: true, x: false };

/** Repetitions that a pattern may hold, counted out; the engine refuses larger programs. */
const maxCount = 1000;

/** A pattern as a tree, with the number of its groups; `fail` leaves where it cannot be read. */
export function parseRegex(text: string): { readonly tree: RegexNode; readonly groups: number } {
  const cursor: Cursor = { text, at: 0, depth: 0, groups: 0, flags: none };
  const tree = alternation(cursor);
  if (cursor.at < text.length) fail(cursor.at, "a closing parenthesis closes nothing");
  return { tree, groups: cursor.groups };
}

function alternation(cursor: Cursor): RegexNode {
  if (++cursor.depth > 100) fail(cursor.at, "groups are nested too deep");
  const options = [sequence(cursor)];
  while (skip(cursor, "|")) options.push(sequence(cursor));
  cursor.depth--;
  return options.length === 1 ? (options[0] as RegexNode) : { kind: "either", options };
}

function sequence(cursor: Cursor): RegexNode {
  const parts: RegexNode[] = [];
  for (;;) {
    skipBlanks(cursor);
    const next = peek(cursor);
    if (next === "" || next === "|" || next === ")") break;
    const atom = readAtom(cursor);
    if (atom) parts.push(repeated(cursor, atom));
  }
  return parts.length === 1 ? (parts[0] as RegexNode) : { kind: "sequence", parts };
}

/** null for what only sets flags. */
function readAtom(cursor: Cursor): RegexNode | null {
  const start = cursor.at;
  const character = take(cursor);
  const { m, s } = cursor.flags;
  switch (character) {
    case "(":
      return group(cursor);
    case "[":
      return { kind: "set", ranges: readBracket(cursor) };
    case ".":
      return { kind: "set", ranges: s ? everything : complement([[0x0a, 0x0a]]) };
    case "^":
      return edge(m ? "lineStart" : "textStart");
    case "$":
      return edge(m ? "lineEnd" : "textEnd");
    case "\\":
      return escaped(cursor);
    case "*":
    case "+":
    case "?":
      return fail(start, "nothing stands before a repetition");
    case "{":
      return fail(start, "a brace that repeats nothing must be escaped");
    default:
      return character_(cursor, character.codePointAt(0) as number);
  }
}

function edge(at: Edge): RegexNode {
  return { kind: "edge", at };
}

function character_(cursor: Cursor, code: number): RegexNode {
  return { kind: "set", ranges: cased(cursor, [[code, code]]) };
}

function cased({ flags }: Cursor, ranges: Ranges): Ranges {
  return flags.i ? inAllCases(ranges, flags.u) : ranges;
}

const edges: { readonly [letter: string]: readonly [unicode: Edge, ascii: Edge] } = {
  b: ["word", "asciiWord"],
  B: ["notWord", "asciiNotWord"],
  "<": ["wordStart", "asciiWordStart"],
  ">": ["wordEnd", "asciiWordEnd"],
};

function escaped(cursor: Cursor): RegexNode {
  const start = cursor.at - 1;
  const members = readClassEscape(cursor);
  if (members) return { kind: "set", ranges: cased(cursor, members) };
  if (skip(cursor, "A")) return edge("textStart");
  if (skip(cursor, "z")) return edge("textEnd");
  if (skip(cursor, "b{start}")) return wordEdge(cursor, "<");
  if (skip(cursor, "b{end}")) return wordEdge(cursor, ">");
  const letter = peek(cursor);
  if (Object.hasOwn(edges, letter)) return wordEdge(cursor, take(cursor));
  const code = escapedCode(cursor);
  if (code === null) return fail(start, `\`\\${letter}\` has no meaning in a regular expression`);
  return character_(cursor, code);
}

function wordEdge({ flags }: Cursor, letter: string): RegexNode {
  const [unicode, ascii] = edges[letter] as readonly [Edge, Edge];
  return edge(flags.u ? unicode : ascii);
}

/** The opening parenthesis is read. Flags set inside a group end with it. */
function group(cursor: Cursor): RegexNode | null {
  const start = cursor.at - 1;
  const outside = cursor.flags;
  let index: number | null = null;
  if (skip(cursor, "?")) {
    if (readName(cursor)) index = ++cursor.groups;
    else if (!setFlags(cursor, start)) return null;
  } else index = ++cursor.groups;
  const part = alternation(cursor);
  if (!skip(cursor, ")")) fail(start, "a group is never closed");
  cursor.flags = outside;
  return index === null ? part : { kind: "group", part, index };
}

function readName(cursor: Cursor): boolean {
  const [whole] = /^P?<[A-Za-z_][A-Za-z0-9_.[\]]*>/.exec(cursor.text.slice(cursor.at)) ?? [];
  if (whole === undefined) return false;
  cursor.at += whole.length;
  return true;
}

/** `i-s:` of a group, or `i)` alone; false for the second, whose flags hold from here on. */
function setFlags(cursor: Cursor, start: number): boolean {
  const [whole, on = "", off = "", end] =
    /^([imsUuxR]*)(?:-([imsUuxR]+))?([:)])/.exec(cursor.text.slice(cursor.at, cursor.at + 20)) ??
    [];
  if (whole === undefined) return fail(start, "lookaround and the like are not known here");
  if (/R/.test(on + off)) return fail(start, "the flag `R` is not known here");
  const set = [...on].map((flag) => [flag, true] as const);
  const unset = [...off].map((flag) => [flag, false] as const);
  cursor.flags = { ...cursor.flags, ...Object.fromEntries([...set, ...unset]) };
  cursor.at += whole.length;
  return end === ":";
}

function repeated(cursor: Cursor, atom: RegexNode): RegexNode {
  let node = atom;
  for (;;) {
    skipBlanks(cursor);
    const counts = readCounts(cursor);
    if (!counts) return node;
    const lazy = skip(cursor, "?") !== cursor.flags.U;
    node = { kind: "repeat", part: node, ...counts, lazy };
  }
}

function readCounts(cursor: Cursor): { readonly min: number; readonly max: number | null } | null {
  if (skip(cursor, "*")) return { min: 0, max: null };
  if (skip(cursor, "+")) return { min: 1, max: null };
  if (skip(cursor, "?")) return { min: 0, max: 1 };
  if (peek(cursor) !== "{") return null;
  const start = cursor.at;
  const [whole, least, comma, most] =
    /^\{([0-9]+)(,)?([0-9]+)?\}/.exec(cursor.text.slice(cursor.at, cursor.at + 24)) ?? [];
  if (whole === undefined) return fail(start, "a brace that repeats nothing must be escaped");
  cursor.at += whole.length;
  const min = Number(least);
  const max = comma === undefined ? min : most === undefined ? null : Number(most);
  if (max !== null && max < min) return fail(start, "a repetition goes backwards");
  if (Math.max(min, max ?? 0) > maxCount) return fail(start, "a repetition is too large");
  return { min, max };
}
