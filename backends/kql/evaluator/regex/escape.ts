import { type Cursor, fail, peek, take } from "./cursor.ts";
import { lastCode } from "./ranges.ts";

const controls: { readonly [letter: string]: number } = {
  a: 0x07,
  f: 0x0c,
  t: 0x09,
  n: 0x0a,
  r: 0x0d,
  v: 0x0b,
};

const digits: { readonly [letter: string]: number } = { x: 2, u: 4, U: 8 };

/** The character that an escape stands for, its backslash being read; null for another escape. */
export function escapedCode(cursor: Cursor): number | null {
  const character = peek(cursor);
  const control = controls[character];
  if (control !== undefined) {
    take(cursor);
    return control;
  }
  if (digits[character] !== undefined) return hexadecimal(cursor);
  // `\<` and `\>` are edges of words.
  if (!/^[!-/:-@[-`{-~ ]$/.test(character) || character === "<" || character === ">") return null;
  return take(cursor).codePointAt(0) as number;
}

/** `x41`, `u0041`, `U00000041`, and each with braces. */
function hexadecimal(cursor: Cursor): number {
  const start = cursor.at;
  const width = digits[take(cursor)] as number;
  const rest = cursor.text.slice(cursor.at);
  const found =
    /^\{([0-9A-Fa-f]+)\}/.exec(rest) ?? new RegExp(`^([0-9A-Fa-f]{${width}})`).exec(rest);
  const code = Number.parseInt(found?.[1] ?? "", 16);
  const isCharacter = code <= lastCode && (code < 0xd800 || code > 0xdfff);
  if (!found || !isCharacter) return fail(start - 1, "a hexadecimal escape names no character");
  cursor.at += found[0].length;
  return code;
}
