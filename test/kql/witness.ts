import { kql } from "../../backends/kql/index.ts";
import {
  type CanonicalFields,
  findLogsource,
  type LogsourceEntry,
  logsourceName,
  type NativeEvent,
  type NativeValue,
} from "../../src/backend/index.ts";

/** An event of a provider, as a data model's store holds it; null where it can hold none such. */
export function stored(
  model: string,
  key: string,
  own: CanonicalFields,
  more: { readonly asked?: readonly string[]; readonly switches?: readonly string[] } = {},
): readonly NativeEvent[] | null {
  const entry = findLogsource(logsourceName(key)) as LogsourceEntry;
  const found = kql.models.find(({ name }) => name === model);
  const provider = Object.keys(entry.feeds)[0] ?? null;
  const asked = new Set(more.asked ?? Object.keys(own));
  const event = { provider, fields: own, own, asked };
  const settings = { switches: new Set(more.switches), logsource: () => null };
  return found?.witness?.(event, entry, settings) ?? null;
}

/** The columns of the row that say something. */
export function filled(rows: readonly NativeEvent[] | null): {
  readonly [column: string]: NativeValue;
} | null {
  const row = rows?.at(-1);
  if (!row) return null;
  return Object.fromEntries(Object.entries(row.fields).filter(([, value]) => value !== ""));
}
