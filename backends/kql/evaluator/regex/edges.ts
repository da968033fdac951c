import { perl } from "./classes.ts";
import type { Edge } from "./nodes.ts";
import { holds } from "./ranges.ts";

type Holds = (codes: Uint32Array, at: number) => boolean;

/** Whether each edge lies between two characters. */
export const edges: { readonly [edge in Edge]: Holds } = {
  textStart: (_, at) => at === 0,
  textEnd: (codes, at) => at === codes.length,
  lineStart: (codes, at) => at === 0 || codes[at - 1] === 0x0a,
  lineEnd: (codes, at) => at === codes.length || codes[at] === 0x0a,
  word: (codes, at) => isWord(codes[at - 1], true) !== isWord(codes[at], true),
  notWord: (codes, at) => isWord(codes[at - 1], true) === isWord(codes[at], true),
  wordStart: (codes, at) => !isWord(codes[at - 1], true) && isWord(codes[at], true),
  wordEnd: (codes, at) => isWord(codes[at - 1], true) && !isWord(codes[at], true),
  asciiWord: (codes, at) => isWord(codes[at - 1], false) !== isWord(codes[at], false),
  asciiNotWord: (codes, at) => isWord(codes[at - 1], false) === isWord(codes[at], false),
  asciiWordStart: (codes, at) => !isWord(codes[at - 1], false) && isWord(codes[at], false),
  asciiWordEnd: (codes, at) => isWord(codes[at - 1], false) && !isWord(codes[at], false),
};

function isWord(code: number | undefined, unicode: boolean): boolean {
  return code !== undefined && holds(perl("w", unicode && code > 0x7f), code);
}
