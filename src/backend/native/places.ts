import { normalParts } from "../../ir/build.ts";
import { wildcardTest } from "../../ir/match/wildcard.ts";
import type { Part } from "../../ir/nodes.ts";
import { foldText } from "../../text/fold.ts";

/*
 * Patterns walked by hand, letter case ignored unless it is asked for: what is left of one behind a
 * known beginning, and where two texts could meet.
 */

/** A text as what may stand at each of its places. */
export function placesOf(text: string): readonly string[] {
  return Array.from(foldText(text));
}

/**
 * What a pattern still asks for behind a beginning, each way to read it one remainder. A place of
 * the beginning lists the folded characters that may stand there.
 */
export function remainders(
  parts: readonly Part[],
  beginning: readonly string[],
): readonly (readonly Part[])[] {
  const symbols = parts.flatMap(charactersIn);
  let places = new Set([0]);
  for (const characters of beginning) {
    const next = new Set<number>();
    for (const place of places) step(symbols, place, characters, next);
    places = next;
  }
  return [...places].map((place) => normalParts(symbols.slice(place)));
}

function step(symbols: readonly Part[], from: number, characters: string, next: Set<number>): void {
  for (let at = from; at < symbols.length; at++) {
    const symbol = symbols[at] as Part;
    if (symbol.kind === "any") {
      next.add(at);
      continue;
    }
    if (symbol.kind === "one" || characters.includes(foldText(symbol.text))) next.add(at + 1);
    return;
  }
}

function charactersIn(part: Part): readonly Part[] {
  if (part.kind !== "text") return [part];
  return Array.from(part.text).map((character) => ({ kind: "text", text: character }));
}

/** Whether a whole text fits the pattern. */
export function fits(parts: readonly Part[], whole: string, cased = false): boolean {
  const spelled = (value: string) => (cased ? value : foldText(value));
  const own = parts.map((part) =>
    part.kind === "text" ? { ...part, text: spelled(part.text) } : part,
  );
  return wildcardTest(own)(spelled(whole));
}

/** Whether some text with these characters at its places fits the pattern. */
export function canFit(parts: readonly Part[], places: readonly string[]): boolean {
  return remainders(parts, places).some((rest) => rest.every(({ kind }) => kind === "any"));
}

/** Whether one of the two texts begins with the other. */
export function meet(one: string, other: string): boolean {
  const [left, right] = [foldText(one), foldText(other)];
  return left.startsWith(right) || right.startsWith(left);
}

/** Fits every text but the empty one. */
export const someText: readonly Part[] = [{ kind: "one" }, { kind: "any" }];

/** A pattern that any text fits. */
export function isAny(parts: readonly Part[]): boolean {
  return parts.length === 1 && parts[0]?.kind === "any";
}
