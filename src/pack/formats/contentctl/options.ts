import type { PackSettings } from "../../format.ts";
import type { RiskObject } from "./risk.ts";

export interface ContentctlOptions {
  /** The kind of thing that detections protect; null goes by the rule's log source. */
  readonly assetType: string | null;
  /** Null goes by the rule's log source. */
  readonly securityDomain: string | null;
  /** Stories of the content that the detections belong to. */
  readonly analyticStory: readonly string[];
  readonly product: readonly string[];
  /** Names of `data_sources/` for log sources that have none here. */
  readonly dataSources: readonly string[];
  /** Null names the data sources. */
  readonly howToImplement: string | null;
  /** Fields that risk is put on; null goes by the rule's log source. */
  readonly risk: readonly RiskObject[] | null;
  /** For how long alike results stay one finding. */
  readonly throttle: { readonly fields: readonly string[]; readonly period: string } | null;
  readonly version: number;
}

const text = { type: "string", minLength: 4, pattern: "\\S" };
const field = { type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.]{0,99}$" };
const texts = { type: "array", items: text, uniqueItems: true };
const products = ["Splunk Enterprise", "Splunk Enterprise Security", "Splunk Cloud"];

/** JSON Schema of the options; `optionsOf` gives what counts where one is not said. */
export const optionSchemas: { readonly [name: string]: object } = {
  assetType: { ...text, description: "One of contentctl's asset types." },
  securityDomain: {
    enum: ["endpoint", "network", "threat", "identity", "access", "audit"],
    description: "The domain of Enterprise Security; by the log source if unsaid.",
  },
  analyticStory: { ...texts, description: "Names of stories that the content has." },
  product: {
    type: "array",
    items: { enum: products },
    minItems: 1,
    uniqueItems: true,
    description: "Products that run the detections; all if unsaid.",
  },
  dataSources: { ...texts, description: "Data sources where the log source has none here." },
  howToImplement: {
    ...text,
    description: "What a site does first; names the data sources if unsaid.",
  },
  risk: {
    type: "array",
    minItems: 1,
    items: {
      type: "object",
      required: ["field", "type"],
      additionalProperties: false,
      properties: { field, type: { enum: ["system", "user", "other"] } },
    },
    description:
      "Fields that risk is put on, where the search has them; by the log source if unsaid.",
  },
  throttle: {
    type: "object",
    required: ["fields", "period"],
    additionalProperties: false,
    properties: {
      fields: { type: "array", items: field, minItems: 1, uniqueItems: true },
      period: { type: "string", pattern: "^[1-9][0-9]{0,5}[smh]$" },
    },
    description: "For how long results alike in the fields stay one finding: a period such as 1h.",
  },
  version: { type: "integer", minimum: 1, description: "Version of the detections; 1 if unsaid." },
};

/** The options as a project says them, checked against the schema, with the defaults of the rest. */
export function optionsOf({ options }: PackSettings): ContentctlOptions {
  const said = options as Partial<ContentctlOptions>;
  return {
    assetType: said.assetType ?? null,
    securityDomain: said.securityDomain ?? null,
    analyticStory: said.analyticStory ?? [],
    product: said.product ?? products,
    dataSources: said.dataSources ?? [],
    howToImplement: said.howToImplement ?? null,
    risk: said.risk ?? null,
    throttle: said.throttle ?? null,
    version: said.version ?? 1,
  };
}
