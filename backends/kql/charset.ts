import { type RegexSet, type RegexSetItem, variantsOf } from "sigmatic/backend";

/** Inclusive ranges of code points, ascending, apart from each other. */
export type Ranges = readonly (readonly [from: number, to: number])[];

const LAST = 0x10ffff;

/** PCRE's classes are ASCII; Kusto's `\d \w \s` are not, so they are spelled out. */
const classes = {
  digit: [[0x30, 0x39]],
  word: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  horizontalSpace: [
    [0x09, 0x09],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x180e, 0x180e],
    [0x2000, 0x200a],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
  ],
} as const satisfies { readonly [name: string]: Ranges };

/** The set's items as ranges, without its negation; both cases of a letter where case is ignored. */
export function rangesOf(set: RegexSet): Ranges {
  const ranges = normal(set.items.flatMap(itemRanges));
  return set.ignoreCase ? normal([...ranges, ...ranges.flatMap(otherCases)]) : ranges;
}

function itemRanges(item: RegexSetItem): Ranges {
  if (item.kind === "range") return [[item.from, item.to]];
  const ranges: Ranges = classes[item.name];
  return item.negated ? complement(ranges) : ranges;
}

/** All that the ranges leave out. */
export function complement(ranges: Ranges): Ranges {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST) gaps.push([next, LAST]);
  return gaps;
}

function normal(ranges: Ranges): Ranges {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function otherCases([from, to]: readonly [number, number]): Ranges {
  const found: [number, number][] = [];
  for (let code = from; code <= Math.min(to, LAST_CASED); code++)
    for (const variant of variantsOf(code)) found.push([variant, variant]);
  return found;
}

/** No cased letters stand behind the supplementary multilingual plane. */
const LAST_CASED = 0x1ffff;

/** Letters that Unicode folds to ASCII ones, and that a rule never takes for them. */
export const KELVIN = 0x212a;
export const LONG_S = 0x17f;

/** Whether Kusto's `(?i)` takes any other character for this one. */
export function isCased(code: number): boolean {
  if (code === KELVIN || code === LONG_S) return true;
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  const character = String.fromCodePoint(code);
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  if (lower === upper) return false;
  // Only the rare letter without a simple form, `ß` or `ı`, is worth a look into Unicode's table.
  return (lower.length === upper.length && upper >= "\u0080") || variantsOf(code).length > 1;
}
