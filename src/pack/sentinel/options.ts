import type { PackFormat, PackSettings } from "../format.ts";
import type { AskedEntity } from "./entities.ts";
import { type Identifiers, identifiers, mostIdentifiers } from "./identifiers.ts";

/** What a project may say of its analytics rules, whichever way they are written down. */
export interface SentinelOptions {
  readonly kind: "scheduled" | "nrt";
  readonly entities: readonly AskedEntity[];
  /** Columns by the names that alerts give them. */
  readonly customDetails: { readonly [name: string]: string };
  /** Columns whose values stand behind the rule's name in an alert's. */
  readonly alertTitle: readonly string[];
  /** One alert for a run, or one for each row; Sentinel's own default where nothing is said. */
  readonly eventGrouping: "single" | "each" | null;
}

const column = { type: "string", pattern: "^[A-Za-z_]\\w*$", maxLength: 500 };

/** One mapping of an entity type, or several. */
function entitySchema({ strong, others }: Identifiers): object {
  const names = [...strong.flat(), ...others];
  const mapping = {
    properties: Object.fromEntries(names.map((name) => [name, column])),
    additionalProperties: false,
    maxProperties: mostIdentifiers,
    anyOf: strong.map((required) => ({ required })),
  };
  const items = { type: "object", ...mapping };
  return { type: ["object", "array"], ...mapping, items };
}

export const sentinelOptionSchemas: PackFormat["options"] = {
  kind: {
    enum: ["scheduled", "nrt"],
    description:
      "nrt runs rules each minute where their query reads one table and they say no schedule of their own; scheduled where nothing is said",
  },
  entities: {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(identifiers).map(([type, each]) => [type, entitySchema(each)]),
    ),
    additionalProperties: false,
    description:
      "Entities by their types, for rules whose query returns the columns, before those that go with its tables: { Account: { Name: TargetUserName } }, or a list of such maps",
  },
  customDetails: {
    type: "object",
    additionalProperties: column,
    propertyNames: { type: "string", pattern: "^[A-Za-z]\\w*$", maxLength: 20 },
    maxProperties: 20,
    description: "Columns that alerts show, by up to 20 names: { Share: ShareName }",
  },
  alertTitle: {
    type: "array",
    items: column,
    minItems: 1,
    maxItems: 3,
    uniqueItems: true,
    description: "Up to three columns whose values stand behind a rule's name in its alerts",
  },
  eventGrouping: {
    enum: ["single", "each"],
    description: "Whether a run makes a single alert, or one for each row; single if not said",
  },
};

type Mapping = AskedEntity["columns"];

/** The options as a project says them, with the defaults of the rest. */
export function sentinelOptions({ options }: PackSettings): SentinelOptions {
  const { entities = {}, ...said } = options as Partial<Omit<SentinelOptions, "entities">> & {
    readonly entities?: { readonly [type: string]: Mapping | readonly Mapping[] };
  };
  return {
    kind: "scheduled",
    customDetails: {},
    alertTitle: [],
    eventGrouping: null,
    ...said,
    entities: Object.entries(entities).flatMap(([type, mappings]) =>
      [mappings].flat().map((columns) => ({ type, columns })),
    ),
  };
}
