/**
 * A text as an EQL string literal, `"…"`. Escapes: EQL syntax documentation, "Strings"; a raw
 * newline is a syntax error and `\u{…}` takes two to eight digits.
 */
export function quote(text: string): string {
  // Of what is not hidden, JSON escapes the same two characters in the same way.
  if (printable.test(text) || !hidden.test(text)) return JSON.stringify(text);
  let quoted = "";
  for (const character of text) quoted += named.get(character) ?? escapeHidden(character);
  return `"${quoted}"`;
}

const printable = /^[ -~]*$/;

/** Control and format characters are spelled out, so that what is read is what is searched. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

const named = new Map([
  ["\\", "\\\\"],
  ['"', '\\"'],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function escapeHidden(character: string): string {
  if (!hidden.test(character)) return character;
  const code = character.codePointAt(0) as number;
  return `\\u{${code.toString(16).padStart(2, "0")}}`;
}

/** A field's name, in backticks where a part of it is no identifier of EQL. */
export function fieldName(name: string): string {
  return isPlainName(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

function isPlainName(name: string): boolean {
  return identifiers.test(name) && !reserved.test(name);
}

const identifiers = /^@?[A-Za-z_][A-Za-z0-9_]*(?:\.@?[A-Za-z_][A-Za-z0-9_]*)*$/;

/** A part that is a reserved word: elastic/elasticsearch, EqlBase.g4. */
const reserved =
  /(?:^|\.)(?:and|any|by|false|in|join|like|maxspan|not|null|of|or|regex|sample|sequence|true|until|where|with)(?:\.|$)/;
