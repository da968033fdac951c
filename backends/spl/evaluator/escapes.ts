/*
 * What the characters between two quotes stand for. Each language of SPL has its own escapes, and a
 * backslash before any other character is itself.
 */

/** `search`: quotes, backslashes and pipes (Search Reference, "search", quotes and escaping). */
export function searchText(raw: string): string {
  return raw.replace(/\\([\\"|])/g, "$1");
}

/** A pattern: what is left goes to PCRE, so `\d` arrives as it is (Search Manual, "SPL and regular expressions"). */
export function patternText(raw: string): string {
  return raw.replace(/\\([\\"])/g, "$1");
}

/** A text of `eval`, in which `\t` is a tab (Search Manual, "Types of expressions"). */
export function evalText(raw: string): string {
  return raw.replace(/\\([\\"t])/g, (_, letter: string) => (letter === "t" ? "\t" : letter));
}

/** An escape whose meaning in a text of `eval` no documentation settles. */
export const openEscape = /(?<!\\)(?:\\\\)*\\([nr|])/;

/** Characters that Splunk may take for a macro or a token, inside quotes or not. */
export function hiddenSyntax(text: string): string | null {
  if (text.includes("`")) return "a backtick may start a macro even inside quotes";
  if (/\$[\w.:-]+\$/.test(text)) return "text between two `$` may be a token of a dashboard";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(text))
    return "control characters inside quotes are undocumented";
  return null;
}
