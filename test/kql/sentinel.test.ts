import { beforeAll, describe, expect, test } from "vitest";
import { tableFor, tableKeys } from "../../backends/kql/models/sentinel/tables.ts";
import { sentinel } from "../../backends/kql/models/sentinel.ts";
import { findLogsource, type LogsourceEntry, logsourceName } from "../../src/taxonomy/index.ts";
import { type Binder, kustoBinder, kustoSchema } from "../support/kusto.ts";
import { hasShared } from "../support/shared.ts";
import { emitted, logsourceOf } from "./support.ts";

/*
 * Sentinel's tables have the columns that the data model says they have, and every field of every log
 * source that they hold binds, also where no public rule reads it.
 */

const types: { readonly [kusto: string]: string } = {
  string: "text",
  int: "number",
  long: "number",
  bool: "boolean",
  datetime: "time",
};

/** One for each way in which a Windows event's data is read, and one with a field called `string`. */
const eventLogs = ["windows/-/security", "windows/-/wmi", "windows/-/bits-client"];

const entryOf = (key: string): LogsourceEntry =>
  findLogsource(logsourceName(key)) as LogsourceEntry;

test.each(tableKeys)("%s is a log source that is known", (key) => {
  expect(findLogsource(logsourceName(key))).not.toBeNull();
});

test.each(tableKeys)("no two fields of %s are computed under one name", (key) => {
  const { computed = {} } = tableFor(entryOf(key)) ?? {};
  const byName = new Map<string, string>();
  const clashes = Object.values(computed).filter(({ name, definition = name }) => {
    const other = byName.get(name) ?? definition;
    byName.set(name, definition);
    return other !== definition;
  });
  expect(clashes).toEqual([]);
});

describe.skipIf(!hasShared)("skipped where ../shared is absent", () => {
  let bind: Binder;
  beforeAll(() => {
    bind = kustoBinder("sentinel");
  });

  test.each(tableKeys)("the table of %s has these columns, of these types", (key) => {
    const { table, columns = {} } = tableFor(entryOf(key)) ?? { table: "" };
    const schema = kustoSchema("sentinel").tables[table] ?? {};
    const differing = Object.entries(columns).filter(
      ([name, type]) => types[schema[name] ?? ""] !== type,
    );
    expect(Object.keys(columns)).not.toEqual([]);
    expect(differing).toEqual([]);
  });

  test.each([...tableKeys, ...eventLogs])("every field of %s binds", (key) => {
    const entry = entryOf(key);
    const query = (fields: readonly string[]) => {
      const tests = fields.map((field) => `{${JSON.stringify(`${field}|contains`)}: some text}`);
      return emitted(sentinel, logsourceOf(key), `[${tests.join(", ")}]`);
    };
    // Times, and values that the table spells otherwise, take no test of this kind.
    const fields = Object.keys(entry.fields).filter(
      (field) => !query([field]).notes.some(({ severity }) => severity === "error"),
    );
    expect(chunks(fields, 40).flatMap((some) => query(some).queries.flatMap(bind))).toEqual([]);
  });
});

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
