import type { PackFormat } from "./format.ts";

export type * from "./format.ts";

/** Every format by the name that a project file gives it, in the order of the help. */
export const formats: { readonly [name: string]: () => Promise<PackFormat> } = {
  "splunk-app": async () => (await import("./formats/splunkApp/index.ts")).splunkApp,
  contentctl: async () => (await import("./formats/contentctl/index.ts")).contentctl,
  "sentinel-yaml": async () => (await import("./formats/sentinelYaml/index.ts")).sentinelYaml,
  "sentinel-arm": async () => (await import("./formats/sentinelArm/index.ts")).sentinelArm,
  defender: async () => (await import("./formats/defender/index.ts")).defender,
  "elastic-ndjson": async () => (await import("./formats/elasticNdjson/index.ts")).elasticNdjson,
  "elastic-toml": async () => (await import("./formats/elasticToml/index.ts")).elasticToml,
  sigma: async () => (await import("./formats/sigmaPack/index.ts")).sigmaPack,
  navigator: async () => (await import("./formats/navigator/index.ts")).navigator,
  coverage: async () => (await import("./formats/coveragePage/index.ts")).coveragePage,
  queries: async () => (await import("./formats/queries/index.ts")).queries,
  template: async () => (await import("./formats/template/index.ts")).template,
};

/** Whether a word names a format. */
export function isPackFormat(name: string | null): name is string {
  return name !== null && Object.hasOwn(formats, name);
}
