import type { CanonicalValue } from "../../backend/query.ts";
import type { Part, TimePart } from "../../ir/nodes.ts";
import { networkTexts } from "./address.ts";
import type { AtomLeaf } from "./atoms.ts";
import { type FieldFacts, neutralValues, plausible } from "./ground.ts";
import { sampleOf } from "./regexText.ts";

/** A value to try; undefined for a missing field. */
export type Trial = CanonicalValue | undefined;

/** How many ways a sample is put together, from the shortest on. */
const ways = [
  { between: "", one: "x", option: 0, extra: 0, character: 0 },
  { between: " ", one: "7", option: 0, extra: 1, character: 0 },
  { between: "\\", one: "x", option: 1, extra: 0, character: 1 },
  { between: "vv", one: "q", option: 1, extra: 2, character: 2 },
  { between: "/", one: "-", option: 2, extra: 0, character: 3 },
  { between: ".exe ", one: "7", option: 3, extra: 1, character: 1 },
] as const;

type Way = (typeof ways)[number];

/**
 * Values that likely pass all of the tests on one field at once, the shortest first. Whoever asks
 * must try them: tests may contradict each other.
 */
export function* samplesFor(leaves: readonly AtomLeaf[], facts: FieldFacts): Generator<Trial> {
  if (facts.domain) yield* facts.domain;
  const fixed = leaves.flatMap((leaf) => fixedSamples(leaf, facts) ?? []);
  yield* fixed;
  const textual = leaves.filter((leaf) => leaf.kind === "pattern" || leaf.kind === "regex");
  if (textual.length === 0) return;
  for (const way of ways)
    for (const order of [textual, textual.toReversed()])
      yield* plausible(joined(order, way), facts);
}

/** The values of tests that leave no room for others. */
function fixedSamples(leaf: AtomLeaf, facts: FieldFacts): readonly Trial[] | null {
  switch (leaf.kind) {
    case "equals":
      return [leaf.value.text];
    case "null":
      return [undefined, null];
    case "exists":
      return neutralValues(facts);
    case "cidr":
      return networkTexts(leaf.network).inside;
    case "compare":
      return numbersAround(leaf.value);
    case "timepart":
      return timesFor(leaf);
    default:
      return null;
  }
}

/** The number, its neighbours, and others far off. */
export function numbersAround(text: string): readonly string[] {
  if (!/^[+-]?\d+$/.test(text)) return [text, "0", "-1", "99999999"];
  const value = BigInt(text);
  return [value, value + 1n, value - 1n, value * 10n, 0n, -1n].map(String);
}

/** Times of every part's first and last values, and of the one asked for. */
export function timesFor({ unit, value }: TimePart): readonly string[] {
  const two = (number: number): string => String(number).padStart(2, "0");
  const near = [value, value - 1, value + 1].filter((number) => number >= 0);
  const inUnit: { readonly [key in TimePart["unit"]]: (number: number) => string } = {
    minute: (number) => `2024-03-06 14:${two(number)}:45.123`,
    hour: (number) => `2024-03-06 ${two(number)}:35:45.123`,
    day: (number) => `2024-03-${two(number)} 14:35:45.123`,
    week: (number) => weekTime(number),
    month: (number) => `2024-${two(number)}-06 14:35:45.123`,
    year: (number) => `${String(number).padStart(4, "0")}-03-06 14:35:45.123`,
  };
  return near.map(inUnit[unit]);
}

/** A day in that week of 2024, whose first week begins on the first of January. */
function weekTime(week: number): string {
  const day = new Date(Date.UTC(2024, 0, 1 + (week - 1) * 7 + 2, 14, 35, 45));
  return day.toISOString().replace("T", " ").replace(/Z$/, "");
}

/** The longest beginning, all that must stand between, the longest end. */
function joined(leaves: readonly AtomLeaf[], way: Way): string {
  const texts = leaves.flatMap((leaf) =>
    leaf.kind === "pattern" ? [anchored(leaf.parts, way)] : [],
  );
  const head = longest(texts.map((text) => text.head));
  const tail = longest(texts.map((text) => text.tail));
  const whole = texts.find((text) => text.isWhole);
  let middle = "";
  for (const piece of texts.flatMap((text) => text.middles))
    if (!has(head + middle + tail, piece)) middle += (middle === "" ? "" : way.between) + piece;
  for (const leaf of leaves)
    if (leaf.kind === "regex")
      middle = withSample(middle, sampleOf(leaf.tree, { ...way, filler: middle }), way);
  if (whole) return whole.head;
  const between = way.between === "" ? [head, middle, tail] : [head, middle, tail].filter(Boolean);
  return between.join(way.between);
}

function withSample(middle: string, sample: string, { between }: Way): string {
  return sample.includes(middle) ? sample : middle + between + sample;
}

function has(text: string, piece: string): boolean {
  return text.toLowerCase().includes(piece.toLowerCase());
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), "");
}

interface Anchored {
  readonly head: string;
  readonly middles: readonly string[];
  readonly tail: string;
  /** There is no `*`, so the head is all. */
  readonly isWhole: boolean;
}

/** A pattern as what stands at its beginning, between its stars, and at its end. */
function anchored(parts: readonly Part[], { one }: Way): Anchored {
  const runs: string[] = [""];
  for (const part of parts) {
    if (part.kind === "any") runs.push("");
    else runs.push(`${runs.pop()}${part.kind === "one" ? one : part.text}`);
  }
  const [head = "", ...rest] = runs;
  const tail = rest.pop();
  const middles = rest.filter((text) => text !== "");
  return { head, middles, tail: tail ?? "", isWhole: tail === undefined };
}
