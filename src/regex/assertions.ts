import { isWord } from "./members.ts";
import type { RegexAssertion } from "./nodes.ts";

export type Codes = ArrayLike<number>;

const newline = 0x0a;

/**
 * Whether each assertion holds between two characters of a text. Only `\n` ends a line; as in PCRE,
 * `^` under `m` does not hold behind a newline that ends the text.
 */
export const assertions: {
  readonly [At in RegexAssertion["at"]]: (codes: Codes, at: number) => boolean;
} = {
  textStart: (_, at) => at === 0,
  textEnd: (codes, at) => at === codes.length,
  textEndNewline: (codes, at) =>
    at === codes.length || (at === codes.length - 1 && codes[at] === newline),
  lineStart: (codes, at) => at === 0 || (at < codes.length && codes[at - 1] === newline),
  lineEnd: (codes, at) => at === codes.length || codes[at] === newline,
  wordEdge: isWordEdge,
  notWordEdge: (codes, at) => !isWordEdge(codes, at),
};

function isWordEdge(codes: Codes, at: number): boolean {
  return isWord(codes[at - 1] ?? 0) !== isWord(codes[at] ?? 0);
}
