import type { RegexSetItem } from "./nodes.ts";

/** PCRE's POSIX classes over ASCII, as pairs of first and last character. */
const classes: { readonly [name: string]: readonly string[] } = {
  alnum: ["09", "AZ", "az"],
  alpha: ["AZ", "az"],
  ascii: ["\0\x7f"],
  blank: ["\t\t", "  "],
  cntrl: ["\0\x1f", "\x7f\x7f"],
  digit: ["09"],
  graph: ["!~"],
  lower: ["az"],
  print: [" ~"],
  punct: ["!/", ":@", "[`", "{~"],
  space: ["\t\r", "  "],
  upper: ["AZ"],
  word: ["09", "AZ", "__", "az"],
  xdigit: ["09", "AF", "af"],
};

/** The ranges of a class by name, or of all other code points; null where there is no such class. */
export function posixClass(name: string, negated: boolean): readonly RegexSetItem[] | null {
  if (!Object.hasOwn(classes, name)) return null;
  const ranges = (classes[name] as readonly string[]).map((pair) => ({
    from: pair.charCodeAt(0),
    to: pair.charCodeAt(1),
  }));
  return (negated ? complement(ranges) : ranges).map((range) => ({ kind: "range", ...range }));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** All other code points; the ranges are in order and apart. */
function complement(ranges: readonly Range[]): readonly Range[] {
  const others: Range[] = [];
  let from = 0;
  for (const range of ranges) {
    if (range.from > from) others.push({ from, to: range.from - 1 });
    from = range.to + 1;
  }
  return [...others, { from, to: 0x10ffff }];
}
