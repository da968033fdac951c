import { variantsOf } from "../text/fold.ts";
import type { RegexSetItem } from "./nodes.ts";

/** Inclusive ranges of code points, ascending, apart from each other. */
export type Ranges = readonly (readonly [from: number, to: number])[];

type ClassName = Extract<RegexSetItem, { kind: "class" }>["name"];

/** PCRE's classes without its Unicode option: `\d`, `\w` and `\s` are ASCII. */
export const classRanges: { readonly [name in ClassName]: Ranges } = {
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
};

/** The last code point of all. */
export const lastCode = 0x10ffff;

/** The code points that a set takes, spelled out: classes, negation and letter case resolved. */
export function rangesOf(
  items: readonly RegexSetItem[],
  negated: boolean,
  ignoreCase: boolean,
): Ranges {
  const ranges = items.flatMap((item): Ranges => {
    if (item.kind === "class")
      return item.negated ? complement(classRanges[item.name]) : classRanges[item.name];
    return ignoreCase ? inEveryCase(item.from, item.to) : [[item.from, item.to]];
  });
  return negated ? complement(merged(ranges)) : merged(ranges);
}

/** All that the ranges leave out. */
export function complement(ranges: Ranges): Ranges {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= lastCode) gaps.push([next, lastCode]);
  return gaps;
}

function merged(ranges: Ranges): Ranges {
  const joined: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const previous = joined.at(-1);
    if (previous && from <= previous[1] + 1) previous[1] = Math.max(previous[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** No letter behind the Supplementary Multilingual Plane has two cases. */
const lastCased = 0x1ffff;

function inEveryCase(from: number, to: number): Ranges {
  const ranges: [number, number][] = [[from, to]];
  for (let code = from; code <= Math.min(to, lastCased); code++)
    for (const variant of variantsOf(code))
      if (variant < from || variant > to) ranges.push([variant, variant]);
  return ranges;
}
