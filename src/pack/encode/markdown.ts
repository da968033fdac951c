import { oneLine } from "./conf.ts";

/* CommonMark (https://spec.commonmark.org), with what GitHub adds to it. */

/** A text that Markdown shows as it is, on one line. */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, (sign) =>
    "&<>".includes(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`,
  );
}

/** A text as code within a line; backticks around it are more than any run of them in it. */
export function markdownCode(text: string): string {
  const line = oneLine(text);
  if (line === "") return "";
  const fence = "`".repeat(longestRun(line) + 1);
  // A space beside each fence is not shown.
  return /^`|`$/.test(line) ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** A text as it is, in a block of its own; `language` is for colours. */
export function markdownBlock(text: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  const end = text.endsWith("\n") ? "" : "\n";
  return `${fence}${language.replace(/[^\w+-]/g, "")}\n${text}${end}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
