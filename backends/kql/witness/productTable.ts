import type { CanonicalEvent, CanonicalValue, NativeEvent, NativeValue } from "sigmatic/backend";
import {
  type Cells,
  cellsOf,
  int,
  type Keeper,
  type Keepers,
  long,
  text,
  time,
  truth,
} from "./cells.ts";
import { nested } from "./productJson.ts";

/** A table of one product's events. Lists of columns are separated by spaces; the rest are strings. */
export interface Table {
  readonly name: string;
  readonly ints?: string;
  readonly longs?: string;
  readonly truths?: string;
  readonly times?: string;
  /** Columns of type dynamic. */
  readonly dynamic?: string;
  /** Columns of type string that hold JSON. */
  readonly json?: string;
  /** Places in JSON that hold arrays of objects. */
  readonly arrays?: string;
  /** Places in JSON that hold arrays of plain values. */
  readonly lists?: string;
  /** Fields that the table spells otherwise, or takes not every value of. */
  readonly keepers?: Keepers;
  /** What the row has anyhow; what the event says comes before. */
  readonly anyhow?: Cells;
  /** Columns that no row lacks, each with what stands in it where no rule asks for it. */
  readonly always?: { readonly [canonical: string]: Cells };
}

/** The row of an event; null where the table can hold no such event. */
export function tableRow(
  table: Table,
  { fields, asked }: CanonicalEvent,
  nameOf: (field: string) => string | null,
): NativeEvent | null {
  const { name, keepers = {}, anyhow = {}, always = {} } = table;
  const placed: { [canonical: string]: Keeper } = {};
  for (const field of Object.keys(fields)) {
    const place = Object.hasOwn(keepers, field) ? null : nameOf(field);
    if (place !== null) placed[field] = keeperAt(place, table);
  }
  const cells = cellsOf(fields, { ...placed, ...keepers });
  const lacking = Object.keys(always).filter((field) => (fields[field] ?? null) === null);
  if (cells === null || lacking.some((field) => asked?.has(field))) return null;
  const supplied = Object.assign({}, ...lacking.map((field) => always[field])) as Cells;
  const columns = nested(
    { ...anyhow, ...supplied, ...cells },
    {
      dynamic: words(table.dynamic),
      json: words(table.json),
      arrays: words(table.arrays),
      lists: words(table.lists),
    },
  );
  return columns && { table: name, fields: columns };
}

/** How a place keeps a value, by the type of its column. */
function keeperAt(place: string, table: Table): Keeper {
  const [column = "", ...path] = place.split(".");
  const isDynamic = words(table.dynamic).includes(column);
  if (path.length > 0 || words(table.lists).includes(place)) return member(place);
  if (isDynamic) return (value) => ({ [place]: value });
  if (words(table.ints).includes(place)) return int(place);
  if (words(table.longs).includes(place)) return long(place);
  if (words(table.truths).includes(place)) return truth(place);
  if (words(table.times).includes(place)) return time(place);
  return text(place);
}

function member(place: string): Keeper {
  return (value) => ({ [place]: memberValue(value) });
}

/** A member of JSON may be a number or a truth value, which reads like the text of one. */
function memberValue(value: CanonicalValue): NativeValue {
  if (value === null) return null;
  if (typeof value !== "string") return value.map(memberValue);
  if (value === "true" || value === "false") return value === "true";
  return /^(?:0|-?[1-9]\d{0,8})$/.test(value) ? Number(value) : value;
}

function words(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(/\s+/);
}
