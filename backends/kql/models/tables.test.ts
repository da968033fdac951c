import { describe, expect, test } from "vitest";
import { type KustoDatabase, kustoSchema } from "../../../test/support/kusto.ts";
import { hasShared } from "../../../test/support/shared.ts";
import { parsers } from "./asim.ts";
import { deviceTables } from "./defender.ts";
import type { TableMap } from "./table.ts";

type Case = readonly [name: string, map: TableMap, database: KustoDatabase];

const cases: readonly Case[] = [
  ...casesOf(deviceTables, "defender-xdr"),
  ...casesOf(parsers, "sentinel"),
];

function casesOf(
  tables: { readonly [key: string]: TableMap },
  database: KustoDatabase,
): readonly Case[] {
  return Object.entries(tables).flatMap(([key, map]): Case[] => [
    [key, map, database],
    ...Object.entries(map.narrowed ?? {}).map(
      ([action, narrow]): Case => [`${key} as ${action}`, narrow, database],
    ),
  ]);
}

const types = { string: "text", int: "number", long: "number", datetime: "time" } as const;

describe.each(cases)("%s", (_, { table, actions, narrowed, ...map }, database) => {
  const { columns, computed, fields } = map;
  const plain = Object.entries(fields).filter(([, rule]) => typeof rule === "string");

  test("has the columns that its fields name", () => {
    const unknown = plain.filter(([, name]) => !((name as string) in { ...columns, ...computed }));
    expect(unknown).toEqual([]);
  });

  test("picks the log source's rows", () => {
    expect([...(map.filters ?? []), ...Object.keys(actions ?? {})]).not.toEqual([]);
  });

  test("hides no column behind a field of the same name", () => {
    expect(plain.filter(([field, name]) => field !== name && field in columns)).toEqual([]);
  });

  test("narrows to actions of its own", () => {
    for (const [action, narrow] of Object.entries(narrowed ?? {})) {
      expect(Object.keys(narrow.actions ?? {})).toEqual([action]);
      expect(actions).toHaveProperty(action);
    }
  });

  test.skipIf(!hasShared)("gives its columns the types of the product's schema", () => {
    const { tables, functions } = kustoSchema(database);
    const schema = tables[table] ?? functions[table]?.columns ?? {};
    const differing = Object.entries(columns).filter(
      ([name, type]) => types[schema[name] as keyof typeof types] !== type,
    );
    expect(differing).toEqual([]);
  });
});
