import { timeTicks } from "../reader/times.ts";
import type { Row, Schema } from "./scope.ts";
import { commonType } from "./types.ts";
import { isNumber, type Type, type Value } from "./values.ts";

/**
 * The types that columns have in the events at hand, for tables that nobody has described: a query
 * that they do not fit is refused by the engine, and so finds nothing. A column of times alone stays
 * `unknown`, as times come as texts; so does one with values of several types.
 */
export function observedSchema(rows: readonly (readonly [string, readonly Row[]])[]): Schema {
  const tables = rows.map(([table, found]) => [table, typesIn(found)] as const);
  return Object.fromEntries(tables);
}

function typesIn(rows: readonly Row[]): Schema[string] {
  const values = new Map<string, Value[]>();
  for (const { fields } of rows)
    for (const [name, value] of fields) {
      if (value === null) continue;
      const known = values.get(name);
      if (known) known.push(value);
      else values.set(name, [value]);
    }
  const types = [...values].map(([name, found]) => [name, typeOf(found)] as const);
  return Object.fromEntries(types);
}

function typeOf(values: readonly Value[]): Type {
  const common = commonType([...new Set(values.map(ownType))]);
  const texts = common === "string" ? values.filter((value) => value !== "") : [];
  const isTime = texts.length > 0 && texts.every((text) => timeTicks(String(text)) !== null);
  return isTime ? "unknown" : (common ?? "unknown");
}

function ownType(value: Value): Type {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "bool";
  if (!isNumber(value)) return "dynamic";
  return typeof value === "bigint" || Number.isInteger(value) ? "long" : "real";
}
