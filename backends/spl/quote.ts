import { variantsOf } from "sigmatic/backend";

/*
 * The layers a literal passes through on its way into a query. Each is applied once: text becomes
 * a regex literal (`regexText`), and either becomes a string literal (`quoted`).
 */

/** A string literal, the same in `search` and `eval`: Search Reference, "search", quotes and escaping. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** Control characters, by their escape in PCRE. */
const controlNames = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/**
 * One character that must not stand in a query as itself, by its escape in PCRE; null for any
 * other. A backtick starts a macro, and `$` a token of dashboards and saved searches, even inside
 * quotes.
 */
export function hiddenCharacter(character: string): string | null {
  const code = character.codePointAt(0) as number;
  if (character !== "`" && character !== "$" && code >= 0x20 && code !== 0x7f) return null;
  return controlNames.get(character) ?? `\\x${code.toString(16).padStart(2, "0")}`;
}

const plainText = /^[A-Za-z0-9 _,:;=@#%&<>~!'"/-]*$/;
const special = /[^A-Za-z0-9 _,:;=@#%&<>~!'"/-]/gu;
const syntax = /[\\^.|?*+()[\]{}]/;

/** Text as a PCRE literal. With `bothCases`, a letter outside ASCII stands in each of its cases. */
export function regexText(text: string, bothCases: boolean): string {
  if (plainText.test(text)) return text;
  return text.replace(special, (character) => regexCharacter(character, bothCases));
}

/** One character as a PCRE literal. */
export function regexCharacter(character: string, bothCases: boolean): string {
  if (syntax.test(character)) return `\\${character}`;
  const hidden = hiddenCharacter(character);
  if (hidden !== null) return hidden;
  const cases = bothCases ? casesOutsideAscii(character) : [];
  return cases.length > 1 ? `(?-i:${cases.join("|")})` : character;
}

/**
 * The spellings of a letter outside ASCII that differ in case only; none for other characters.
 * One letter for one: `ß` is not `ss`, and the Kelvin sign not `k`.
 */
export function casesOutsideAscii(character: string): readonly string[] {
  if (isAscii(character)) return [];
  const variants = variantsOf(character.codePointAt(0) as number);
  return variants.map((code) => String.fromCodePoint(code));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII includes them
const foreign = /[^\u0000-\u007f]/;

export function isAscii(text: string): boolean {
  return !foreign.test(text);
}
