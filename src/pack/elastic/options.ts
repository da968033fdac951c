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
}

const texts = { type: "array", items: { type: "string", minLength: 1 } };

export const optionSchemas: PackFormat["options"] = {
  index: {
    ...texts,
    minItems: 1,
    description: "Index patterns for every rule, in place of those that go with its log source",
  },
  enabled: { type: "boolean", description: "Whether rules run as soon as they are imported" },
  attack: { enum: [18, 19], description: "The ATT&CK version of tactics and techniques" },
  tags: { ...texts, description: "Tags of every rule, beside those of its log source and tactics" },
};

export function elasticOptions({ options }: PackSettings): ElasticOptions {
  const {
    index = null,
    enabled = false,
    attack = 18,
    tags = [],
  } = options as Partial<ElasticOptions>;
  return { index, enabled, attack, tags };
}
