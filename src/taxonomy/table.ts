import type { FieldSource } from "./types.ts";

export type FieldTable = { readonly [canonical: string]: FieldSource };

/** A table that is asked for names from rules: it has no `constructor` and no `toString`. */
export function table<T>(record: { readonly [key: string]: T }): { readonly [key: string]: T } {
  return Object.assign(Object.create(null), record);
}

/** Fields that the provider's events hold under their canonical names. */
export function sameNames(names: readonly string[]): FieldTable {
  return table(Object.fromEntries(names.map((name) => [name, name])));
}
