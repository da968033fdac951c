import { type Cursor, fail, faultOf, isAtEnd, type RegexFault } from "./cursor.ts";
import type { RegexNode } from "./nodes.ts";
import { parseAlternation } from "./parse.ts";

export type ParsedRegex = { readonly tree: RegexNode } | { readonly error: RegexFault };

/**
 * Reads a pattern as PCRE does, with the flags of its modifiers. Constructs that only PCRE can run
 * (`\1`, `\R`, `\p{L}`, recursion) stay in the tree as `backreference` with their text; an error has
 * a sentence for people and the UTF-16 index where it shows.
 */
export function parseRegex(
  source: string,
  flags: {
    readonly ignoreCase: boolean;
    readonly multiline: boolean;
    readonly dotAll: boolean;
  },
): ParsedRegex {
  const cursor: Cursor = {
    source,
    at: 0,
    flags: { ...flags, extended: false },
    depth: 0,
    groups: null,
  };
  try {
    const tree = parseAlternation(cursor);
    if (!isAtEnd(cursor)) fail(cursor.at, "this `)` closes nothing");
    return { tree };
  } catch (thrown) {
    const error = faultOf(thrown);
    if (error) return { error };
    throw thrown;
  }
}
