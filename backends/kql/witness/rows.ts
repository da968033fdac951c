import type { NativeEvent } from "sigmatic/backend";
import type { Cells } from "./cells.ts";
import { type Columns, tables } from "./columns.ts";

/** A table of which all columns are known. */
export type TableName = keyof typeof tables;

/** A row; a column of type string that nothing fills is empty, any other null. */
export function rowIn(table: TableName, cells: Cells): NativeEvent {
  return { table, fields: { ...emptyRow(table), ...cells } };
}

const emptyRows = new Map<TableName, Cells>();

function emptyRow(table: TableName): Cells {
  const known = emptyRows.get(table);
  if (known) return known;
  const row = Object.fromEntries(namesOf(table, "string").map((name) => [name, ""]));
  emptyRows.set(table, row);
  return row;
}

/** The table's columns of one type. */
export function namesOf(table: TableName, type: keyof Columns): readonly string[] {
  const columns: Columns = tables[table];
  return columns[type]?.split(/\s+/) ?? [];
}
