import { oneLine } from "./conf.ts";

/** A cell of a CSV file (RFC 4180), on one line; a spreadsheet that opens it takes none for a formula. */
export function csvCell(text: string): string {
  const line = oneLine(text);
  return csvExact(/^[=+\-@]/.test(line) ? `'${line}` : line);
}

/** A cell that holds a text as it is, line breaks too. */
export function csvExact(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
