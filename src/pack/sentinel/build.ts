import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PackFile, PackRule, PackSettings } from "../format.ts";
import { createPlaces } from "../places.ts";
import { withoutRepeats } from "../repeats.ts";
import { type AnalyticsRule, analyticsRules, type MadeRule } from "./analyticsRule.ts";
import { packFindings } from "./packFindings.ts";

/** The targets whose queries Sentinel runs, the default first. */
export const sentinelTargets = ["kql/sentinel", "kql/asim"];

/** The analytics rules of a pack, in the order of its rules. */
export function madeRules(
  rules: readonly PackRule[],
  settings: PackSettings,
): { readonly made: readonly MadeRule[]; readonly findings: readonly Diagnostic[] } {
  const { kept, findings: repeats } = withoutRepeats(rules);
  const each = kept.map((packed) => ({ packed, ...analyticsRules(packed, settings) }));
  const made = each.flatMap(({ packed, rules: own }) => own.map((rule) => ({ packed, rule })));
  return {
    made,
    findings: [
      ...repeats,
      ...each.flatMap(({ findings }) => findings),
      ...packFindings(made, settings),
    ],
  };
}

/** A file for each analytics rule, where the rule's own file stands. */
export function filePerRule(
  made: readonly MadeRule[],
  extension: string,
  print: (rule: AnalyticsRule) => string,
): readonly PackFile[] {
  const placeOf = createPlaces();
  return made.map(({ packed, rule }) => {
    return { path: `${placeOf(packed)}.${extension}`, content: print(rule), rules: [packed] };
  });
}
