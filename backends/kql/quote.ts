/*
 * The only ways text of a rule enters a query: string literals and names. An escape that Kusto does
 * not know is a syntax error, and `\U` silently is no escape, so every escape used here is listed.
 */

/** A `"…"` literal: backslash, quote, control and invisible characters escaped, the rest as it is. */
export function literal(text: string): string {
  if (/^[ -~]*$/.test(text)) return `"${text.replace(/[\\"]/g, "\\$&")}"`;
  return `"${text.replace(/[\\"\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu, escaped)}"`;
}

function escaped(character: string): string {
  const short = shortEscapes[character];
  return short ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const shortEscapes: { readonly [character: string]: string | undefined } = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A verbatim `@"…"` literal, for regexes: they hold no control characters, and backslashes stay. */
export function verbatim(regex: string): string {
  return `@"${regex.replaceAll('"', '""')}"`;
}

/**
 * A column's name: bare where no reserved word can be meant (those are all lower case, without
 * digits), else in brackets.
 */
export function columnName(name: string): string {
  return isPlain(name) && !/^[a-z]+$/.test(name) ? name : `['${bracketed(name)}']`;
}

/** A member of a property bag, `Bag.Name` or `Bag['a name']`. */
export function bagMember(bag: string, name: string): string {
  return isPlain(name) ? `${bag}.${name}` : `${bag}['${bracketed(name)}']`;
}

function isPlain(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

function bracketed(name: string): string {
  return literal(name).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
}
