/*
 * Scalars that every YAML reader takes for the same text: whatever YAML 1.1 or 1.2 could read as a
 * number, a boolean, null or a date is quoted.
 */

/** Plain where no reader can take it for anything else, in single quotes otherwise. */
export function textScalar(text: string): string {
  return plain.test(text) ? text : quoted(text);
}

/** In single quotes; control characters need double quotes. */
export function quoted(text: string): string {
  if (!isPrintable(text)) return doubleQuoted(text);
  return text.includes("'") ? `'${text.replaceAll("'", "''")}'` : `'${text}'`;
}

/** An identifier or a date, which the specification writes without quotes. */
export function tokenScalar(text: string): string {
  return uuid.test(text) || date.test(text) ? text : textScalar(text);
}

/**
 * Letters first, so that it is no number, and no word that is a value; nothing that means something
 * to YAML, so a colon only inside a word (`https://…`), and no space at the end.
 */
const plain =
  /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z](?:[\w.,*/\\()+=|?&%~-]| +(?=[^ #:])|:(?=[\w/\\]))*$/i;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const date = /^[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}$/;

const ascii = /^[ -~]*$/;
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u{FEFF}]/u;

function isPrintable(text: string): boolean {
  return ascii.test(text) || !hidden.test(text);
}

const escapes = new Map([
  ["\\", "\\\\"],
  ['"', '\\"'],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

export function doubleQuoted(text: string): string {
  const quoted = Array.from(text, (character) => escapes.get(character) ?? escaped(character));
  return `"${quoted.join("")}"`;
}

function escaped(character: string): string {
  if (isPrintable(character)) return character;
  const code = character.codePointAt(0) as number;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code <= 0xffff
    ? `\\u${code.toString(16).padStart(4, "0")}`
    : `\\U${code.toString(16).padStart(8, "0")}`;
}

/** The lines of a literal block; null where a block could not hold the text unchanged. */
export function blockLines(text: string): readonly string[] | null {
  if (!text.includes("\n") || /^\s|\n\n$/.test(text)) return null;
  if (!isPrintable(text.replace(/[\n\t]/g, ""))) return null;
  return text.endsWith("\n") ? text.slice(0, -1).split("\n") : text.split("\n");
}

/**
 * The lines of a folded block; null where the text is short, or where a reader who joins the lines
 * by a space would not get it back.
 */
export function foldedLines(text: string): readonly string[] | null {
  if (text.length <= longestLine || /^ | $| {2}/.test(text) || !isPrintable(text)) return null;
  return text.match(foldable)?.map((line) => line.trimEnd()) ?? null;
}

const longestLine = 100;

/** As many words as a line takes, or one that is longer. */
const foldable = /(?:[^ ]{98,}|.{1,97})(?: |$)/gu;
