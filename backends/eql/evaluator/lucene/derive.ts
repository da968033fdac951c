import type { Term } from "./nodes.ts";
import type { Terms } from "./terms.ts";

/** What is left of a term to match once this code point has been read (Brzozowski's derivative). */
export function derive(terms: Terms, term: Term, code: number): Term {
  switch (term.kind) {
    case "nothing":
    case "empty":
      return terms.nothing;
    case "characters": {
      const isIn = term.ranges.some(([from, to]) => code >= from && code <= to);
      return isIn === term.negated ? terms.nothing : terms.empty;
    }
    case "concatenation": {
      const ahead = terms.concatenation(derive(terms, term.first, code), term.rest);
      return term.first.nullable ? terms.union([ahead, derive(terms, term.rest, code)]) : ahead;
    }
    case "union":
      return terms.union(term.parts.map((part) => derive(terms, part, code)));
    case "intersection":
      return terms.intersection(term.parts.map((part) => derive(terms, part, code)));
    case "complement":
      return terms.complement(derive(terms, term.part, code));
    case "repeat": {
      const min = Math.max(term.min - 1, 0);
      const max = term.max === null ? null : term.max - 1;
      return terms.concatenation(derive(terms, term.part, code), terms.repeat(term.part, min, max));
    }
    case "interval":
      return deriveInterval(terms, term, code);
  }
}

function deriveInterval(terms: Terms, term: Term & { kind: "interval" }, code: number): Term {
  const digit = code - 0x30;
  if (digit < 0 || digit > 9) return terms.nothing;
  const value = term.value * 10 + digit;
  const read = term.read + 1;
  if (value > term.max || (term.digits > 0 && read > term.digits)) return terms.nothing;
  return terms.interval({ ...term, value, read });
}
