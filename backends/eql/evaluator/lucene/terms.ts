import { withCountsJoined } from "./counts.ts";
import type { Ranges, Term } from "./nodes.ts";

/** Makes the terms of one expression, each of them once. */
export interface Terms {
  readonly nothing: Term;
  readonly empty: Term;
  readonly characters: (ranges: Ranges, negated: boolean) => Term;
  readonly concatenation: (first: Term, rest: Term) => Term;
  readonly union: (parts: readonly Term[]) => Term;
  readonly intersection: (parts: readonly Term[]) => Term;
  readonly complement: (part: Term) => Term;
  readonly repeat: (part: Term, min: number, max: number | null) => Term;
  readonly interval: (of: Interval) => Term;
  /** How many terms are known. */
  readonly size: () => number;
  /** Forgets what is known; terms made before stay usable. */
  readonly forget: () => void;
}

export type Interval = Pick<
  Term & { kind: "interval" },
  "min" | "max" | "digits" | "value" | "read"
>;

type Bare = Term extends infer T ? (T extends Term ? Omit<T, "id"> : never) : never;

/**
 * Unions are sets, and a union before something is the union of both branches before it: so a
 * state holds no more parts than the expression has places, as in an automaton without choices.
 */
export function newTerms(): Terms {
  const known = new Map<string, Term>();
  let next = 0;
  const make = (key: string, term: Bare): Term => {
    const same = known.get(key);
    if (same) return same;
    const made = { ...term, id: next++ } as Term;
    known.set(key, made);
    return made;
  };
  const nothing: Term = { kind: "nothing", nullable: false, id: next++ };
  const empty: Term = { kind: "empty", nullable: true, id: next++ };

  const concatenation = (first: Term, rest: Term): Term => {
    if (first === nothing || rest === nothing) return nothing;
    if (first === empty) return rest;
    if (rest === empty) return first;
    if (first.kind === "union") return union(first.parts.map((part) => concatenation(part, rest)));
    if (first.kind === "concatenation")
      return concatenation(first.first, concatenation(first.rest, rest));
    const nullable = first.nullable && rest.nullable;
    return make(`.${first.id} ${rest.id}`, { kind: "concatenation", first, rest, nullable });
  };

  const union = (parts: readonly Term[]): Term => {
    const options = gathered("union", parts).filter((part) => part !== nothing);
    const members = inOrder(withCountsJoined(options, { empty, repeat, concatenation }));
    const [first, second] = members;
    if (!first) return nothing;
    if (!second) return first;
    const nullable = members.some((part) => part.nullable);
    return make(`|${ids(members)}`, { kind: "union", parts: members, nullable });
  };

  const intersection = (parts: readonly Term[]): Term => {
    const members = gathered("intersection", parts);
    const [first, second] = members;
    if (members.includes(nothing)) return nothing;
    if (!first || !second) return first ?? complement(nothing);
    const nullable = members.every((part) => part.nullable);
    return make(`&${ids(members)}`, { kind: "intersection", parts: members, nullable });
  };

  const complement = (part: Term): Term =>
    make(`~${part.id}`, { kind: "complement", part, nullable: !part.nullable });

  const repeat = (part: Term, min: number, max: number | null): Term => {
    if (max === 0 || part === empty) return empty;
    if (part === nothing) return min === 0 ? empty : nothing;
    if (min === 1 && max === 1) return part;
    const nullable = min === 0 || part.nullable;
    return make(`*${part.id} ${min} ${max}`, { kind: "repeat", part, min, max, nullable });
  };

  return {
    nothing,
    empty,
    concatenation,
    union,
    intersection,
    complement,
    repeat,
    characters: (ranges, negated) =>
      make(`[${negated}${ranges.join(" ")}`, {
        kind: "characters",
        ranges,
        negated,
        nullable: false,
      }),
    interval: (of) => {
      const { min, max, digits, value, read } = of;
      const isWhole = read > 0 && (digits === 0 || read === digits);
      const nullable = isWhole && value >= min && value <= max;
      const key = `<${min} ${max} ${digits} ${value} ${digits === 0 ? Math.min(read, 1) : read}`;
      return make(key, { kind: "interval", ...of, nullable });
    },
    size: () => known.size,
    forget: () => known.clear(),
  };
}

/** The members of parts of one kind, each once, in order of their numbers. */
function gathered(kind: "union" | "intersection", parts: readonly Term[]): readonly Term[] {
  const members = new Map<number, Term>();
  for (const part of parts)
    for (const member of part.kind === kind ? part.parts : [part]) members.set(member.id, member);
  return inOrder([...members.values()]);
}

function inOrder(terms: readonly Term[]): readonly Term[] {
  return terms.toSorted((a, b) => a.id - b.id);
}

function ids(terms: readonly Term[]): string {
  return terms.map(({ id }) => id).join(" ");
}
