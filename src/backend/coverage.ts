import { bundled, logsourceName, type Taxonomy } from "../taxonomy/index.ts";
import type { DataModel } from "./types.ts";

/** Keys of the log sources whose events a model holds, in the taxonomy's order. */
export function coveredBy(model: DataModel, taxonomy: Taxonomy = bundled): readonly string[] {
  return taxonomy.keys().filter((key) => {
    const entry = taxonomy.find(logsourceName(key));
    return entry !== null && model.placeOf(entry) !== null;
  });
}
