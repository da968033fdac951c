import type { Term } from "./nodes.ts";
import type { Terms } from "./terms.ts";

type Repeat = Term & { readonly kind: "repeat" };

/** A term that repeats something a number of times and then matches a rest; null for other terms. */
function countIn(term: Term): Repeat | null {
  const first = term.kind === "concatenation" ? term.first : term;
  return first.kind === "repeat" && (first.min > 0 || first.max !== null) ? first : null;
}

function restOf(term: Term, terms: CountTerms): Term {
  return term.kind === "concatenation" ? term.rest : terms.empty;
}

type CountTerms = Pick<Terms, "empty" | "repeat" | "concatenation">;

/**
 * Options of a union with those made one that repeat the same before the same rest, by counts that
 * touch: `a{2,3}b|a{4,}b` is `a{2,}b`. A text leaves one count open for each place where a repeat may
 * have begun; so they stay few.
 */
export function withCountsJoined(options: readonly Term[], terms: CountTerms): readonly Term[] {
  const groups = new Map<string, Term[]>();
  for (const option of options) {
    const count = countIn(option);
    if (!count) continue;
    const key = `${count.part.id} ${restOf(option, terms).id}`;
    const group = groups.get(key);
    if (group) group.push(option);
    else groups.set(key, [option]);
  }
  const several = [...groups.values()].filter((group) => group.length > 1);
  if (several.length === 0) return options;
  const among = new Set(several.flat());
  return [
    ...options.filter((option) => !among.has(option)),
    ...several.flatMap((group) => joined(group, terms)),
  ];
}

function joined(group: readonly Term[], terms: CountTerms): readonly Term[] {
  const rest = restOf(group[0] as Term, terms);
  const counts = group.map((term) => countIn(term) as Repeat).sort((a, b) => a.min - b.min);
  const { part } = counts[0] as Repeat;
  const spans: { readonly min: number; max: number }[] = [];
  for (const count of counts) {
    const max = count.max ?? Number.POSITIVE_INFINITY;
    const last = spans.at(-1);
    if (last && count.min <= last.max + 1) last.max = Math.max(last.max, max);
    else spans.push({ min: count.min, max });
  }
  return spans.map(({ min, max }) =>
    terms.concatenation(terms.repeat(part, min, Number.isFinite(max) ? max : null), rest),
  );
}
