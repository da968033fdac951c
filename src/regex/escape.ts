import { type Cursor, fail, takeCharacter, takeMatch } from "./cursor.ts";
import type { RegexAssertion, RegexNode, RegexSetItem } from "./nodes.ts";
import { checkReference, groupsOf } from "./references.ts";

const controls: { readonly [letter: string]: number } = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

const assertions: { readonly [letter: string]: RegexAssertion["at"] } = {
  A: "textStart",
  z: "textEnd",
  Z: "textEndNewline",
  b: "wordEdge",
  B: "notWordEdge",
};

const verticalSpace: readonly RegexSetItem[] = [
  { kind: "range", from: 0x0a, to: 0x0d },
  { kind: "range", from: 0x85, to: 0x85 },
  { kind: "range", from: 0x2028, to: 0x2029 },
];

const notVerticalSpace: readonly RegexSetItem[] = [
  { kind: "range", from: 0, to: 0x09 },
  { kind: "range", from: 0x0e, to: 0x84 },
  { kind: "range", from: 0x86, to: 0x2027 },
  { kind: "range", from: 0x202a, to: 0x10ffff },
];

const classes = { d: "digit", w: "word", s: "space", h: "horizontalSpace" } as const;

/** What `\d`, `\W`, `\h`, `\v` and their kin stand for; null for any other letter. */
function setItems(letter: string): readonly RegexSetItem[] | null {
  if (letter === "v") return verticalSpace;
  if (letter === "V") return notVerticalSpace;
  const lower = letter.toLowerCase();
  if (!Object.hasOwn(classes, lower)) return null;
  const name = classes[lower as keyof typeof classes];
  return [{ kind: "class", name, negated: letter !== lower }];
}

/** Steps over a class escape such as `\d`, at the cursor or nowhere. */
export function takeSetEscape(cursor: Cursor): readonly RegexSetItem[] | null {
  const items = setItems(cursor.source[cursor.at + 1] ?? "");
  if (items) cursor.at += 2;
  return items;
}

/**
 * Steps over an escape that spells one character, with the same meaning inside and outside
 * brackets; null, and no step, where the escape is something else.
 */
export function takeEscapedCharacter(cursor: Cursor): number | null {
  const start = cursor.at;
  const letter = cursor.source[start + 1];
  if (letter === undefined) fail(start, "the pattern ends in a lone backslash");
  if (Object.hasOwn(controls, letter)) {
    cursor.at += 2;
    return controls[letter] as number;
  }
  if (letter === "x" || letter === "o" || letter === "0") return takeNumberedCharacter(cursor);
  if (letter === "c") return takeControlCharacter(cursor);
  if (/[A-Za-z0-9]/.test(letter)) return null;
  cursor.at += 1;
  return takeCharacter(cursor);
}

function takeNumberedCharacter(cursor: Cursor): number {
  const start = cursor.at;
  const hex = takeMatch(cursor, /\\x(?:\{([0-9A-Fa-f]+)\}|(?!\{)([0-9A-Fa-f]{0,2}))/y);
  if (hex) return checkedCode(start, Number.parseInt(hex[1] ?? `0${hex[2]}`, 16));
  const octal = takeMatch(cursor, /\\(?:o\{([0-7]+)\}|(0[0-7]{0,2}))/y);
  if (octal) return checkedCode(start, Number.parseInt(octal[1] ?? `${octal[2]}`, 8));
  return fail(start, "the number of this character is not complete");
}

function checkedCode(index: number, code: number): number {
  return code <= 0x10ffff ? code : fail(index, "there is no character with this number");
}

function takeControlCharacter(cursor: Cursor): number {
  const match = takeMatch(cursor, /\\c([ -~])/y);
  if (!match) fail(cursor.at, "`\\c` needs an ASCII character behind it");
  return (match[1] as string).toUpperCase().charCodeAt(0) ^ 0x40;
}

/** An escape outside brackets, at the cursor; `\Q` and `\E` are the caller's. */
export function parseEscape(cursor: Cursor): RegexNode {
  const start = cursor.at;
  const letter = cursor.source[start + 1] ?? "";
  const items = takeSetEscape(cursor);
  if (items) return setOf(items);
  if (Object.hasOwn(assertions, letter)) {
    cursor.at += 2;
    return { kind: "assertion", at: assertions[letter] as RegexAssertion["at"] };
  }
  // `\N{…}` names a character, unless the braces repeat.
  if (takeMatch(cursor, /\\N(?!\{(?![0-9]+(?:,[0-9]*)?\}))/y))
    return { kind: "any", newline: false };
  if (/[1-9]/.test(letter)) return parseDigits(cursor);
  const opaque = takeMatch(cursor, opaqueEscape);
  if (opaque) {
    checkReference(cursor, start, opaque[0]);
    return { kind: "backreference", text: opaque[0] };
  }
  const code = takeEscapedCharacter(cursor);
  if (code === null) fail(start, `\`\\${letter}\` is no escape of PCRE`);
  return { kind: "character", code, ignoreCase: cursor.flags.ignoreCase };
}

/** A lone class outside brackets; `\D` is the class negated, not the set. */
function setOf(items: readonly RegexSetItem[]): RegexNode {
  return { kind: "set", negated: false, items, ignoreCase: false };
}

/**
 * Escapes that no tree here can hold and only PCRE itself can run: references to groups, `\R` and
 * `\X`, Unicode properties, and those that move the match.
 */
const opaqueEscape =
  /\\(?:[CGKRX]|[pP](?:\{\^?[\w &]+\}|[A-Z])|k(?:<\w+>|'\w+'|\{\w+\})|g(?:[+-]?\d+|\{[+-]?\w+\}|<[+-]?\w+>|'[+-]?\w+'))/y;

/** `\1` to `\9` refer to groups; longer numbers do if there are as many groups, or else are octal. */
function parseDigits(cursor: Cursor): RegexNode {
  const start = cursor.at;
  const [, digits = ""] = takeMatch(cursor, /\\([0-9]+)/y) as RegExpExecArray;
  if (digits.length === 1 || Number(digits) <= groupsOf(cursor).count) {
    checkReference(cursor, start, `\\${digits}`);
    return { kind: "backreference", text: `\\${digits}` };
  }
  cursor.at = start;
  const octal = takeMatch(cursor, /\\([0-7]{1,3})/y);
  if (!octal) fail(start, `there is no group ${digits}`);
  const code = Number.parseInt(octal[1] as string, 8);
  return { kind: "character", code, ignoreCase: cursor.flags.ignoreCase };
}
