import { Ajv } from "ajv";
import { load } from "js-yaml";
import { expect } from "vitest";

/*
 * What contentctl's models let a detection be (splunk/contentctl, May 2026: `abstract_security_content`,
 * `detection_abstract`, `detection_tags`, `rba`, `drilldown`), restated as a JSON Schema of our own.
 * Unlike the schema of the unit tests it knows every key that contentctl does.
 */

const text = (minLength: number, maxLength = 1_000_000) => ({
  type: "string",
  minLength,
  maxLength,
});
const texts = { type: "array", items: text(1) };
const closed = (properties: object, required: readonly string[]) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const tags = closed(
  {
    analytic_story: texts,
    asset_type: text(1),
    group: texts,
    mitre_attack_id: { type: "array", items: { type: "string", pattern: "^T\\d{4}(\\.\\d{3})?$" } },
    nist: texts,
    cve: texts,
    atomic_guid: texts,
    product: {
      type: "array",
      minItems: 1,
      items: { enum: ["Splunk Enterprise", "Splunk Enterprise Security", "Splunk Cloud"] },
    },
    security_domain: { enum: ["endpoint", "network", "threat", "identity", "access", "audit"] },
    throttling: closed({ fields: { ...texts, minItems: 1 }, period: text(2) }, [
      "fields",
      "period",
    ]),
  },
  ["analytic_story", "asset_type", "product", "security_domain"],
);

const rba = closed(
  {
    message: text(1),
    risk_objects: {
      type: "array",
      minItems: 1,
      items: closed(
        {
          field: text(1),
          type: { enum: ["system", "user", "other"] },
          score: { type: "integer", minimum: 1, maximum: 100 },
        },
        ["field", "type", "score"],
      ),
    },
    threat_objects: {
      type: "array",
      items: closed({ field: text(1), type: text(1) }, ["field", "type"]),
    },
  },
  ["message", "risk_objects", "threat_objects"],
);

const drilldown = closed(
  { name: text(5), search: text(1), earliest_offset: text(1), latest_offset: text(1) },
  ["name", "search"],
);

const ajv = new Ajv({ allErrors: true });
const isDetection = ajv.compile(
  closed(
    {
      name: { ...text(1, 67), pattern: "^[^\\[\\]\\\\\\n]+$" },
      id: { type: "string", pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" },
      version: { type: "integer", minimum: 1 },
      date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
      author: text(1, 255),
      status: { enum: ["experimental", "production", "deprecated", "removed"] },
      type: { enum: ["TTP", "Anomaly", "Hunting", "Correlation"] },
      description: text(1, 10_000),
      data_source: texts,
      search: text(1),
      how_to_implement: text(4),
      known_false_positives: text(4),
      references: { type: "array", items: { type: "string", pattern: "^https?://[!-~]+$" } },
      drilldown_searches: { type: "array", items: drilldown },
      rba,
      tags,
      tests: { type: "array" },
    },
    [
      ...["name", "id", "version", "date", "author", "status", "type", "description"],
      ...["data_source", "search", "how_to_implement", "known_false_positives", "tags"],
    ],
  ),
);

export interface DetectionFile {
  readonly id: string;
  readonly name: string;
  /** The file's name without its extension, of which its filter macro is named. */
  readonly file: string;
  /** The search before the fields of whoever is at risk, and its filter. */
  readonly query: string;
}

const step = "\\w+=coalesce\\([^()\\n]+\\)";
const riskFields = new RegExp(`\\n\\| eval ${step}(?:, ${step})*$`);

/** A search without the step at its end that names whoever is at risk. */
export function withoutRisk(search: string): string {
  return search.replace(riskFields, "");
}

/** A file of a pack as contentctl reads it; fails where contentctl would refuse it. */
export function readDetection(path: string, content: string | Uint8Array): DetectionFile {
  const data = load(String(content)) as { id: string; name: string; search: string };
  expect(isDetection(data), `${path}: ${ajv.errorsText(isDetection.errors)}`).toBe(true);
  const file = /([a-z0-9_]+)\.yml$/.exec(path)?.[1] ?? "";
  const filter = `\n| \`${file}_filter\``;
  expect(data.search.endsWith(filter), path).toBe(true);
  const query = withoutRisk(data.search.slice(0, -filter.length));
  return { id: data.id, name: data.name, file, query };
}
