/**
 * A text as an EQL string literal, `"…"`. Escapes: EQL syntax documentation, "Strings"; a raw
 * newline is a syntax error and `\u{…}` takes two to eight digits.
 */
export function quote(text: string): string {
  if (/^[ -~]*$/.test(text)) return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  let quoted = "";
  for (const character of text) quoted += named.get(character) ?? escapeHidden(character);
  return `"${quoted}"`;
}

const named = new Map([
  ["\\", "\\\\"],
  ['"', '\\"'],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** Control and format characters are spelled out, so that what is read is what is searched. */
function escapeHidden(character: string): string {
  if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(character)) return character;
  const code = character.codePointAt(0) as number;
  return `\\u{${code.toString(16).padStart(2, "0")}}`;
}

/** A field's name, in backticks where a part of it is no identifier of EQL. */
export function fieldName(name: string): string {
  const plain = name.split(".").every((part) => identifier.test(part) && !keywords.has(part));
  return plain ? name : `\`${name.replaceAll("`", "``")}\``;
}

const identifier = /^@?[A-Za-z_][A-Za-z0-9_]*$/;

/** Reserved words: elastic/elasticsearch, EqlBase.g4. */
const keywords = new Set([
  "and",
  "any",
  "by",
  "false",
  "in",
  "join",
  "like",
  "maxspan",
  "not",
  "null",
  "of",
  "or",
  "regex",
  "sample",
  "sequence",
  "true",
  "until",
  "where",
  "with",
]);
