import { techniqueName } from "../../taxonomy/attack/techniqueNames.ts";
import type { PackRule, PackSettings } from "../format.ts";
import {
  type AttackTechnique,
  attributionOf,
  type RuleSeverity,
  ruleKey,
  scheduleOf,
  severityOf,
  stableId,
} from "../metadata/index.ts";
import { type Threat, threatsOf } from "../threats.ts";
import { dataOf } from "./data.ts";
import { noteOf } from "./note.ts";
import { elasticOptions } from "./options.ts";

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
  readonly threat: readonly ElasticThreat[];
  readonly timestamp_override: "event.ingested";
}

export interface ElasticThreat {
  readonly framework: "MITRE ATT&CK";
  readonly tactic: ElasticThreatName;
  readonly technique: readonly ElasticTechnique[];
}

/** The address ends in a slash: Elastic's schema asks for it. */
interface ElasticThreatName {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
}

interface ElasticTechnique extends ElasticThreatName {
  readonly subtechnique?: readonly ElasticThreatName[];
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
  const { attack, index, tags } = elasticOptions(settings);
  const { author, license, references } = attributionOf(rule, settings.defaults);
  const schedule = scheduleOf(rule, settings.defaults);
  const threats = threatsOf(rule, attack);
  const data = dataOf(packed);
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
    threat: threats.map(threatNode),
    timestamp_override: "event.ingested",
  } as const;
  return outcome.queries.map((query, at) => ({
    rule_id: stableId(ruleKey(packed), at === 0 ? "elastic" : `elastic ${at}`),
    name: at === 0 ? rule.title.value : `${rule.title.value} (${at + 1})`,
    description: rule.description || rule.title.value,
    ...shared,
    query,
  }));
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

/** Sub-techniques stand below their techniques, which a rule need not name. */
function threatNode({ tactic, techniques }: Threat): ElasticThreat {
  const ids = new Set(techniques.map(({ id, parent }) => parent ?? id));
  return {
    framework: "MITRE ATT&CK",
    tactic: { id: tactic.id, name: tactic.name, reference: address("tactics", tactic.id) },
    technique: [...ids].map((id) => techniqueNode(id, techniques)),
  };
}

function techniqueNode(id: string, techniques: readonly AttackTechnique[]): ElasticTechnique {
  const below = techniques.filter(({ parent }) => parent === id);
  return {
    ...named(id, techniqueName(id) ?? id),
    ...(below.length > 0 && { subtechnique: below.map((each) => named(each.id, each.name)) }),
  };
}

function named(id: string, name: string): ElasticThreatName {
  return { id, name, reference: address("techniques", id) };
}

function address(folder: "tactics" | "techniques", id: string): string {
  return `https://attack.mitre.org/${folder}/${id.replace(".", "/")}/`;
}
