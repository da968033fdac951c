/*
 * Parts of the column Url, which holds a whole address or, from web servers, a path and a query. An
 * expression for each; `extract` gives "" where there is no such part.
 */

const origin = "[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*";

/** The host that a text starts with, behind a scheme or without one. */
export function hostOf(column: string): string {
  return `extract(@"^(?:[A-Za-z][A-Za-z0-9+.-]*://)?([^/:?#]*)", 1, ${column})`;
}

export const urlHost: string = hostOf("Url");

export const urlPath: string = `extract(@"^(?:${origin})?([^?#]*)", 1, Url)`;

export const urlQuery: string = 'extract(@"\\?([^#]*)", 1, Url)';

export const urlExtension: string = `extract(@"\\.([^./:]+)$", 1, ${urlPath})`;
