/*
 * What Elastic asks of an EQL rule, in our own words after `rule_schemas.schema.yaml` of
 * elastic/kibana and `etc/api_schemas` of elastic/detection-rules: names, types and bounds.
 */

const text = { type: "string", minLength: 1 };
const texts = { type: "array", items: { type: "string" } };
const lasting = { type: "string", pattern: "^[1-9][0-9]*[smhd]$" };

const named = (kind: "tactics" | "techniques", id: string): object => ({
  id: { type: "string", pattern: `^${id}$` },
  name: text,
  reference: { type: "string", pattern: `^https://attack\\.mitre\\.org/${kind}/[A-Z0-9/]+/$` },
});

const object = (properties: object, optional: readonly string[] = []): object => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** Both products let a tactic stand without techniques. */
const threat = object(
  {
    framework: { const: "MITRE ATT&CK" },
    tactic: object(named("tactics", "TA[0-9]{4}")),
    technique: {
      type: "array",
      items: object(
        {
          ...named("techniques", "T[0-9]{4}"),
          subtechnique: {
            type: "array",
            minItems: 1,
            items: object(named("techniques", "T[0-9]{4}\\.[0-9]{3}")),
          },
        },
        ["subtechnique"],
      ),
    },
  },
  ["technique"],
);

const shared = {
  rule_id: {
    type: "string",
    pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
  },
  name: text,
  description: text,
  type: { const: "eql" },
  language: { const: "eql" },
  query: text,
  severity: { enum: ["low", "medium", "high", "critical"] },
  risk_score: { type: "integer", minimum: 0, maximum: 100 },
  index: { ...texts, minItems: 1 },
  interval: lasting,
  from: { type: "string", pattern: "^now-[1-9][0-9]*[smhd]$" },
  author: texts,
  license: text,
  references: texts,
  false_positives: texts,
  tags: texts,
  note: text,
  setup: text,
  threat: { type: "array", items: threat },
  timestamp_override: text,
  max_signals: { type: "integer", minimum: 1 },
  building_block_type: { const: "default" },
  investigation_fields: object({ field_names: { ...texts, minItems: 1 } }),
  alert_suppression: object(
    {
      group_by: { ...texts, minItems: 1, maxItems: 3 },
      duration: object({
        value: { type: "integer", minimum: 1 },
        unit: { enum: ["s", "m", "h"] },
      }),
      missing_fields_strategy: { enum: ["suppress", "doNotSuppress"] },
    },
    ["duration"],
  ),
};

const optional = [
  "license",
  "setup",
  "building_block_type",
  "investigation_fields",
  "alert_suppression",
];

/** A line of a file for Kibana's import. */
export const importedRule: object = object(
  {
    ...shared,
    to: { const: "now" },
    enabled: { type: "boolean" },
    version: { type: "integer", minimum: 1 },
    related_integrations: {
      type: "array",
      items: object({ package: text, version: text, integration: text }, ["integration"]),
    },
    required_fields: { type: "array", items: object({ name: text, type: text }) },
  },
  optional,
);

const day = { type: "string", pattern: "^[0-9]{4}/[0-9]{2}/[0-9]{2}$" };

/** A file of detection-rules. */
export const tomlRule: object = object({
  metadata: object(
    {
      creation_date: day,
      updated_date: day,
      maturity: { enum: ["development", "experimental", "beta", "production", "deprecated"] },
      integration: { ...texts, minItems: 1 },
    },
    ["integration"],
  ),
  rule: object(shared, [...optional, "references", "false_positives", "threat", "max_signals"]),
});
