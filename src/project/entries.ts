import type { Spanned } from "../source/index.ts";
import { table } from "../taxonomy/table.ts";
import {
  entryOf,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from "../yaml/index.ts";

/*
 * Readers of a project file's maps. They take what has the right kind and pass over the rest: what is
 * wrong with it has been said by the schema.
 */

/** The entries of the map under a key; none where there is no such map. */
export function entriesUnder(map: YamlMap, key: string): readonly YamlEntry[] {
  const value = entryOf(map, key)?.value;
  return value?.kind === "map" ? value.entries : [];
}

/** Each entry that can be read, under its key. */
export function mapOf<T>(
  entries: readonly YamlEntry[],
  read: (value: YamlNode, key: YamlScalar) => T | null,
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const { key, value } of entries) {
    const made = read(value, key);
    if (made !== null) map.set(key.text, made);
  }
  return map;
}

/** The same as a table that is asked for names from rules. */
export function tableOf<T>(
  entries: readonly YamlEntry[],
  read: (value: YamlNode, key: YamlScalar) => T | null,
): { readonly [name: string]: T } {
  return table(Object.fromEntries(mapOf(entries, read)));
}

export function spanned({ text, span }: YamlScalar): Spanned<string> {
  return { value: text, span };
}
