import type { Field, Ir, LogsourceEntry, LogsourceSettings, Notes } from "sigmatic/backend";
import { fieldsOf, leavesOf, mapLeaves } from "sigmatic/backend";
import { renamed } from "./models/raw.ts";
import { isQuotable } from "./names.ts";
import { eventTime } from "./timepart.ts";

/** The condition with the names that a project file gives for fields. */
export function inSettings(condition: Ir, said: LogsourceSettings | null): Ir {
  const fields = Object.entries(said?.fields ?? {});
  if (fields.length === 0) return condition;
  const names = Object.fromEntries(fields.map(([canonical, { name }]) => [canonical, name]));
  return mapLeaves(condition, (leaf) => renamed(names, leaf));
}

/** A field that no feed of the log source carries; an open feed carries any. */
export function noteUnmapped(
  condition: Ir,
  names: readonly string[],
  entry: LogsourceEntry,
  said: LogsourceSettings | null,
  notes: Notes,
): void {
  const feeds = Object.values(entry.feeds);
  const isUnmapped = (name: string): boolean =>
    name !== eventTime &&
    !Object.hasOwn(said?.fields ?? {}, name) &&
    feeds.every(({ fields }) => fields && !Object.hasOwn(fields, name));
  for (const { name, span } of fieldsNamed(names.filter(isUnmapped), condition))
    notes.inform(
      "field-unmapped",
      "info",
      span,
      `no event of this log source is known to carry ${name}, so it is searched under that name`,
      "`sigmatic fields` lists the fields of a log source",
    );
}

/** A provider's own names and Splunk's are plain, so the rule's are all there is to look at. */
export function refuseUnquotable(condition: Ir, names: readonly string[], notes: Notes): void {
  const unquotable = names.filter((name) => !isQuotable(name));
  for (const { name, span } of fieldsNamed(unquotable, condition))
    notes.refuse(
      "name-unquotable",
      span,
      `Splunk has no spelling for a field named ${JSON.stringify(name)}`,
      "name the field without quotes, backslashes, backticks, `$`, `*` and control characters",
    );
}

/** Where the condition reads the fields; most often there are none to look for. */
export function fieldsNamed(names: readonly string[], condition: Ir): readonly Field[] {
  if (names.length === 0) return [];
  return leavesOf(condition)
    .flatMap(fieldsOf)
    .filter((field) => names.includes(field.name));
}
