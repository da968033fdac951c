import { fitted } from "../kusto/describe.ts";
import { longestName } from "./limits.ts";

/**
 * An alert's name: the rule's, then the values of columns. null where no column is asked for, or the
 * name already has what reads as one.
 */
export function alertTitle(name: string, columns: readonly string[]): string | null {
  if (columns.length === 0 || name.includes("{{")) return null;
  const tail = `: ${columns.map((column) => `{{${column}}}`).join(", ")}`;
  return tail.length > longestName / 2 ? null : fitted(name, longestName - tail.length).text + tail;
}
