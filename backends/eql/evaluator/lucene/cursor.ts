import type { Terms } from "./terms.ts";

/** Where the parser stands in a pattern. */
export interface Cursor {
  readonly codes: readonly number[];
  at: number;
  /** Groups open at this point. */
  depth: number;
  readonly terms: Terms;
  /** `regex~`: letters fold, ASCII only, but not in ranges of a class. */
  readonly ignoreCase: boolean;
}

/** Why a pattern is none; `known` is false where versions of Lucene differ on it. */
export interface PatternFault {
  readonly message: string;
  readonly known: boolean;
}

const faultKey = Symbol("pattern fault");

/** Leaves the parser; `compileLucene` turns it into a value. */
export function fail(message: string, known = true): never {
  throw Object.assign(new Error(message), { [faultKey]: { message, known } });
}

/** The fault that an exception carries, null for any other exception. */
export function faultOf(thrown: unknown): PatternFault | null {
  if (typeof thrown !== "object" || thrown === null || !(faultKey in thrown)) return null;
  return thrown[faultKey] as PatternFault;
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.codes.length;
}

/** Whether one of these characters comes next. */
export function comes(cursor: Cursor, characters: string): boolean {
  const code = cursor.codes[cursor.at];
  return code !== undefined && characters.includes(String.fromCodePoint(code));
}

/** Steps over the character when it comes next. */
export function take(cursor: Cursor, character: string): boolean {
  if (!comes(cursor, character)) return false;
  cursor.at++;
  return true;
}

export function next(cursor: Cursor): number {
  return cursor.codes[cursor.at++] ?? fail("the pattern ends in the middle");
}

/** The text up to a closing sign, which is stepped over. */
export function upTo(cursor: Cursor, sign: string): string {
  const from = cursor.at;
  while (!isAtEnd(cursor) && !comes(cursor, sign)) cursor.at++;
  if (!take(cursor, sign)) fail(`\`${sign}\` is missing`);
  return String.fromCodePoint(...cursor.codes.slice(from, cursor.at - 1));
}
