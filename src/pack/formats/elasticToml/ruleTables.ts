import type { AlertSuppression, ElasticRule } from "../../elastic/rule.ts";
import type { ElasticThreat } from "../../elastic/threat.ts";
import { tomlArray, tomlLiteral, tomlString, tomlTable } from "../../encode/toml.ts";

/** A rule's own table, and those below it. */
export function ruleTables(rule: ElasticRule): readonly string[] {
  return [ruleTable(rule), ...optionTables(rule), ...rule.threat.map(threatTables)];
}

/** Keys in the order of their names, as detection-rules' formatter has them; the query at the end. */
function ruleTable(rule: ElasticRule): string {
  return tomlTable("[rule]", {
    author: tomlArray(rule.author),
    ...(rule.building_block_type && { building_block_type: tomlString(rule.building_block_type) }),
    description: tomlString(rule.description),
    ...(rule.false_positives.length > 0 && { false_positives: tomlArray(rule.false_positives) }),
    from: tomlString(rule.from),
    index: tomlArray(rule.index),
    interval: tomlString(rule.interval),
    language: tomlString(rule.language),
    ...(rule.license !== undefined && { license: tomlString(rule.license) }),
    ...(rule.max_signals !== usualSignals && { max_signals: String(rule.max_signals) }),
    name: tomlString(rule.name),
    note: tomlString(rule.note),
    ...(rule.references.length > 0 && { references: tomlArray(rule.references) }),
    risk_score: String(rule.risk_score),
    rule_id: tomlString(rule.rule_id),
    ...(rule.setup !== undefined && { setup: tomlString(rule.setup) }),
    severity: tomlString(rule.severity),
    tags: tomlArray(rule.tags),
    timestamp_override: tomlString(rule.timestamp_override),
    type: tomlString(rule.type),
    query: tomlLiteral(rule.query),
  });
}

/** What Kibana takes as said. */
const usualSignals = 100;

/** What only options of the pack ask for. */
function optionTables(rule: ElasticRule): readonly string[] {
  const { alert_suppression: suppression, investigation_fields: fields } = rule;
  return [
    ...(suppression ? [suppressionTables(suppression)] : []),
    ...(fields
      ? [tomlTable("[rule.investigation_fields]", { field_names: tomlArray(fields.field_names) })]
      : []),
  ];
}

function suppressionTables(suppression: AlertSuppression): string {
  const { group_by, missing_fields_strategy, duration } = suppression;
  const own = tomlTable("[rule.alert_suppression]", {
    group_by: tomlArray(group_by),
    missing_fields_strategy: tomlString(missing_fields_strategy),
  });
  if (!duration) return own;
  const { value, unit } = duration;
  const entries = { unit: tomlString(unit), value: String(value) };
  return `${own}\n${tomlTable("[rule.alert_suppression.duration]", entries)}`;
}

function threatTables({ framework, tactic, technique }: ElasticThreat): string {
  const techniques = technique.flatMap(({ subtechnique = [], ...own }) => [
    tomlTable("[[rule.threat.technique]]", quoted(own)),
    ...subtechnique.map((each) =>
      tomlTable("[[rule.threat.technique.subtechnique]]", quoted(each)),
    ),
  ]);
  return [
    tomlTable("[[rule.threat]]", { framework: tomlString(framework) }),
    ...techniques,
    tomlTable("[rule.threat.tactic]", quoted(tactic)),
  ].join("\n");
}

function quoted(named: ElasticThreat["tactic"]): { readonly [key: string]: string } {
  const { id, name, reference } = named;
  return { id: tomlString(id), name: tomlString(name), reference: tomlString(reference) };
}
