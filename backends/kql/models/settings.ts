import type { LogsourceSettings, NativeField, NativeType, TargetOptions } from "sigmatic/backend";
import type { Column, ColumnType } from "../column.ts";
import { own } from "../own.ts";
import { bagMember, columnName, literal } from "../quote.ts";
import type { TableMap } from "./table.ts";

/** What the project file says of a log source, by its key; null where it says nothing. */
export function saidOf(key: string, { settings }: TargetOptions): LogsourceSettings | null {
  return settings?.logsource(key) ?? null;
}

/**
 * A log source's table as the project has it: a table of its own with its own fields alone, or the
 * model's with other rows or further fields. Null where neither the model nor the project has one.
 */
export function configured(map: TableMap | null, said: LogsourceSettings | null): TableMap | null {
  if (said === null) return map;
  if (said.table !== null) return tableOf(said.table, said);
  return map && extended(map, said);
}

const reason = "the project file says so";

function tableOf(table: string, said: LogsourceSettings): TableMap {
  return extended(
    { table: columnName(table), columns: {}, computed: {}, fields: {}, reason },
    said,
  );
}

function extended(map: TableMap, said: LogsourceSettings): TableMap {
  const fields = Object.entries(said.fields);
  const filters = whereFilters(said, map.columns);
  const more: TableMap = {
    ...map,
    computed: { ...map.computed, ...Object.fromEntries(fields.map(columnEntry)) },
    fields: { ...map.fields, ...Object.fromEntries(fields.map(([name]) => [name, name])) },
  };
  return filters.length > 0 ? rescoped(more, filters) : narrowedToo(more, said);
}

/** Rows that the project names itself: what the model's actions say of them no longer holds. */
function rescoped(map: TableMap, filters: readonly string[]): TableMap {
  const { actions: _, narrowed: __, ...rest } = map;
  return { ...rest, filters, reason };
}

function narrowedToo(map: TableMap, said: LogsourceSettings): TableMap {
  if (map.narrowed === undefined) return map;
  const narrowed = Object.entries(map.narrowed).map(
    ([action, narrow]) => [action, extended(narrow, said)] as const,
  );
  return { ...map, narrowed: Object.fromEntries(narrowed) };
}

function columnEntry([canonical, field]: [string, NativeField]): readonly [string, Column] {
  return [canonical, nativeColumn(canonical, field)];
}

/**
 * The column that a project names for a field. Its name may be a path into a dynamic column,
 * `Properties.user.name`: no column of Log Analytics has a dot in its name.
 */
export function nativeColumn(canonical: string, { name, type }: NativeField): Column {
  const { column, cast } = natives[type];
  const [first = "", ...path] = name.split(".");
  if (path.length === 0 && type !== "dynamic") return { name: columnName(name), type: column };
  const value = path.reduce(bagMember, columnName(first));
  return { name: columnName(`${canonical}_`), type: column, definition: `${cast}(${value})` };
}

const natives: {
  readonly [T in NativeType]: { readonly column: ColumnType; readonly cast: string };
} = {
  text: { column: "text", cast: "tostring" },
  number: { column: "number", cast: "todouble" },
  boolean: { column: "boolean", cast: "tobool" },
  time: { column: "time", cast: "todatetime" },
  ip: { column: "text", cast: "tostring" },
  dynamic: { column: "text", cast: "tostring" },
};

/** Tests that the rows of a log source pass, where the project says them; text compares without case. */
export function whereFilters(
  { where }: LogsourceSettings,
  columns: { readonly [name: string]: ColumnType } = {},
): readonly string[] {
  return Object.entries(where).map(([name, values]) => {
    const [first = "", ...path] = name.split(".");
    const value = path.reduce(bagMember, columnName(first));
    const isText = path.length === 0 && own(columns, name) === "text";
    return oneOf(isText ? value : `tostring(${value})`, values);
  });
}

function oneOf(expression: string, values: readonly string[]): string {
  const [only] = values;
  return only !== undefined && values.length === 1
    ? `${expression} =~ ${literal(only)}`
    : `${expression} in~ (${values.map(literal).join(", ")})`;
}
