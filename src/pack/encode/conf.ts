/*
 * Splunk's .conf files: stanzas of settings. A value ends with its line unless a backslash ends the
 * line, and no escape lets a value end in a backslash; so a text that people wrote becomes one line
 * that does not, and a query that cannot stand in a file as it is does not go into one.
 */

/** A query as a value; one that no .conf file can hold is not for it. */
export function confLines(query: string): string {
  return query.replaceAll("\n", "\\\n");
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

/** A text that may stand between a stanza's brackets. */
export function stanzaName(text: string): string {
  return oneLine(text).replaceAll("[", "(").replaceAll("]", ")").replaceAll("\\", "/");
}

/** A text as a setting's name, or part of one. */
export function settingName(text: string): string {
  return text.replace(/[^\w.:-]+/g, "_");
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
