import { faultOf, type PatternFault } from "./cursor.ts";
import { derive } from "./derive.ts";
import { kindsOf } from "./kinds.ts";
import type { Term } from "./nodes.ts";
import { parsePattern } from "./parse.ts";
import { newTerms, type Terms } from "./terms.ts";

export type { PatternFault } from "./cursor.ts";

export type LuceneTest = (text: string) => boolean;

/** Elasticsearch's `index.max_regex_length`. */
const maxLength = 1000;
/** Lucene's default for the states of an automaton. */
const maxStates = 10_000;
/** States that a pattern keeps between texts. */
const maxKept = 20_000;

/**
 * A pattern of Lucene's as a test of the whole text. States are found as texts ask for them and
 * kept, so that time is linear in the text's length for a pattern whose states are known.
 */
export function compileLucene(
  pattern: string,
  ignoreCase: boolean,
): { readonly test: LuceneTest } | { readonly fault: PatternFault } {
  if (pattern.length > maxLength)
    return { fault: { message: `a pattern has ${maxLength} characters at most`, known: true } };
  const terms = newTerms();
  try {
    const start = parsePattern(pattern, terms, ignoreCase);
    if (placesOf(start) > maxStates)
      return { fault: { message: "the pattern has too many states", known: true } };
    return { test: testOf(start, terms) };
  } catch (thrown) {
    const fault = faultOf(thrown);
    if (fault) return { fault };
    throw thrown;
  }
}

function testOf(start: Term, terms: Terms): LuceneTest {
  const known = new Map<Term, Map<number, Term>>();
  const kindOf = kindsOf(start);
  const step = (state: Term, code: number): Term => {
    const kind = kindOf(code);
    const follow = known.get(state) ?? known.set(state, new Map()).get(state);
    const kept = follow?.get(kind);
    if (kept) return kept;
    if (terms.size() > maxKept) {
      terms.forget();
      known.clear();
    }
    const found = derive(terms, state, code);
    follow?.set(kind, found);
    return found;
  };
  return (text) => {
    let state = start;
    for (let at = 0; at < text.length && state !== terms.nothing; at++) {
      const code = text.codePointAt(at) as number;
      if (code > 0xffff) at++;
      state = step(state, code);
    }
    return state.nullable;
  };
}

/** How many places of characters a pattern has, counts spelled out; what it shares counts once. */
function placesOf(term: Term, seen = new Set<Term>()): number {
  if (seen.has(term)) return 0;
  seen.add(term);
  const of = (part: Term): number => placesOf(part, seen);
  switch (term.kind) {
    case "nothing":
    case "empty":
    case "characters":
      return 1;
    case "interval":
      return 10 * String(term.max).length;
    case "concatenation":
      return 1 + of(term.first) + of(term.rest);
    case "complement":
      return of(term.part);
    case "repeat":
      return of(term.part) * Math.max(term.max ?? term.min, 1);
    case "union":
    case "intersection":
      return term.parts.reduce((sum, part) => sum + of(part), 0);
  }
}
