import type { Pattern } from "../patterns.ts";
import { mostText } from "../values.ts";
import { findFrom, type Match } from "./find.ts";
import { programOf } from "./program.ts";

/** Each match from left to right, without overlap, with the characters of the text. */
export function matchesIn(
  pattern: Pattern,
): (
  text: string,
  most: number,
) => { readonly characters: readonly string[]; readonly matches: readonly Match[] } {
  const program = programOf(pattern.tree);
  return (text, most) => {
    const characters = [...text];
    const codes = characters.map((character) => character.codePointAt(0) as number);
    const matches: Match[] = [];
    let at = 0;
    while (at <= codes.length && matches.length < most) {
      const match = findFrom(program, codes, at);
      if (!match) break;
      matches.push(match);
      const end = match[1] as number;
      at = end === match[0] ? end + 1 : end;
    }
    return { characters, matches };
  };
}

/** The text of a group; null where it took no part. */
export function groupIn(characters: readonly string[], match: Match, group: number): string | null {
  const start = match[2 * group];
  const end = match[2 * group + 1];
  return start === undefined || end === undefined ? null : characters.slice(start, end).join("");
}

/** `replace`: every match by a text in which `\1` is what the first group took. */
export function replacerOf(pattern: Pattern, by: string): (text: string) => string {
  const find = matchesIn(pattern);
  return (text) => {
    if (!pattern.test(text)) return text;
    const { characters, matches } = find(text, Number.POSITIVE_INFINITY);
    let result = "";
    let at = 0;
    for (const match of matches) {
      const inserted = by.replace(
        /\\(\d)/g,
        (_, group: string) => groupIn(characters, match, Number(group)) ?? "",
      );
      result += characters.slice(at, match[0]).join("") + inserted;
      at = match[1] as number;
      if (result.length > mostText) break;
    }
    return result + characters.slice(at).join("");
  };
}
