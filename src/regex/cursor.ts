import type { Groups } from "./references.ts";

/** Where the parser stands in a pattern, and the flags in force there. */
export interface Cursor {
  readonly source: string;
  /** UTF-16 index of the next unread character. */
  at: number;
  flags: ParserFlags;
  /** Groups open at this point. */
  depth: number;
  /** Once something has asked for them. */
  groups: Groups | null;
}

export interface ParserFlags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  /** White space and `#` comments stand for nothing. */
  readonly extended: boolean;
}

/** What is wrong with a pattern: one sentence, and the UTF-16 index where it shows. */
export interface RegexFault {
  readonly message: string;
  readonly index: number;
}

const faultKey = Symbol("regex fault");

/** Leaves the parser; `parseRegex` turns it into a value. */
export function fail(index: number, message: string): never {
  throw Object.assign(new Error(message), { [faultKey]: { message, index } });
}

/** The fault that an exception carries, null for any other exception. */
export function faultOf(thrown: unknown): RegexFault | null {
  if (typeof thrown !== "object" || thrown === null || !(faultKey in thrown)) return null;
  return thrown[faultKey] as RegexFault;
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.source.length;
}

export function startsWith(cursor: Cursor, text: string): boolean {
  return cursor.source.startsWith(text, cursor.at);
}

/** Steps over the text when it comes next. */
export function take(cursor: Cursor, text: string): boolean {
  if (!startsWith(cursor, text)) return false;
  cursor.at += text.length;
  return true;
}

/** Steps over what a sticky pattern finds next. */
export function takeMatch(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.source);
  if (match) cursor.at += match[0].length;
  return match;
}

/** The next code point, stepped over; only called before the end. */
export function takeCharacter(cursor: Cursor): number {
  const code = cursor.source.codePointAt(cursor.at) as number;
  cursor.at += code > 0xffff ? 2 : 1;
  return code;
}
