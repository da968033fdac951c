import { casesOutsideAscii } from "./quote.ts";

/*
 * What a quoted value of `search` can hold: no escape is documented for `*`, for control characters,
 * or for the characters that start macros and tokens, and how letters outside ASCII fold is not
 * documented either.
 */

/** Whether `search` takes every character of the text as itself. */
export function isPlain(text: string): boolean {
  return /^[ !"#%-)+-_a-~]*$/.test(text) || cutText(text).length === 1;
}

/** The text cut at each character that `search` does not take as itself; one piece if none is. */
export function cutText(text: string): readonly string[] {
  const pieces = [""];
  for (const character of text) {
    if (isUnsearchable(character) || casesOutsideAscii(character).length > 1) pieces.push("");
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

function isUnsearchable(character: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[*`$\u0000-\u001f\u007f]/.test(character);
}

/** Whether `search` takes the value for a network: Search Reference, "search", on CIDR notation. */
export function isNetwork(value: string): boolean {
  return /^\s*[0-9a-f:.]*[.:][0-9a-f:.]*\/[0-9]{1,3}\s*$/i.test(value);
}
