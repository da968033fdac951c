import type { PackRule, PackSettings } from "../../format.ts";
import { describe, nameOf } from "../../kusto/describe.ts";
import type { Branch } from "../../kusto/outline.ts";
import { type RuleSeverity, ruleKey, severityOf, stableId } from "../../metadata/index.ts";
import { tacticName } from "../../sentinel/analyticsRule.ts";
import { isoDuration } from "../../sentinel/duration.ts";
import { type Threat, threatsOf } from "../../threats.ts";
import { entityMappings } from "./tables.ts";

/** Graph's `alertSeverity` has no level above high. */
const severities: { readonly [severity in RuleSeverity]: string } = {
  informational: "informational",
  low: "low",
  medium: "medium",
  high: "high",
  critical: "high",
};

/** Of what is shown of an alert; Microsoft names no limit of its own, so this is Sentinel's. */
const longestDescription = 5000;

/** One query of a rule, and how it is to run. */
export interface Detection {
  readonly packed: PackRule;
  readonly query: string;
  /** The number of the query among the rule's. */
  readonly at: number;
  readonly branches: readonly Branch[];
  /** In seconds; 0 for one that runs on each event. */
  readonly every: number;
  readonly enabled: boolean;
}

/**
 * The body of `POST /security/rules/detectionRules`: microsoft.graph.security.detectionRule as
 * v1.0 has it, and beta since `isEnabled`, `period` and `impactedAssets` were retired in 2026.
 */
export function detectionRule(detection: Detection, settings: PackSettings): object {
  const { packed, at, query, branches, every, enabled } = detection;
  const name = nameOf(packed, at);
  const { text } = describe(packed, settings.defaults, longestDescription);
  const tactics = threatsOf(packed.rule, 18).map(mitreTactic);
  return {
    "@odata.type": "#microsoft.graph.security.detectionRule",
    id: stableId(ruleKey(packed), at === 0 ? settings.target : `${settings.target}#${at}`),
    displayName: name,
    description: text,
    status: enabled ? "enabled" : "disabled",
    queryCondition: { queryText: query },
    schedule: { frequency: isoDuration(every) },
    detectionAction: {
      alertTemplate: {
        title: name,
        description: text,
        severity: severities[severityOf(packed.rule)],
        entityMappings: entityMappings(branches.map(({ table }) => table)),
        ...(tactics.length > 0 ? { tactics } : {}),
      },
    },
  };
}

/** Sub-techniques stand below their technique, also where the tags name them alone. */
function mitreTactic({ tactic, techniques }: Threat): object {
  const ids = [...new Set(techniques.map(({ id, parent }) => parent ?? id))];
  return {
    tactic: tacticName(tactic.name),
    techniques: ids.map((technique) => {
      const subTechniques = techniques.filter(({ parent }) => parent === technique);
      return subTechniques.length > 0
        ? { technique, subTechniques: subTechniques.map(({ id }) => id) }
        : { technique };
    }),
  };
}
