import type { Part } from "../ir/nodes.ts";

/** Hyphen, slash, en dash, em dash, horizontal bar: what Windows takes for the mark of an option. */
const marks = ["-", "/", "–", "—", "―"];

/**
 * A mark that begins an option: no letter, digit or underscore before it, one behind it. As the
 * reference implementation has it, so ` -s` varies and `well-known` and ` - ` do not.
 */
const optionMark = /(?<![\p{L}\p{N}_])[-/–—―](?=[\p{L}\p{N}_])/gu;

/** Five to the fourth is the last power below a thousand. */
export const mostMarks = 4;

export function countMarks(parts: readonly Part[]): number {
  let count = 0;
  for (const part of parts)
    if (part.kind === "text") count += part.text.match(optionMark)?.length ?? 0;
  return count;
}

/** The parts with each option mark as every mark in turn, in all combinations. */
export function permutations(parts: readonly Part[]): readonly (readonly Part[])[] {
  let all: readonly (readonly Part[])[] = [[]];
  for (const part of parts) {
    const forms: readonly Part[] =
      part.kind === "text"
        ? textPermutations(part.text).map((text) => ({ kind: "text", text }))
        : [part];
    all = all.flatMap((before) => forms.map((form) => [...before, form]));
  }
  return all;
}

function textPermutations(text: string): readonly string[] {
  let all = [""];
  let from = 0;
  for (const match of text.matchAll(optionMark)) {
    const between = text.slice(from, match.index);
    all = all.flatMap((before) => marks.map((mark) => before + between + mark));
    from = match.index + 1;
  }
  return all.map((before) => before + text.slice(from));
}
