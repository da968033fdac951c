import { bothCases } from "../letters.ts";
import { escapedClass, parseClass } from "./classes.ts";
import { type Cursor, comes, fail, isAtEnd, next, take, upTo } from "./cursor.ts";
import type { Term } from "./nodes.ts";
import type { Terms } from "./terms.ts";

/*
 * Lucene's syntax with all of its optional operators, as EQL has it. Source: apache/lucene,
 * org.apache.lucene.util.automaton.RegExp: its grammar, and what its parser takes beyond that (a
 * sign such as `|` or `)` where an operand is due stands for itself).
 */

/** Groups in groups that are read, so that the parser may recurse. */
const maxDepth = 100;

export function parsePattern(pattern: string, terms: Terms, ignoreCase: boolean): Term {
  const codes = Array.from(pattern, (character) => character.codePointAt(0) as number);
  if (codes.length === 0) return terms.empty;
  const cursor: Cursor = { codes, at: 0, depth: 0, terms, ignoreCase };
  const term = parseUnion(cursor);
  if (!isAtEnd(cursor)) fail("a `)` in the pattern closes nothing");
  return term;
}

function parseUnion(cursor: Cursor): Term {
  const options = [parseIntersection(cursor)];
  while (take(cursor, "|")) options.push(parseIntersection(cursor));
  return cursor.terms.union(options);
}

function parseIntersection(cursor: Cursor): Term {
  const parts = [parseConcatenation(cursor)];
  while (take(cursor, "&")) parts.push(parseConcatenation(cursor));
  return cursor.terms.intersection(parts);
}

function parseConcatenation(cursor: Cursor): Term {
  const parts = [parseRepeat(cursor)];
  while (!isAtEnd(cursor) && !comes(cursor, ")|&")) parts.push(parseRepeat(cursor));
  return parts.reduceRight((rest, part) => cursor.terms.concatenation(part, rest));
}

function parseRepeat(cursor: Cursor): Term {
  let term = parseComplement(cursor);
  for (;;) {
    if (take(cursor, "?")) term = cursor.terms.repeat(term, 0, 1);
    else if (take(cursor, "*")) term = cursor.terms.repeat(term, 0, null);
    else if (take(cursor, "+")) term = cursor.terms.repeat(term, 1, null);
    else if (take(cursor, "{")) term = counted(cursor, term);
    else return term;
  }
}

function counted(cursor: Cursor, term: Term): Term {
  const [, low, comma, high] = /^(\d+)(,?)(\d*)$/.exec(upTo(cursor, "}")) ?? [];
  if (low === undefined || (high && !comma)) return fail("braces in a pattern hold a count");
  const min = Number(low);
  const max = comma ? (high ? Number(high) : null) : min;
  if (max !== null && min > max) fail("a count in the pattern ends before it begins");
  return cursor.terms.repeat(term, min, max);
}

function parseComplement(cursor: Cursor): Term {
  if (!take(cursor, "~")) return parseOperand(cursor);
  cursor.depth++;
  if (cursor.depth > maxDepth) fail("the pattern is nested too deep", false);
  const part = parseComplement(cursor);
  cursor.depth--;
  return cursor.terms.complement(part);
}

function parseOperand(cursor: Cursor): Term {
  const { terms } = cursor;
  const any = terms.characters([], true);
  if (take(cursor, "[")) return parseClass(cursor);
  if (take(cursor, ".")) return any;
  if (take(cursor, "#")) return terms.nothing;
  if (take(cursor, "@")) return terms.repeat(any, 0, null);
  if (take(cursor, '"')) return literally(cursor, upTo(cursor, '"'));
  if (take(cursor, "(")) return parseGroup(cursor);
  if (take(cursor, "<")) return interval(cursor, upTo(cursor, ">"));
  const escaped = take(cursor, "\\") && escapedClass(cursor);
  return escaped ? terms.characters(escaped, false) : character(cursor, next(cursor));
}

function parseGroup(cursor: Cursor): Term {
  if (take(cursor, ")")) return cursor.terms.empty;
  cursor.depth++;
  if (cursor.depth > maxDepth) fail("the pattern is nested too deep", false);
  const term = parseUnion(cursor);
  cursor.depth--;
  if (!take(cursor, ")")) fail("a `(` in the pattern is never closed");
  return term;
}

function character({ terms, ignoreCase }: Cursor, code: number): Term {
  const codes = ignoreCase ? bothCases(code) : [code];
  return terms.characters(
    codes.map((each) => [each, each]),
    false,
  );
}

function literally(cursor: Cursor, text: string): Term {
  const { concatenation, empty } = cursor.terms;
  return Array.from(text, (each) => character(cursor, each.codePointAt(0) as number)).reduceRight(
    (rest, part) => concatenation(part, rest),
    empty,
  );
}

/** `<1-100>`; bounds of the same length ask for numbers of that length. */
function interval({ terms }: Cursor, text: string): Term {
  const [, low, high] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  if (low === undefined || high === undefined) return fail(`\`<${text}>\` is no range of numbers`);
  const [min, max] = [Number(low), Number(high)].sort((a, b) => a - b) as [number, number];
  const digits = low.length === high.length ? low.length : 0;
  return terms.interval({ min, max, digits, value: 0, read: 0 });
}
