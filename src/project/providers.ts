import { logsourceName, type Taxonomy } from "../taxonomy/index.ts";

/** The names of all providers that feed a log source, such as `sysmon` and `security`, sorted. */
export function providersIn(taxonomy: Taxonomy): readonly string[] {
  const names = taxonomy
    .keys()
    .flatMap((key) => Object.keys(taxonomy.find(logsourceName(key))?.feeds ?? {}));
  return [...new Set(names)].sort();
}
