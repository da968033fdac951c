import type { Part } from "../nodes.ts";

/** Says whether a whole text fits; the text must be folded the way the pattern's parts were. */
export type TextTest = (text: string) => boolean;

/**
 * A pattern as a test, without backtracking: between two `*` the leftmost place that fits is as
 * good as any later one. Parts are compared as they stand; fold them first to ignore letter case.
 */
export function wildcardTest(parts: readonly Part[]): TextTest {
  return parts.some((part) => part.kind === "one") ? characterTest(parts) : literalTest(parts);
}

/** `*` and text only: plain substring search. */
function literalTest(parts: readonly Part[]): TextTest {
  const literals = runsOf(parts).map((run) =>
    run.map((part) => (part.kind === "text" ? part.text : "")).join(""),
  );
  const [head = "", ...rest] = literals;
  const tail = rest.pop();
  if (tail === undefined) return (text) => text === head;
  const middle = rest.filter((literal) => literal !== "");
  const [only] = middle;
  if (head === "" && tail === "" && only !== undefined && middle.length === 1)
    return (text) => text.includes(only);
  return (text) => {
    if (text.length < head.length + tail.length || !text.startsWith(head)) return false;
    const end = text.length - tail.length;
    let at = head.length;
    for (const literal of middle) {
      const found = text.indexOf(literal, at);
      if (found < 0) return false;
      at = found + literal.length;
    }
    return at <= end && text.endsWith(tail);
  };
}

/** A character that must be there, or null for `?`. */
type Run = readonly (string | null)[];

/** With `?`, which takes one code point: characters instead of UTF-16 units. */
function characterTest(parts: readonly Part[]): TextTest {
  const runs = runsOf(parts).map(charactersOf);
  const [head = [], ...rest] = runs;
  const tail = rest.pop();
  return (text) => {
    const characters = Array.from(text);
    const length = characters.length;
    if (tail === undefined) return length === head.length && fitsAt(characters, 0, head);
    const end = length - tail.length;
    if (end < head.length || !fitsAt(characters, 0, head)) return false;
    let at = head.length;
    for (const run of rest) {
      while (at + run.length <= end && !fitsAt(characters, at, run)) at++;
      if (at + run.length > end) return false;
      at += run.length;
    }
    return fitsAt(characters, end, tail);
  };
}

function fitsAt(characters: readonly string[], at: number, run: Run): boolean {
  return run.every((wanted, index) => wanted === null || characters[at + index] === wanted);
}

function charactersOf(run: readonly Part[]): Run {
  return run.flatMap((part) => (part.kind === "text" ? Array.from(part.text) : [null]));
}

/** The parts between the stars; one more run than there are stars. */
function runsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const runs: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === "any") runs.push([]);
    else runs.at(-1)?.push(part);
  }
  return runs;
}
