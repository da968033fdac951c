import type { Column, ColumnType } from "../../column.ts";
import { bagMember } from "../../quote.ts";
import type { TableMap } from "../table.ts";
import { anyElement, type List, listColumn, pathColumn } from "./columns.ts";

/** How a table holds a log source: what can be said once for many fields, and what differs. */
export interface Layout {
  readonly table: string;
  readonly filters?: readonly string[];
  /** The table's columns by type, separated by spaces; each is a field too. */
  readonly columns: { readonly [T in ColumnType]?: string };
  /** Columns that hold a JSON object, separated by spaces; a field may be a path into one. */
  readonly objects?: string;
  /** Columns of type string with a JSON object in them, likewise. */
  readonly jsonTexts?: string;
  /** Columns that hold a JSON array, whose elements a path leads into. */
  readonly arrays?: string;
  /** What stands before a column's name in the record that the table keeps; the first that fits. */
  readonly prefixes?: readonly string[];
  /** Fields that none of the above finds, or finds wrongly. */
  readonly fields?: TableMap["fields"];
  /** Fields inside JSON, as expressions of type dynamic. */
  readonly paths?: { readonly [canonical: string]: string };
  /** Fields of which an event holds several values. */
  readonly lists?: { readonly [canonical: string]: List };
  /** Fields that are computed otherwise. */
  readonly computed?: { readonly [canonical: string]: Column };
  readonly keywords?: Column;
  readonly reason: string;
}

interface Found {
  /** Names that a computed column must not take: what it reads stands under one of them. */
  readonly taken: ReadonlySet<string>;
  readonly fields: { [canonical: string]: TableMap["fields"][string] };
  readonly computed: { [canonical: string]: Column };
}

/** The table for a log source with these fields: those that are said, and those that names tell. */
export function tableOf(layout: Layout, names: readonly string[]): TableMap {
  const { table, filters, keywords, reason } = layout;
  const columns = columnsOf(layout.columns);
  const found: Found = { taken: takenNames(layout, columns), fields: {}, computed: {} };
  for (const name of Object.keys(columns)) found.fields[name] = name;
  for (const name of names) addByName(name, layout, columns, found);
  for (const [name, column] of Object.entries(layout.computed ?? {})) compute(name, column, found);
  for (const [name, path] of Object.entries(layout.paths ?? {}))
    compute(name, pathColumn(name, path), found);
  for (const [name, list] of Object.entries(layout.lists ?? {})) addList(name, list, found);
  return {
    table,
    ...(filters && { filters }),
    ...(keywords && { keywords }),
    columns,
    computed: found.computed,
    fields: { ...found.fields, ...layout.fields },
    reason,
  };
}

function takenNames(layout: Layout, columns: TableMap["columns"]): ReadonlySet<string> {
  const { objects, jsonTexts, arrays } = layout;
  return new Set([...Object.keys(columns), ...[objects, jsonTexts, arrays].flatMap(words)]);
}

function columnsOf(names: Layout["columns"]): TableMap["columns"] {
  const entries = Object.entries(names) as [ColumnType, string][];
  return Object.fromEntries(
    entries.flatMap(([type, list]) => words(list).map((name) => [name, type])),
  );
}

function compute(name: string, column: Column, { fields, computed, taken }: Found): void {
  const isTaken = column.definition !== undefined && taken.has(column.name);
  fields[name] = name;
  computed[name] = isTaken ? { ...column, name: `${column.name}_text` } : column;
}

function addList(name: string, list: List, found: Found): void {
  const column = listColumn(name, list);
  compute(name, column, found);
  found.fields[name] = anyElement(name, column.from ?? name);
}

/** A field whose name, letter case aside, is that of a column or begins with it. */
function addByName(name: string, layout: Layout, columns: TableMap["columns"], found: Found): void {
  const prefix = layout.prefixes?.find((each) => name.startsWith(each)) ?? "";
  const [head = "", ...path] = name.slice(prefix.length).split(".");
  const column = path.length === 0 ? named(head, Object.keys(columns)) : undefined;
  if (column !== undefined) {
    found.fields[name] = column;
    return;
  }
  const array = named(head, words(layout.arrays));
  const object = array ?? objectIn(head, layout);
  if (object === undefined) return;
  if (array === undefined || path.length === 0)
    compute(name, pathColumn(name, path.reduce(bagMember, object)), found);
  else addList(name, { array, element: path.reduce(bagMember, "Item") }, found);
}

function objectIn(head: string, { objects, jsonTexts }: Layout): string | undefined {
  const text = named(head, words(jsonTexts));
  return text === undefined ? named(head, words(objects)) : `parse_json(${text})`;
}

function named(wanted: string, names: readonly string[]): string | undefined {
  return names.find((name) => name.toLowerCase() === wanted.toLowerCase());
}

function words(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(" ");
}
