import type { PackFormat, PackSettings } from "../format.ts";
import type { AttackVersion } from "../metadata/index.ts";

/** What a project may say of an Elastic pack. */
export interface ElasticOptions {
  /** Index patterns in place of those that go with a log source. */
  readonly index: readonly string[] | null;
  readonly enabled: boolean;
  /** elastic/detection-rules keeps to version 18; Kibana takes any. */
  readonly attack: AttackVersion;
  readonly tags: readonly string[];
  /** Versions of integrations by their packages; any where nothing is said. */
  readonly integrations: { readonly [name: string]: string };
  readonly suppress: Suppression | null;
  readonly investigationFields: readonly string[];
  readonly buildingBlock: boolean;
  readonly maxSignals: number;
  /** In place of the guide that is made of the rule's integrations. */
  readonly setup: string | null;
}

/** Alerts that are alike become one. */
export interface Suppression {
  readonly by: readonly string[];
  /** Such as `5m`; for one run of the rule where nothing is said. */
  readonly within?: string;
  /** Whether events without the fields are alike too. */
  readonly missing?: boolean;
}

const text = { type: "string", minLength: 1 };
const texts = { type: "array", items: text };

export const optionSchemas: PackFormat["options"] = {
  index: {
    ...texts,
    minItems: 1,
    description: "Index patterns for every rule, in place of those that go with its log source",
  },
  enabled: {
    type: "boolean",
    description: "Whether rules run as soon as they are imported; off where nothing is said",
  },
  attack: {
    enum: [18, 19],
    description: "The ATT&CK version of tactics and techniques; 18 where nothing is said",
  },
  tags: { ...texts, description: "Tags of every rule, beside those of its log source and tactics" },
  integrations: {
    type: "object",
    additionalProperties: { type: "string", pattern: "^[~^]?\\d+\\.\\d+\\.\\d+$" },
    description: "Versions of the integrations in use, such as aws: ^4.0.0; any where none is said",
  },
  suppress: {
    type: "object",
    required: ["by"],
    additionalProperties: false,
    properties: {
      by: { ...texts, minItems: 1, maxItems: 3, uniqueItems: true },
      within: { type: "string", pattern: "^[1-9]\\d{0,5}[smh]$" },
      missing: { type: "boolean" },
    },
    description:
      "Makes alerts alike in up to three fields one: by: [host.id], within: 1h (one run where it is not said), missing: true for events without the fields too",
  },
  investigationFields: {
    ...texts,
    minItems: 1,
    uniqueItems: true,
    description: "Fields that Kibana shows first in an alert",
  },
  buildingBlock: {
    type: "boolean",
    description: "Whether alerts are only for other rules to build on, and hidden",
  },
  maxSignals: {
    type: "integer",
    minimum: 1,
    maximum: 1000,
    description: "The most alerts of one run; 100 where nothing is said",
  },
  setup: { ...text, description: "The setup guide, Markdown, in place of the integrations' names" },
};

export function elasticOptions({ options }: PackSettings): ElasticOptions {
  const said = options as Partial<ElasticOptions>;
  return {
    index: null,
    enabled: false,
    attack: 18,
    tags: [],
    integrations: {},
    suppress: null,
    investigationFields: [],
    buildingBlock: false,
    maxSignals: 100,
    setup: null,
    ...said,
  };
}
