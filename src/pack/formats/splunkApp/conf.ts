/*
 * Splunk's .conf files: stanzas of settings. A value ends with its line unless a backslash ends the
 * line, and no escape lets a value end in a backslash; so a text that people wrote becomes one line
 * that does not, and a query that cannot stand in a file as it is does not go into one.
 */

/** A setting's name and its value, which is a line of its own or a query. */
export type Setting = readonly [name: string, value: string | number | boolean];

export interface Stanza {
  readonly name: string;
  /** Texts above the stanza, a line each. */
  readonly comments?: readonly string[];
  readonly settings: readonly Setting[];
}

/** A .conf file; its first comment tells what it is. */
export function confText(comment: string, stanzas: readonly Stanza[]): string {
  return `${[commentLine(comment), ...stanzas.map(stanzaText)].join("\n\n")}\n`;
}

function stanzaText({ name, comments = [], settings }: Stanza): string {
  const lines = settings.map(([key, value]) => `${key} = ${valueText(value)}`);
  return [...comments.map(commentLine), `[${name}]`, ...lines].join("\n");
}

function commentLine(text: string): string {
  return `# ${proseLine(text)}`;
}

function valueText(value: Setting[1]): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(value) : value.replaceAll("\n", "\\\n");
}

/** Controls, halves of characters, and marks that turn the writing's direction. */
const unprintable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text on one line that any context may hold as far as its characters go. */
export function oneLine(text: string): string {
  return text.replace(unprintable, " ").replace(/\s+/g, " ").trim();
}

/** A text as a value: one line, which a full stop keeps from ending in a backslash. */
export function proseLine(text: string): string {
  return oneLine(text).replace(/\\$/, "\\.");
}

/**
 * The same where the product replaces `$name$` by a field of a result: signs that could make such a
 * pair become ones that only look like them.
 */
export function tokenFree(text: string): string {
  const line = proseLine(text);
  return line.indexOf("$") === line.lastIndexOf("$") ? line : line.replaceAll("$", "＄");
}

/** Data as a value: JSON on one line, of ASCII where a character could not be seen. */
export function jsonLine(data: unknown): string {
  return JSON.stringify(data).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** Why a query cannot stand in a .conf file as it is, as the end of a sentence; null if it can. */
export function unfitFor(query: string): string | null {
  if (query !== query.trim() || query === "") return "begins or ends with space";
  if (/[^\P{Cc}\n\t]|\p{Cs}/u.test(query)) return "holds a control character";
  if (/\\(?:\n|$)/.test(query)) return "has a line that ends with a backslash";
  return /\n\s*(?:[[#]|\n)/.test(query)
    ? "has a line that a reader takes for another stanza"
    : null;
}
