import type { RuleResult } from "../compile.ts";
import type { Taxonomy } from "../taxonomy/index.ts";
import type { PackRule } from "./format.ts";
import { safePath } from "./metadata/slug.ts";

/** The path of a rule file as packs mirror it, from that below the folder it was found in. */
export function packPath(below: string): string {
  return safePath(below.replace(/\.(?:ya?ml|[cm]?[jt]s)$/i, ""));
}

/** The rules of one file as packs take them, for one of the targets that they were compiled for. */
export function packRulesOf(
  results: readonly RuleResult[],
  file: { readonly path: string; readonly target: string; readonly taxonomy: Taxonomy },
): readonly PackRule[] {
  return results.flatMap(({ document, outcomes, index }) => {
    const outcome = outcomes.find(({ target }) => target === file.target);
    if (document?.kind !== "rule" || outcome === undefined) return [];
    const entry = file.taxonomy.find(document.logsource);
    return [
      { rule: document, entry, outcome, path: file.path, index: results.length > 1 ? index : null },
    ];
  });
}
