/*
 * Scalars that every YAML reader takes for the same text: whatever YAML 1.1 or 1.2 could read as a
 * number, a boolean, null or a date is quoted.
 */

/** Plain where no reader can take it for anything else, in single quotes otherwise. */
export function textScalar(text: string): string {
  if (plain.test(text) && !words.has(text.toLowerCase())) return text;
  return isPrintable(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

/** An identifier or a date, which the specification writes without quotes. */
export function tokenScalar(text: string): string {
  return uuid.test(text) || date.test(text) ? text : textScalar(text);
}

/** Letters first, so that it is no number; no character that means something to YAML. */
const plain = /^[A-Za-z](?:[\w.,*/\\()+= |-]*[\w.,*/\\()+=|-])?$/;

const words = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const date = /^[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}$/;

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u{FEFF}]/u;

function isPrintable(text: string): boolean {
  return /^[ -~]*$/.test(text) || !hidden.test(text);
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
