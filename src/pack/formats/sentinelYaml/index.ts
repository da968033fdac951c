import { mapping, plainNode, printDocument } from "../../../yaml/print/index.ts";
import type { PackFormat } from "../../format.ts";
import type { AnalyticsRule } from "../../sentinel/analyticsRule.ts";
import { filePerRule, madeRules, sentinelTargets } from "../../sentinel/build.ts";
import { templateDuration } from "../../sentinel/duration.ts";
import { sentinelOptionSchemas } from "../../sentinel/options.ts";

/** Analytics rule templates as the Azure-Sentinel repository and its solutions keep them. */
export const sentinelYaml: PackFormat = {
  name: "sentinel-yaml",
  title: "Microsoft Sentinel analytics rules (YAML)",
  targets: sentinelTargets,
  options: {
    ...sentinelOptionSchemas,
    version: {
      type: "string",
      pattern: "^\\d+\\.\\d+\\.\\d+$",
      description: "The version of the templates; 1.0.0 where nothing is said",
    },
  },
  takesRefused: false,
  build: (rules, settings) => {
    const { version = "1.0.0" } = settings.options as { readonly version?: string };
    const { made, findings } = madeRules(rules, settings);
    return { files: filePerRule(made, "yaml", (rule) => print(rule, version)), findings };
  },
};

function print(rule: AnalyticsRule, version: string): string {
  const entries = Object.entries(template(rule, version));
  const document = mapping(entries.map(([key, value]) => ({ key, value: plainNode(value) })));
  return `${printDocument(document)}\n`;
}

/** The template in the order of keys that the repository's guide gives. */
function template(rule: AnalyticsRule, version: string): object {
  const { schedule, tactics, techniques, entities, customDetails, alertTitle, grouping } = rule;
  return {
    id: rule.id,
    name: rule.name,
    description: rule.description,
    severity: rule.severity,
    requiredDataConnectors: rule.connectors,
    ...(schedule && {
      queryFrequency: templateDuration(schedule.every),
      queryPeriod: templateDuration(schedule.lookback),
      triggerOperator: "gt",
      triggerThreshold: 0,
    }),
    ...(tactics.length > 0 && { tactics }),
    ...(techniques.length > 0 && { relevantTechniques: techniques }),
    query: rule.query,
    ...(entities.length > 0 && { entityMappings: entities }),
    ...(Object.keys(customDetails).length > 0 && { customDetails }),
    ...(alertTitle !== null && { alertDetailsOverride: { alertDisplayNameFormat: alertTitle } }),
    ...(grouping && { eventGroupingSettings: { aggregationKind: grouping } }),
    version,
    kind: schedule ? "Scheduled" : "NRT",
  };
}
