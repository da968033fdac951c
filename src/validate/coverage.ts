import { wildcardTest } from "../ir/match/wildcard.ts";
import type { Equals, Part, Pattern } from "../ir/nodes.ts";
import { foldText } from "../text/fold.ts";

export type TextTest = Equals | Pattern;

/** A test of text, made ready to be compared with others on the same field. */
export interface Shape {
  readonly test: TextTest;
  /** The test's parts with letter case folded away. */
  readonly parts: readonly Part[];
  /** What each passing value begins and ends with; empty where nothing is known. */
  readonly head: string;
  readonly tail: string;
  /** The whole value, where only one passes. */
  readonly whole: string | null;
}

export function shapeOf(test: TextTest): Shape {
  if (test.kind === "equals") {
    const whole = foldText(test.value.text);
    return { test, parts: [{ kind: "text", text: whole }], head: whole, tail: whole, whole };
  }
  const parts = test.parts.map(
    (part): Part => (part.kind === "text" ? { kind: "text", text: foldText(part.text) } : part),
  );
  return { test, parts, head: textOf(parts[0]), tail: textOf(parts.at(-1)), whole: null };
}

function textOf(part: Part | undefined): string {
  return part?.kind === "text" ? part.text : "";
}

/**
 * Whether `wide` may cover `narrow`, by the length, the first and the last letter alone: settles
 * most pairs before anything is folded.
 */
export function mayCover(wide: TextTest, narrow: TextTest): boolean {
  if (longestText(wide) > longestText(narrow)) return false;
  const last = lastText(wide);
  if (last !== null && !endsAlike(last, lastText(narrow))) return false;
  const first = firstText(wide);
  return first === null || beginsAlike(first, firstText(narrow));
}

function endsAlike(a: string, b: string | null): boolean {
  if (a === "" || b === null || b === "") return a === b;
  return isSameLetter(a.charCodeAt(a.length - 1), b.charCodeAt(b.length - 1));
}

function beginsAlike(a: string, b: string | null): boolean {
  if (a === "" || b === null || b === "") return a === b;
  return isSameLetter(a.charCodeAt(0), b.charCodeAt(0));
}

/** ASCII letters of either case pass, and a few pairs besides, which the real test tells apart. */
function isSameLetter(a: number, b: number): boolean {
  return a === b || (a | 0x20) === (b | 0x20);
}

/** Whether the ends of two tests are known well enough to tell their values apart. */
export function mayExclude(a: TextTest, b: TextTest): boolean {
  return (
    (firstText(a) !== null && firstText(b) !== null) ||
    (lastText(a) !== null && lastText(b) !== null) ||
    a.kind === "equals" ||
    b.kind === "equals"
  );
}

function firstText(test: TextTest): string | null {
  if (test.kind === "equals") return test.value.text;
  const [part] = test.parts;
  return part?.kind === "text" ? part.text : null;
}

function lastText(test: TextTest): string | null {
  if (test.kind === "equals") return test.value.text;
  const part = test.parts[test.parts.length - 1];
  return part?.kind === "text" ? part.text : null;
}

function longestText(test: TextTest): number {
  if (test.kind === "equals") return test.value.text.length;
  let longest = 0;
  for (const part of test.parts)
    if (part.kind === "text" && part.text.length > longest) longest = part.text.length;
  return longest;
}

/** Whether each value that passes `narrow` passes `wide`; false also where that is hard to say. */
export function covers(wide: Shape, narrow: Shape): boolean {
  if (wide.test.cased) return wide.test.cased === narrow.test.cased && isSame(wide, narrow);
  if (wide.whole !== null) return wide.whole === narrow.whole;
  if (narrow.whole !== null) return wildcardTest(wide.parts)(narrow.whole);
  const [first, second, third] = wide.parts;
  if (wide.parts.length === 1 && first?.kind === "any") return true;
  if (wide.parts.length === 2 && first?.kind === "text" && second?.kind === "any")
    return narrow.head.startsWith(first.text);
  if (wide.parts.length === 2 && first?.kind === "any" && second?.kind === "text")
    return narrow.tail.endsWith(second.text);
  if (wide.parts.length === 3 && first?.kind === "any" && third?.kind === "any")
    if (second?.kind === "text") return holdsPiece(narrow, second.text);
  return isSame(wide, narrow);
}

function holdsPiece({ parts }: Shape, text: string): boolean {
  return parts.some((part) => part.kind === "text" && part.text.includes(text));
}

/** Letter case kept, part by part. */
function isSame({ test: a }: Shape, { test: b }: Shape): boolean {
  if (a.kind === "equals" || b.kind === "equals")
    return a.kind === "equals" && b.kind === "equals" && a.value.text === b.value.text;
  return (
    a.parts.length === b.parts.length &&
    a.parts.every((part, index) => {
      const other = b.parts[index] as Part;
      return part.kind === "text"
        ? other.kind === "text" && part.text === other.text
        : part.kind === other.kind;
    })
  );
}

/** Whether no single value passes both; false also where that is hard to say. */
export function excludes(a: Shape, b: Shape): boolean {
  if (a.whole !== null && b.whole !== null) return a.whole !== b.whole;
  if (a.whole !== null) return !wildcardTest(b.parts)(a.whole);
  if (b.whole !== null) return !wildcardTest(a.parts)(b.whole);
  return (
    (!a.head.startsWith(b.head) && !b.head.startsWith(a.head)) ||
    (!a.tail.endsWith(b.tail) && !b.tail.endsWith(a.tail))
  );
}
