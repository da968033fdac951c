import type { PackSettings } from "../../format.ts";

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
  readonly howToImplement: string;
  readonly version: number;
}

const text = { type: "string", minLength: 4, pattern: "\\S" };
const texts = { type: "array", items: text, uniqueItems: true };
const products = ["Splunk Enterprise", "Splunk Enterprise Security", "Splunk Cloud"];

/** JSON Schema of the options; `optionsOf` gives what counts where one is not said. */
export const optionSchemas: { readonly [name: string]: object } = {
  assetType: { ...text, description: "One of contentctl's asset types." },
  securityDomain: { enum: ["endpoint", "network", "threat", "identity", "access", "audit"] },
  analyticStory: { ...texts, description: "Names of stories that the content has." },
  product: { type: "array", items: { enum: products }, minItems: 1, uniqueItems: true },
  dataSources: { ...texts, description: "Data sources where the log source has none here." },
  howToImplement: text,
  version: { type: "integer", minimum: 1 },
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
    howToImplement:
      said.howToImplement ??
      "Collect the events that the search reads; name their index in the settings of the compiler.",
    version: said.version ?? 1,
  };
}
