import { kql } from "../../backends/kql/index.ts";
import {
  type CanonicalFields,
  findLogsource,
  type LogsourceEntry,
  logsourceName,
  type NativeEvent,
  type NativeValue,
} from "../../src/backend/index.ts";

const stores = new Map(
  await Promise.all(kql.models.map(async ({ name, store }) => [name, await store?.()] as const)),
);

/** An event of a provider, as a data model's store holds it; null where it can hold none such. */
export function stored(
  model: string,
  key: string,
  own: CanonicalFields,
  more: { readonly asked?: readonly string[]; readonly switches?: readonly string[] } = {},
): readonly NativeEvent[] | null {
  const entry = findLogsource(logsourceName(key)) as LogsourceEntry;
  const provider = Object.keys(entry.feeds)[0] ?? null;
  const asked = new Set(more.asked ?? Object.keys(own));
  const event = { provider, fields: own, own, asked };
  const settings = { switches: new Set(more.switches), logsource: () => null };
  return stores.get(model)?.(event, entry, settings) ?? null;
}

/** The columns of the row that say something. */
export function filled(rows: readonly NativeEvent[] | null): {
  readonly [column: string]: NativeValue;
} | null {
  const row = rows?.at(-1);
  if (!row) return null;
  return Object.fromEntries(Object.entries(row.fields).filter(([, value]) => value !== ""));
}
