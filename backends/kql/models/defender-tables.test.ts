import { describe, expect, test } from "vitest";
import * as tables from "./defender-tables.ts";
import type { TableMap } from "./table.ts";

const maps = Object.entries<TableMap>(tables).flatMap(([name, map]) => [
  [name, map] as const,
  ...Object.entries(map.narrowed ?? {}).map(
    ([action, narrow]) => [`${name} of ${action}`, narrow] as const,
  ),
]);

describe.each(maps)("%s", (_, { actions, narrowed, columns, computed, fields }) => {
  const plain = Object.entries(fields).filter(([, rule]) => typeof rule === "string");

  test("has the columns that its fields name", () => {
    const unknown = plain.filter(([, name]) => !((name as string) in { ...columns, ...computed }));
    expect(unknown).toEqual([]);
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
});
