import {
  type Cursor,
  fail,
  isAtEnd,
  startsWith,
  take,
  takeCharacter,
  takeMatch,
} from "./cursor.ts";
import { takeEscapedCharacter, takeSetEscape } from "./escape.ts";
import type { RegexBackreference, RegexSet, RegexSetItem } from "./nodes.ts";
import { posixClass } from "./posix.ts";

const property = /\\[pP](?:\{\^?[\w &]+\}|[A-Z])/y;

/**
 * `[…]` with the cursor on the bracket. A `]` in first place is itself, and so is a lone `[`. With a
 * Unicode property among its members only PCRE itself can run it.
 */
export function parseBrackets(cursor: Cursor): RegexSet | RegexBackreference {
  const open = cursor.at;
  if (/^\[([:.=])[^\]]*\1\]/.test(cursor.source.slice(open)))
    fail(open, "a POSIX class stands in brackets of its own, as in `[[:alpha:]]`");
  cursor.at += 1;
  const negated = take(cursor, "^");
  const items: RegexSetItem[] = [];
  let opaque = false;
  for (let first = true; first || !take(cursor, "]"); first = false) {
    if (isAtEnd(cursor)) fail(open, "this `[` is never closed");
    if (takeQuoted(cursor, items)) continue;
    if (takeMatch(cursor, property)) {
      opaque = true;
      continue;
    }
    const member = takeMember(cursor);
    if (typeof member === "number") items.push(rangeFrom(cursor, member, open));
    else items.push(...member);
  }
  if (opaque) return { kind: "backreference", text: cursor.source.slice(open, cursor.at) };
  return { kind: "set", negated, items, ignoreCase: cursor.flags.ignoreCase };
}

/** `\Q…\E` inside brackets: each character for itself. */
function takeQuoted(cursor: Cursor, items: RegexSetItem[]): boolean {
  if (take(cursor, "\\E")) return true;
  if (!take(cursor, "\\Q")) return false;
  while (!isAtEnd(cursor) && !take(cursor, "\\E")) {
    const code = takeCharacter(cursor);
    items.push({ kind: "range", from: code, to: code });
  }
  return true;
}

/** The next member: a code point, or the items of a class. */
function takeMember(cursor: Cursor): number | readonly RegexSetItem[] {
  if (startsWith(cursor, "[")) return takePosix(cursor) ?? takeCharacter(cursor);
  if (!startsWith(cursor, "\\")) return takeCharacter(cursor);
  const items = takeSetEscape(cursor);
  if (items) return items;
  if (take(cursor, "\\b")) return 0x08;
  const octal = takeMatch(cursor, /\\([0-7]{1,3})/y);
  if (octal) return Number.parseInt(octal[1] as string, 8);
  const start = cursor.at;
  return (
    takeEscapedCharacter(cursor) ??
    fail(start, `\`\\${cursor.source[start + 1]}\` cannot stand inside brackets`)
  );
}

function takePosix(cursor: Cursor): readonly RegexSetItem[] | null {
  const start = cursor.at;
  if (takeMatch(cursor, /\[([.=])[^\]]*\1\]/y)) fail(start, "collating elements are not supported");
  const match = takeMatch(cursor, /\[:(\^?)(\w+):\]/y);
  if (!match) return null;
  return (
    posixClass(match[2] as string, match[1] === "^") ??
    fail(start, `there is no character class \`${match[2]}\``)
  );
}

/** Whether the hyphen at the cursor stands at the end or before a property. */
function takesNoRange(cursor: Cursor): boolean {
  return /^-(?:\]|\\[pP])/.test(cursor.source.slice(cursor.at, cursor.at + 3));
}

/** A range where a hyphen and an end follow the character, or else the character alone. */
function rangeFrom(cursor: Cursor, from: number, open: number): RegexSetItem {
  const hyphen = cursor.at;
  if (!startsWith(cursor, "-") || takesNoRange(cursor)) return { kind: "range", from, to: from };
  cursor.at += 1;
  if (isAtEnd(cursor)) fail(open, "this `[` is never closed");
  const to = takeMember(cursor);
  if (typeof to !== "number") {
    cursor.at = hyphen;
    return { kind: "range", from, to: from };
  }
  if (to < from) fail(hyphen, "this range ends before it begins");
  return { kind: "range", from, to };
}
