import { type Part, type RegexSetItem, variantsOf } from "sigmatic/backend";

/*
 * Lucene's regular expressions, as far as queries need them. All optional operators are on in EQL,
 * so `# @ & < > ~ "` are operators. Source: Elasticsearch, "Regular expression syntax".
 */

/** Told of each construct without a translation. */
export type Report = (construct: string) => void;

const operators = new Set('.?+*|{}[]()\\#@&<>~"');

/** A character that stands for itself. */
export function literal(code: number): string {
  const character = String.fromCodePoint(code);
  return operators.has(character) ? `\\${character}` : character;
}

/** A character in either letter case: `[aA]`, or itself where it has one case. */
export function anyCase(code: number): string {
  const variants = [...variantsOf(code)].sort((a, b) => a - b);
  return variants.length === 1 ? literal(code) : `[${variants.map(inClass).join("")}]`;
}

/** A pattern of Sigma's over the whole value, letter case kept or spelled out in classes. */
export function fromParts(parts: readonly Part[], spelledCase: boolean): string {
  const write = spelledCase ? anyCase : literal;
  return parts
    .map((part) => {
      if (part.kind === "any") return ".*";
      if (part.kind === "one") return ".";
      return [...part.text].map((character) => write(character.codePointAt(0) as number)).join("");
    })
    .join("");
}

/** Inclusive ranges of code points, in order, apart from each other. */
export type Ranges = readonly (readonly [from: number, to: number])[];

const last = 0x10ffff;

const classes: { readonly [name in "digit" | "word" | "space" | "horizontalSpace"]: Ranges } = {
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

/** The code points that a set of a regular expression takes. */
export function rangesOf(
  items: readonly RegexSetItem[],
  negated: boolean,
  ignoreCase: boolean,
): Ranges {
  const ranges = items.flatMap((item): Ranges => {
    if (item.kind === "class")
      return item.negated ? complement(classes[item.name]) : classes[item.name];
    return ignoreCase ? inEveryCase(item.from, item.to) : [[item.from, item.to]];
  });
  return negated ? complement(ranges) : merged(ranges);
}

export const wordRanges: Ranges = classes.word;

export function complement(ranges: Ranges): Ranges {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of merged(ranges)) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= last) gaps.push([next, last]);
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

/** A class that takes just these code points; `.` takes all, newlines too, and `#` none. */
export function classOf(ranges: Ranges): string {
  if (ranges.length === 0) return "#";
  if (ranges.at(-1)?.[1] !== last) return `[${ranges.map(rangeText).join("")}]`;
  const excluded = complement(ranges);
  return excluded.length === 0 ? "." : `[^${excluded.map(rangeText).join("")}]`;
}

function rangeText([from, to]: readonly [number, number]): string {
  if (from === to) return inClass(from);
  return from + 1 === to ? inClass(from) + inClass(to) : `${inClass(from)}-${inClass(to)}`;
}

function inClass(code: number): string {
  const character = String.fromCodePoint(code);
  return /[\\\]["^&#-]/.test(character) ? `\\${character}` : character;
}
