import { parseBrackets } from "./brackets.ts";
import {
  type Cursor,
  fail,
  isAtEnd,
  startsWith,
  take,
  takeCharacter,
  takeMatch,
} from "./cursor.ts";
import { parseEscape } from "./escape.ts";
import { parseGroup } from "./group.ts";
import type { RegexNode, RegexRepeat } from "./nodes.ts";

/** Options up to a closing parenthesis, which stays unread, or the end. */
export function parseAlternation(cursor: Cursor): RegexNode {
  const options = [parseSequence(cursor)];
  while (take(cursor, "|")) options.push(parseSequence(cursor));
  return options.length === 1 ? (options[0] as RegexNode) : { kind: "alternation", options };
}

function parseSequence(cursor: Cursor): RegexNode {
  const parts: RegexNode[] = [];
  while (!isAtEnd(cursor) && !startsWith(cursor, "|") && !startsWith(cursor, ")")) {
    if (takeIgnored(cursor)) continue;
    const items = take(cursor, "\\Q") ? parseQuoted(cursor) : parseItem(cursor);
    const last = items.pop();
    if (last) items.push(parseQuantifier(cursor, last));
    parts.push(...items);
  }
  return parts.length === 1 ? (parts[0] as RegexNode) : { kind: "sequence", parts };
}

/** Steps over what stands for nothing: a lone `\E`, comments, and white space under `x`. */
function takeIgnored(cursor: Cursor): boolean {
  const start = cursor.at;
  if (startsWith(cursor, "(?#")) {
    if (!takeMatch(cursor, /\(\?#[^)]*\)/y)) fail(start, "this comment is never closed");
    return true;
  }
  if (cursor.flags.extended && takeMatch(cursor, /(?:\s|#.*\n?)+/y)) return true;
  return take(cursor, "\\E");
}

/** The characters behind a `\Q`, up to `\E` or the end. */
function parseQuoted(cursor: Cursor): RegexNode[] {
  const items: RegexNode[] = [];
  while (!isAtEnd(cursor) && !take(cursor, "\\E")) items.push(parseLiteral(cursor));
  return items;
}

function parseLiteral(cursor: Cursor): RegexNode {
  const code = takeCharacter(cursor);
  return { kind: "character", code, ignoreCase: cursor.flags.ignoreCase };
}

const nothingToRepeat = "there is nothing here to repeat";

/** One thing that a quantifier can follow; none for a change of flags. */
function parseItem(cursor: Cursor): RegexNode[] {
  const { flags } = cursor;
  switch (cursor.source[cursor.at]) {
    case "(": {
      const group = parseGroup(cursor, parseAlternation);
      return group ? [group] : [];
    }
    case "[":
      return [parseBrackets(cursor)];
    case "\\":
      return [parseEscape(cursor)];
    case ".":
      cursor.at += 1;
      return [{ kind: "any", newline: flags.dotAll }];
    case "^":
      cursor.at += 1;
      return [{ kind: "assertion", at: flags.multiline ? "lineStart" : "textStart" }];
    case "$":
      cursor.at += 1;
      return [{ kind: "assertion", at: flags.multiline ? "lineEnd" : "textEndNewline" }];
    case "*":
    case "+":
    case "?":
      return fail(cursor.at, nothingToRepeat);
    case "{":
      if (/^\{[0-9]+(?:,[0-9]*)?\}/.test(cursor.source.slice(cursor.at, cursor.at + 16)))
        fail(cursor.at, nothingToRepeat);
      return [parseLiteral(cursor)];
    default:
      return [parseLiteral(cursor)];
  }
}

const mostRepeats = 65_535;

/** A brace that is no complete quantifier, such as `{,3}`, is left as text. */
function parseQuantifier(cursor: Cursor, part: RegexNode): RegexNode {
  while (takeIgnored(cursor));
  const start = cursor.at;
  const match = takeMatch(cursor, /([*+?]|\{([0-9]+)(?:(,)([0-9]*))?\})([?+]?)/y);
  if (!match) return part;
  if (part.kind === "assertion") fail(start, nothingToRepeat);
  const { min, max } = bounds(match);
  if (min > mostRepeats || (max ?? 0) > mostRepeats)
    fail(start, `this repeats more than ${mostRepeats} times`);
  if (max !== null && max < min) fail(start, "the most repeats are fewer than the fewest");
  const mode = match[5] === "?" ? "lazy" : match[5] === "+" ? "possessive" : "greedy";
  return { kind: "repeat", part, min, max, mode } satisfies RegexRepeat;
}

function bounds(match: RegExpExecArray): { min: number; max: number | null } {
  const [, sign, low, comma, high] = match;
  if (sign === "*") return { min: 0, max: null };
  if (sign === "+") return { min: 1, max: null };
  if (sign === "?") return { min: 0, max: 1 };
  const min = Number(low);
  if (!comma) return { min, max: min };
  return { min, max: high ? Number(high) : null };
}
