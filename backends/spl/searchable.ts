import { casesOutsideAscii, isAscii } from "./quote.ts";

/*
 * What a quoted value of `search` can hold: no escape is documented for `*`, for control characters,
 * or for the characters that start macros and tokens, and how letters outside ASCII fold is not
 * documented either.
 */

/** Nearly every text: ASCII, and the dashes that stand for the one of an option. */
const plain = /^[ !"#%-)+-_a-~\u2010-\u2015]*$/;

/** Whether `search` takes every character of the text as itself. */
export function isPlain(text: string): boolean {
  return plain.test(text) || cutText(text).length === 1;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsearchable = /[*`$\u0000-\u001f\u007f]/;

/** The text cut at each character that `search` does not take as itself; one piece if none is. */
export function cutText(text: string): readonly string[] {
  const pieces = text.split(unsearchable);
  return isAscii(text) ? pieces : pieces.flatMap(cutAtCase);
}

/** The text cut at each letter outside ASCII that has another case. */
function cutAtCase(text: string): readonly string[] {
  const pieces = [""];
  for (const character of text) {
    if (casesOutsideAscii(character).length > 1) pieces.push("");
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

const network = /^\s*[0-9a-f:.]*[.:][0-9a-f:.]*\/[0-9]{1,3}\s*$/i;

/** Whether `search` takes the value for a network: Search Reference, "search", on CIDR notation. */
export function isNetwork(value: string): boolean {
  return value.includes("/") && network.test(value);
}
