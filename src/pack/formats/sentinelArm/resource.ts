import type { AnalyticsRule } from "../../sentinel/analyticsRule.ts";
import { isoDuration } from "../../sentinel/duration.ts";
import type { ArmOptions, IncidentGrouping } from "./options.ts";

/** The last stable version that knows scheduled rules, and the last that knows NRT rules. */
const apiVersions = { Scheduled: "2025-09-01", NRT: "2025-07-01-preview" } as const;

/** The resource of an analytics rule, in a template whose parameter `workspace` says where it goes. */
export function resourceOf(rule: AnalyticsRule, options: ArmOptions): object {
  const kind = rule.schedule ? "Scheduled" : "NRT";
  return {
    type: "Microsoft.OperationalInsights/workspaces/providers/alertRules",
    apiVersion: apiVersions[kind],
    name: `[concat(parameters('workspace'),'/Microsoft.SecurityInsights/${rule.id}')]`,
    kind,
    properties: literal(properties(rule, options)),
  };
}

function properties(rule: AnalyticsRule, options: ArmOptions): object {
  const { enabled = false, suppressHours } = options;
  const { schedule, tactics, techniques, entities, customDetails, alertTitle, grouping } = rule;
  // Sub-techniques have a key of their own, which only previews of the service know.
  const parents = [...new Set(techniques.map((id) => id.replace(/\..*/, "")))];
  return {
    displayName: rule.name,
    description: rule.description,
    enabled,
    severity: rule.severity,
    query: rule.query,
    ...(schedule && {
      queryFrequency: isoDuration(schedule.every),
      queryPeriod: isoDuration(schedule.lookback),
      triggerOperator: "GreaterThan",
      triggerThreshold: 0,
    }),
    suppressionEnabled: suppressHours !== undefined,
    suppressionDuration: isoDuration((suppressHours ?? 5) * 3600),
    tactics,
    techniques: parents,
    ...(entities.length > 0 && { entityMappings: entities }),
    ...(Object.keys(customDetails).length > 0 && { customDetails }),
    ...(alertTitle !== null && { alertDetailsOverride: { alertDisplayNameFormat: alertTitle } }),
    eventGroupingSettings: { aggregationKind: grouping ?? "SingleAlert" },
    incidentConfiguration: incidents(rule, options),
  };
}

function incidents({ entities }: AnalyticsRule, options: ArmOptions): object {
  const { incidents: createIncident = true, groupIncidents } = options;
  const mapped = new Set(entities.map(({ entityType }) => entityType));
  return { createIncident, groupingConfiguration: groupingOf(groupIncidents, mapped) };
}

/** Only entities that a rule maps can be told apart; without any of those asked for, all count. */
function groupingOf(grouping: IncidentGrouping | undefined, mapped: ReadonlySet<string>): object {
  const {
    matching = "AllEntities",
    entities = [],
    withinHours = 5,
    reopen = false,
  } = grouping ?? {};
  const selected = entities.filter((entity) => mapped.has(entity));
  const isSelected = matching === "Selected" && selected.length > 0;
  return {
    enabled: grouping !== undefined,
    reopenClosedIncident: reopen,
    lookbackDuration: isoDuration(withinHours * 3600),
    matchingMethod: matching === "Selected" && !isSelected ? "AllEntities" : matching,
    ...(isSelected && { groupByEntities: selected }),
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
