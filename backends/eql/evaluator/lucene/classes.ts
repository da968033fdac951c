import { bothCases } from "../letters.ts";
import { type Cursor, comes, fail, isAtEnd, next, take } from "./cursor.ts";
import type { Ranges, Term } from "./nodes.ts";

const last = 0x10ffff;

/** `\d \w \s` and their opposites; `\s` has neither form feed nor vertical tab. */
const escapes: { readonly [letter: string]: Ranges } = {
  d: [[0x30, 0x39]],
  D: [
    [0, 0x2f],
    [0x3a, last],
  ],
  s: [
    [0x09, 0x0a],
    [0x0d, 0x0d],
    [0x20, 0x20],
  ],
  S: [
    [0, 0x08],
    [0x0b, 0x0c],
    [0x0e, 0x1f],
    [0x21, last],
  ],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  W: [
    [0, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x5e],
    [0x60, 0x60],
    [0x7b, last],
  ],
  "\\": [[0x5c, 0x5c]],
};

/** What a letter or a backslash behind a backslash stands for; null before any other character. */
export function escapedClass(cursor: Cursor): Ranges | null {
  const letter = String.fromCodePoint(cursor.codes[cursor.at] ?? 0);
  const ranges = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  if (ranges) cursor.at++;
  else if (/[A-Za-z]/.test(letter)) fail(`\`\\${letter}\` is no escape of Lucene's`);
  return ranges ?? null;
}

/** The class behind a `[`; its first character stands for itself, even a `]`. */
export function parseClass(cursor: Cursor): Term {
  const negated = take(cursor, "^");
  const ranges: (readonly [number, number])[] = [];
  do ranges.push(...member(cursor));
  while (!isAtEnd(cursor) && !comes(cursor, "]"));
  if (!take(cursor, "]")) fail("a `[` in the pattern is never closed");
  return cursor.terms.characters(ranges, negated);
}

function member(cursor: Cursor): Ranges {
  const escaped = take(cursor, "\\");
  const known = escaped && escapedClass(cursor);
  if (known) return known;
  const from = next(cursor);
  if (!take(cursor, "-"))
    return (cursor.ignoreCase ? bothCases(from) : [from]).map((code) => [code, code]);
  // Lucene 10 takes the three for single characters, earlier versions for a range.
  if (escaped)
    fail("an escaped character begins a range, which versions of Lucene read apart", false);
  take(cursor, "\\");
  const to = next(cursor);
  if (from > to) fail("a range in the pattern ends before it begins");
  return [[from, to]];
}
