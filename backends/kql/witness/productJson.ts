import type { NativeValue } from "sigmatic/backend";
import type { Cells } from "./cells.ts";

/** Which columns hold JSON, and where in it several values stand. */
export interface Places {
  /** Columns of type dynamic. */
  readonly dynamic: readonly string[];
  /** Columns of type string. */
  readonly json: readonly string[];
  /** Arrays of objects. */
  readonly arrays: readonly string[];
  /** Arrays of plain values. */
  readonly lists: readonly string[];
}

type Columns = { [column: string]: NativeValue };

/**
 * Columns out of values by the path of a member; null where one is told whole and in part, or where
 * several values stand at a place that takes one.
 */
export function nested(cells: Cells, places: Places): Columns | null {
  const columns: Columns = {};
  for (const [place, value] of Object.entries(cells)) {
    const [column = "", ...path] = place.split(".");
    const grown = grow(columns[column], { at: column, path, value }, places);
    if (grown === undefined) return null;
    columns[column] = grown;
  }
  for (const column of places.json)
    if (typeof columns[column] === "object") columns[column] = JSON.stringify(columns[column]);
  return columns;
}

/** What is yet to be put, and where it goes from here. */
interface Growth {
  readonly at: string;
  readonly path: readonly string[];
  readonly value: NativeValue;
}

/** A value with one more inside; undefined where that has no place. */
function grow(
  node: NativeValue | undefined,
  growth: Growth,
  places: Places,
): NativeValue | undefined {
  const { at, path, value } = growth;
  if (path.length > 0)
    return places.arrays.includes(at)
      ? growArray(node, growth, places)
      : growObject(node, growth, places);
  if (node !== undefined) return undefined;
  const isList = Array.isArray(value);
  if (places.lists.includes(at)) return isList ? value : [value];
  return isList ? undefined : value;
}

/** Several values stand in the innermost array, one in each of its elements. */
function growArray(
  node: NativeValue | undefined,
  growth: Growth,
  places: Places,
): NativeValue | undefined {
  if (node !== undefined && !Array.isArray(node)) return undefined;
  const { value } = growth;
  const values = Array.isArray(value) && !hasInner(growth, places) ? value : [value];
  const items: NativeValue[] = [...((node ?? []) as readonly NativeValue[])];
  for (const [index, each] of values.entries()) {
    const grown = growObject(items[index], { ...growth, value: each }, places);
    if (grown === undefined) return undefined;
    items[index] = grown;
  }
  return items;
}

function growObject(
  node: NativeValue | undefined,
  { at, path, value }: Growth,
  places: Places,
): NativeValue | undefined {
  if (node !== undefined && (typeof node !== "object" || node === null || Array.isArray(node)))
    return undefined;
  const [name = "", ...rest] = path;
  const bag = (node ?? {}) as { readonly [name: string]: NativeValue };
  const inside = { at: `${at}.${name}`, path: rest, value };
  const grown = grow(Object.hasOwn(bag, name) ? bag[name] : undefined, inside, places);
  return grown === undefined ? undefined : { ...bag, [name]: grown };
}

function hasInner({ at, path }: Growth, { arrays, lists }: Places): boolean {
  const full = [at, ...path].join(".");
  return [...arrays, ...lists].some(
    (each) => each.startsWith(`${at}.`) && (full === each || full.startsWith(`${each}.`)),
  );
}
