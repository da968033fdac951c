import { type Cursor, fail, type ParserFlags, take, takeMatch } from "./cursor.ts";
import type { RegexNode } from "./nodes.ts";
import { checkReference } from "./references.ts";
import { hasFixedOptions } from "./width.ts";

/** As PCRE2's own default. */
const deepestNesting = 250;

/** What stands between an opening parenthesis and the group's content. */
const openings: { readonly [opening: string]: (part: RegexNode) => RegexNode } = {
  "(?:": (part) => ({ kind: "group", part, capturing: false, atomic: false }),
  "(?|": (part) => ({ kind: "group", part, capturing: false, atomic: false }),
  "(?>": (part) => ({ kind: "group", part, capturing: false, atomic: true }),
  "(?=": (part) => ({ kind: "look", behind: false, negated: false, part }),
  "(?!": (part) => ({ kind: "look", behind: false, negated: true, part }),
  "(?<=": (part) => ({ kind: "look", behind: true, negated: false, part }),
  "(?<!": (part) => ({ kind: "look", behind: true, negated: true, part }),
};

const opening = /\(\?(?:[:|>=!]|<[=!])/y;
const named = /\(\?(?:P?<[A-Za-z_]\w*>|'[A-Za-z_]\w*')/y;
const flagChange = /\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y;
/** Recursion, conditionals, calls out and verbs: the opening of what only PCRE itself can run. */
const opaque = /\((?:\*|\?(?:R\)|[+-]?\d+\)|&|P[>=]|\(|C\d*\)))/y;

type ParseInside = (cursor: Cursor) => RegexNode;

/**
 * A group with the cursor on its parenthesis; null for a change of flags such as `(?i)`. What stands
 * inside is read by the function given, which calls this one in turn.
 */
export function parseGroup(cursor: Cursor, inside: ParseInside): RegexNode | null {
  const open = cursor.at;
  if (takeMatch(cursor, opaque)) return takeOpaque(cursor, open);
  const kind = takeMatch(cursor, opening)?.[0];
  if (kind) {
    const node = (openings[kind] as (part: RegexNode) => RegexNode)(
      parseContent(cursor, open, inside),
    );
    if (node.kind === "look" && node.behind && !hasFixedOptions(node.part))
      fail(open, "each option of a lookbehind needs a fixed length");
    return node;
  }
  const change = takeMatch(cursor, flagChange);
  if (change) return parseFlagGroup(cursor, open, change, inside);
  if (!takeMatch(cursor, named)) {
    cursor.at += 1;
    if (cursor.source[cursor.at] === "?") fail(open, "there is no group of this kind");
  }
  return {
    kind: "group",
    part: parseContent(cursor, open, inside),
    capturing: true,
    atomic: false,
  };
}

/** Up to and over the closing parenthesis; flags changed inside end there. */
function parseContent(cursor: Cursor, open: number, inside: ParseInside): RegexNode {
  const { flags } = cursor;
  if (++cursor.depth > deepestNesting) fail(open, `groups stand more than ${deepestNesting} deep`);
  const part = inside(cursor);
  if (!take(cursor, ")")) fail(open, "this `(` is never closed");
  cursor.depth -= 1;
  cursor.flags = flags;
  return part;
}

function parseFlagGroup(
  cursor: Cursor,
  open: number,
  change: RegExpExecArray,
  inside: ParseInside,
): RegexNode | null {
  const [, on = "", off = "", end] = change;
  const before = cursor.flags;
  cursor.flags = withFlags(withFlags(before, on, true, open), off, false, open);
  if (end === ")") return null;
  const part = parseContent(cursor, open, inside);
  cursor.flags = before;
  return { kind: "group", part, capturing: false, atomic: false };
}

const flagNames: { readonly [letter: string]: keyof ParserFlags } = {
  i: "ignoreCase",
  m: "multiline",
  s: "dotAll",
  x: "extended",
};

function withFlags(flags: ParserFlags, letters: string, on: boolean, open: number): ParserFlags {
  let changed = flags;
  for (const letter of letters) {
    if (!Object.hasOwn(flagNames, letter)) fail(open, `the flag \`${letter}\` is not supported`);
    changed = { ...changed, [flagNames[letter] as string]: on };
  }
  return changed;
}

/** To the closing parenthesis, past those that are escaped, in brackets, or in pairs. */
function takeOpaque(cursor: Cursor, open: number): RegexNode {
  cursor.at = open;
  let depth = 0;
  while (cursor.at < cursor.source.length) {
    const [piece] = takeMatch(
      cursor,
      /\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|[()]|[\s\S]/y,
    ) as RegExpExecArray;
    if (piece === "(") depth++;
    else if (piece === ")" && --depth === 0) return backreference(cursor, open);
  }
  return fail(open, "this `(` is never closed");
}

function backreference(cursor: Cursor, open: number): RegexNode {
  const text = cursor.source.slice(open, cursor.at);
  checkReference(cursor, open, text);
  return { kind: "backreference", text };
}
