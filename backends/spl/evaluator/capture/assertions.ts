import type { RegexAssertion } from "sigmatic/backend";
import type { Codes } from "./program.ts";

const newline = 0x0a;

/** Whether each assertion holds between two characters, as PCRE has them. */
export const assertions: {
  readonly [At in RegexAssertion["at"]]: (codes: Codes, at: number) => boolean;
} = {
  textStart: (_, at) => at === 0,
  textEnd: (codes, at) => at === codes.length,
  textEndNewline: (codes, at) =>
    at === codes.length || (at === codes.length - 1 && codes[at] === newline),
  lineStart: (codes, at) => at === 0 || (at < codes.length && codes[at - 1] === newline),
  lineEnd: (codes, at) => at === codes.length || codes[at] === newline,
  wordEdge: (codes, at) => isWord(codes[at - 1]) !== isWord(codes[at]),
  notWordEdge: (codes, at) => isWord(codes[at - 1]) === isWord(codes[at]),
};

function isWord(code: number | undefined): boolean {
  return code !== undefined && code < 0x80 && /\w/.test(String.fromCharCode(code));
}
