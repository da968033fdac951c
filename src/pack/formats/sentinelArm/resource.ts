import type { AnalyticsRule } from "../../sentinel/analyticsRule.ts";
import { isoDuration } from "../../sentinel/duration.ts";

/** What a project may say of its deployments. */
export interface ArmOptions {
  readonly enabled?: boolean;
  readonly incidents?: boolean;
  readonly suppressHours?: number;
  readonly bundle?: boolean;
}

/** The last stable version that knows scheduled rules. */
const apiVersion = "2025-09-01";

/** The resource of an analytics rule, in a template whose parameter `workspace` says where it goes. */
export function resourceOf(rule: AnalyticsRule, options: ArmOptions): object {
  return {
    type: "Microsoft.OperationalInsights/workspaces/providers/alertRules",
    apiVersion,
    name: `[concat(parameters('workspace'),'/Microsoft.SecurityInsights/${rule.id}')]`,
    kind: "Scheduled",
    properties: literal(properties(rule, options)),
  };
}

function properties(rule: AnalyticsRule, options: ArmOptions): object {
  const { enabled = false, incidents = true, suppressHours } = options;
  const { schedule, tactics, techniques, entities } = rule;
  // Sub-techniques have a key of their own, which only previews of the service know.
  const parents = [...new Set(techniques.map((id) => id.replace(/\..*/, "")))];
  return {
    displayName: rule.name,
    description: rule.description,
    enabled,
    severity: rule.severity,
    query: rule.query,
    queryFrequency: isoDuration(schedule.every),
    queryPeriod: isoDuration(schedule.lookback),
    triggerOperator: "GreaterThan",
    triggerThreshold: 0,
    suppressionEnabled: suppressHours !== undefined,
    suppressionDuration: isoDuration((suppressHours ?? 5) * 3600),
    tactics,
    techniques: parents,
    ...(entities.length > 0 ? { entityMappings: entities } : {}),
    eventGroupingSettings: { aggregationKind: "SingleAlert" },
    incidentConfiguration: {
      createIncident: incidents,
      groupingConfiguration: {
        enabled: false,
        reopenClosedIncident: false,
        lookbackDuration: "PT5H",
        matchingMethod: "AllEntities",
      },
    },
  };
}

/**
 * The same data where no text is taken for an expression: one that stands in brackets is, unless its
 * first bracket is doubled (learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions).
 */
function literal(value: unknown): unknown {
  if (typeof value === "string")
    return value.startsWith("[") && value.endsWith("]") ? `[${value}` : value;
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literal(item)]));
}
