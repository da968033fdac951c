import type { PackRule, PackSettings } from "../format.ts";
import {
  attributionOf,
  type RuleSeverity,
  ruleKey,
  scheduleOf,
  severityOf,
  stableId,
} from "../metadata/index.ts";
import { threatsOf } from "../threats.ts";
import { dataOf, type Integration } from "./data.ts";
import { noteOf, setupOf } from "./note.ts";
import { elasticOptions, type Suppression } from "./options.ts";
import { type RequiredField, requiredFields } from "./requiredFields.ts";
import { type ElasticThreat, threatNode } from "./threat.ts";

/*
 * A detection rule as Kibana's `rule_schemas.schema.yaml` and elastic/detection-rules' API schemas
 * describe it, of the type `eql`.
 */

/** What both of Elastic's formats hold. */
export interface ElasticRule {
  readonly rule_id: string;
  readonly name: string;
  readonly description: string;
  readonly type: "eql";
  readonly language: "eql";
  readonly query: string;
  readonly severity: "low" | "medium" | "high" | "critical";
  readonly risk_score: number;
  readonly index: readonly string[];
  readonly interval: string;
  readonly from: string;
  readonly author: readonly string[];
  readonly license?: string;
  readonly references: readonly string[];
  readonly false_positives: readonly string[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly setup?: string;
  readonly threat: readonly ElasticThreat[];
  readonly timestamp_override: "event.ingested";
  readonly max_signals: number;
  readonly building_block_type?: "default";
  readonly investigation_fields?: { readonly field_names: readonly string[] };
  readonly alert_suppression?: AlertSuppression;
  readonly related_integrations: readonly RelatedIntegration[];
  readonly required_fields: readonly RequiredField[];
}

/** One of a package where it has several. */
interface RelatedIntegration {
  readonly package: string;
  readonly version: string;
  readonly integration?: string;
}

export interface AlertSuppression {
  readonly group_by: readonly string[];
  readonly duration?: { readonly value: number; readonly unit: string };
  readonly missing_fields_strategy: "suppress" | "doNotSuppress";
}

/** Elastic has four severities; scores are the middle of the range that its own rules keep to. */
const severities: {
  readonly [S in RuleSeverity]: Pick<ElasticRule, "severity" | "risk_score">;
} = {
  informational: { severity: "low", risk_score: 1 },
  low: { severity: "low", risk_score: 21 },
  medium: { severity: "medium", risk_score: 47 },
  high: { severity: "high", risk_score: 73 },
  critical: { severity: "critical", risk_score: 99 },
};

/** The Elastic rules of a rule: one per query. */
export function elasticRules(packed: PackRule, settings: PackSettings): readonly ElasticRule[] {
  const { rule, outcome } = packed;
  const options = elasticOptions(settings);
  const { attack, index, tags, suppress, investigationFields, buildingBlock } = options;
  const { author, license, references } = attributionOf(rule, settings.defaults);
  const schedule = scheduleOf(rule, settings.defaults);
  const threats = threatsOf(rule, attack);
  const data = dataOf(packed);
  const setup = options.setup ?? setupOf(data.integrations);
  const shared = {
    type: "eql",
    language: "eql",
    ...severities[severityOf(rule)],
    index: index ?? data.indices,
    interval: duration(schedule.every),
    from: `now-${duration(schedule.lookback)}`,
    author: author === null ? [] : [author],
    ...(license !== null && { license }),
    references,
    false_positives: rule.falsepositives,
    tags: [...data.tags, ...threats.map(({ tactic }) => `Tactic: ${tactic.name}`), ...tags],
    note: noteOf(packed),
    ...(setup !== null && { setup }),
    threat: threats.map(threatNode),
    timestamp_override: "event.ingested",
    max_signals: options.maxSignals,
    ...(buildingBlock && { building_block_type: "default" as const }),
    ...(investigationFields.length > 0 && {
      investigation_fields: { field_names: investigationFields },
    }),
    ...(suppress !== null && { alert_suppression: suppression(suppress) }),
    related_integrations: data.integrations.map((each) => related(each, options.integrations)),
  } as const;
  return outcome.queries.map((query, at) => ({
    rule_id: stableId(ruleKey(packed), at === 0 ? "elastic" : `elastic ${at}`),
    name: at === 0 ? rule.title.value : `${rule.title.value} (${at + 1})`,
    description: rule.description || rule.title.value,
    ...shared,
    query,
    required_fields: requiredFields(query),
  }));
}

/** Any version will do where the project names none. */
function related(
  { package: name, integration }: Integration,
  versions: { readonly [name: string]: string },
): RelatedIntegration {
  const version = Object.hasOwn(versions, name) ? (versions[name] as string) : "*";
  return { package: name, version, ...(integration !== null && { integration }) };
}

function suppression({ by, within, missing = false }: Suppression): AlertSuppression {
  return {
    group_by: by,
    ...(within !== undefined && {
      duration: { value: Number.parseInt(within, 10), unit: within.slice(-1) },
    }),
    missing_fields_strategy: missing ? "suppress" : "doNotSuppress",
  };
}

/** Seconds as Elastic's date math has them, in the largest unit that they are whole in. */
function duration(seconds: number): string {
  const units = [
    ["d", 86_400],
    ["h", 3600],
    ["m", 60],
  ] as const;
  const [unit, length] = units.find((each) => seconds % each[1] === 0) ?? (["s", 1] as const);
  return `${seconds / length}${unit}`;
}
