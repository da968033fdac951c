import type { YamlEntry, YamlNode, YamlScalar } from "./nodes.ts";

/**
 * The entries that merge keys (`<<: *base`) bring into a map. A key that the map has, or that an
 * earlier merge brought, keeps its value.
 */
export function mergedEntries(
  merges: readonly YamlEntry[],
  keys: Map<string, YamlScalar>,
): readonly YamlEntry[] {
  const entries: YamlEntry[] = [];
  for (const { value } of merges) {
    const bases: readonly YamlNode[] = value.kind === "sequence" ? value.items : [value];
    for (const base of bases) {
      if (base.kind !== "map") continue;
      for (const entry of base.entries) {
        if (keys.has(entry.key.text)) continue;
        keys.set(entry.key.text, entry.key);
        entries.push(entry);
      }
    }
  }
  return entries;
}
