import { complement, lastCode, type Part, type Ranges, variantsOf } from "sigmatic/backend";

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

/** A class that takes just these code points; `.` takes all, newlines too, and `#` none. */
export function classOf(ranges: Ranges): string {
  if (ranges.length === 0) return "#";
  if (ranges.at(-1)?.[1] !== lastCode) return `[${ranges.map(rangeText).join("")}]`;
  const excluded = complement(ranges);
  return excluded.length === 0 ? "." : `[^${excluded.map(rangeText).join("")}]`;
}

/** Behind an escaped character Lucene reads no range, so such a one stands alone in front of it. */
function rangeText([from, to]: readonly [number, number]): string {
  const first = inClass(from);
  if (from === to) return first;
  if (first.startsWith("\\") || from + 1 === to) return first + rangeText([from + 1, to]);
  return `${first}-${inClass(to)}`;
}

function inClass(code: number): string {
  const character = String.fromCodePoint(code);
  return /[\\\]["^&#-]/.test(character) ? `\\${character}` : character;
}
