import { bundled, logsourceName, type Taxonomy } from "../taxonomy/index.ts";
import type { DataModel } from "./types.ts";

/** Where a model has the events of each log source that it holds, by key, in the taxonomy's order. */
export function placesOf(
  model: DataModel,
  taxonomy: Taxonomy = bundled,
): ReadonlyMap<string, string> {
  const places = taxonomy.keys().flatMap((key): readonly (readonly [string, string])[] => {
    const entry = taxonomy.find(logsourceName(key));
    const place = entry && model.placeOf(entry);
    return place === null ? [] : [[key, place]];
  });
  return new Map(places);
}

/** Keys of the log sources whose events a model holds, in the taxonomy's order. */
export function coveredBy(model: DataModel, taxonomy: Taxonomy = bundled): readonly string[] {
  return [...placesOf(model, taxonomy).keys()];
}
