import { faultOf, type RegexFault } from "./cursor.ts";
import { parseRegex } from "./parse.ts";
import { type Program, programOf, testProgramOf } from "./program.ts";
import { canRemember, rememberingTest } from "./remember.ts";
import { findMatch } from "./run.ts";
import { hasMatch } from "./search.ts";

export type { RegexFault };

/** A match: where it lies in UTF-16 units, and its groups, the whole first. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

/** A regular expression of Kusto, ready to run. */
export interface Regex {
  readonly groups: number;
  /** Whether a match lies anywhere in a text. */
  readonly test: (text: string) => boolean;
  /** Matches from left to right, none overlapping. */
  readonly matches: (text: string) => readonly Match[];
}

/** Patterns come again and again in the rows of one query. */
const kept = new Map<string, Regex | RegexFault>();
const maxKept = 300;

/** A pattern made ready, or what is wrong with it. */
export function compileRegex(pattern: string): Regex | RegexFault {
  const known = kept.get(pattern);
  if (known) return known;
  const made = compiled(pattern);
  if (kept.size >= maxKept) kept.clear();
  kept.set(pattern, made);
  return made;
}

function compiled(pattern: string): Regex | RegexFault {
  try {
    const { tree, groups } = parseRegex(pattern);
    const program = programOf(tree);
    const tested = testOf(testProgramOf(tree));
    return {
      groups,
      test: (text) => tested(codesOf(text)),
      matches: (text) => allMatches(text, (codes, from) => findMatch(program, codes, from)),
    };
  } catch (thrown) {
    const fault = faultOf(thrown);
    if (fault) return fault;
    throw thrown;
  }
}

function testOf(program: Program): (codes: Uint32Array) => boolean {
  return canRemember(program) ? rememberingTest(program) : (codes) => hasMatch(program, codes);
}

function codesOf(text: string): Uint32Array {
  const codes = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (code > 0xffff) at++;
    codes[count++] = code;
  }
  return codes.subarray(0, count);
}

function allMatches(
  text: string,
  find: (codes: Uint32Array, from: number) => readonly (number | null)[] | null,
): readonly Match[] {
  const codes = codesOf(text);
  const units = unitsOf(codes);
  const found: Match[] = [];
  for (let from = 0; from <= codes.length; ) {
    const places = find(codes, from);
    if (!places) break;
    const [start, end] = places as readonly [number, number];
    const part = (index: number): string | null => {
      const [first, last] = [places[index * 2], places[index * 2 + 1]];
      if (first === null || first === undefined || last === null || last === undefined) return null;
      return text.slice(units[first], units[last]);
    };
    const groups = Array.from({ length: Math.ceil(places.length / 2) }, (_, index) => part(index));
    found.push({ start: units[start] as number, end: units[end] as number, groups });
    from = end > start ? end : end + 1;
  }
  return found;
}

/** The place of each code point in UTF-16 units, and behind the last one the length. */
function unitsOf(codes: Uint32Array): Uint32Array {
  const units = new Uint32Array(codes.length + 1);
  for (const [index, code] of codes.entries())
    units[index + 1] = (units[index] as number) + (code > 0xffff ? 2 : 1);
  return units;
}
