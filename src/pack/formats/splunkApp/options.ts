import { oneLine } from "../../encode/conf.ts";
import type { PackSettings } from "../../format.ts";
import { secondsOf } from "../../metadata/index.ts";

/** A field of the results that risk is put on. */
export interface RiskObject {
  readonly field: string;
  readonly type: "system" | "user" | "other";
}

export interface SplunkOptions {
  /** Id of the app, and the name of its folder. */
  readonly app: string;
  readonly label: string;
  readonly version: string;
  readonly build: number;
  readonly description: string;
  readonly enabled: boolean;
  /** How long events take to arrive, in seconds: no search looks at what is younger. */
  readonly delay: number;
  readonly filters: boolean;
  readonly suppress: { readonly period: number; readonly fields: readonly string[] } | null;
  readonly enterpriseSecurity: boolean;
  readonly risk: readonly RiskObject[];
  readonly archive: boolean;
}

const duration = { type: "string", pattern: "^[0-9]{1,6}[smhd]$" };
const field = { type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.]{0,99}$" };
const text = { type: "string", minLength: 1 };

/** An app's id is its folder's name as well, so those that Windows keeps for devices are out. */
const appId = "^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z][a-z0-9_]{1,39}$";

/** JSON Schema of the options; `optionsOf` gives what counts where one is not said. */
export const optionSchemas: { readonly [name: string]: object } = {
  app: {
    ...text,
    pattern: appId,
    description: "Id of the app, the name of its folder; sigmatic if unsaid.",
  },
  label: {
    ...text,
    maxLength: 40,
    description: "Name of the app, with which names of searches begin; the id in words if unsaid.",
  },
  version: {
    ...text,
    pattern: "^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}$",
    description: "Version of the app; 1.0.0 if unsaid.",
  },
  build: { type: "integer", minimum: 1, description: "Build number of the app; 1 if unsaid." },
  description: { ...text, maxLength: 200, description: "What the app is, in a line." },
  enabled: {
    type: "boolean",
    description: "Whether the searches run once the app is installed; off if unsaid.",
  },
  delay: {
    ...duration,
    description: "How long events take to arrive, so that none is looked for sooner; 5m if unsaid.",
  },
  filters: {
    type: "boolean",
    description:
      "Ends each search in a macro of its own, where a site writes what it leaves out; on if unsaid.",
  },
  suppress: {
    type: "object",
    description:
      "After an alert, no other within the period: of the search, or for the same values of fields.",
    required: ["period"],
    additionalProperties: false,
    properties: { period: duration, fields: { type: "array", items: field, uniqueItems: true } },
  },
  enterpriseSecurity: {
    type: "boolean",
    description:
      "Makes correlation searches of Enterprise Security that write notable events; off if unsaid.",
  },
  risk: {
    type: "array",
    description: "Fields of the results that Enterprise Security puts risk on.",
    items: {
      type: "object",
      required: ["field", "type"],
      additionalProperties: false,
      properties: { field, type: { enum: ["system", "user", "other"] } },
    },
  },
  archive: {
    type: "boolean",
    description: "Whether to write the .tgz that Splunk installs; on if unsaid.",
  },
};

/** The options as a project says them, checked against the schema, with the defaults of the rest. */
export function optionsOf({ options, version }: PackSettings): SplunkOptions {
  const said = options as Partial<Omit<SplunkOptions, "delay" | "suppress">>;
  const suppress = options.suppress as { period: string; fields?: readonly string[] } | undefined;
  const app = said.app ?? "sigmatic";
  return {
    app,
    label: oneLine(said.label ?? "") || labelFor(app),
    version: said.version ?? "1.0.0",
    build: said.build ?? 1,
    description:
      oneLine(said.description ?? "") || `Detection rules compiled by sigmatic ${version}`,
    enabled: said.enabled ?? false,
    delay: secondsOf(options.delay) ?? 300,
    filters: said.filters ?? true,
    suppress: suppress
      ? { period: secondsOf(suppress.period) ?? 3600, fields: suppress.fields ?? [] }
      : null,
    enterpriseSecurity: said.enterpriseSecurity ?? false,
    risk: said.risk ?? [],
    archive: said.archive ?? true,
  };
}

/** `acme_rules` for people: `Acme Rules`. */
function labelFor(app: string): string {
  return app
    .split("_")
    .filter((word) => word !== "")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");
}
