import type { PackFormat } from "../../format.ts";
import { identifiers } from "../../sentinel/identifiers.ts";
import { sentinelOptionSchemas } from "../../sentinel/options.ts";

/** What a project may say of its deployments. */
export interface ArmOptions {
  readonly enabled?: boolean;
  readonly incidents?: boolean;
  readonly groupIncidents?: IncidentGrouping;
  readonly suppressHours?: number;
  readonly bundle?: boolean;
}

/** Which alerts become one incident. */
export interface IncidentGrouping {
  readonly matching?: "AllEntities" | "AnyAlert" | "Selected";
  /** Entity types that have to be alike where the matching is `Selected`. */
  readonly entities?: readonly string[];
  readonly withinHours?: number;
  /** Whether an incident that is closed is opened again. */
  readonly reopen?: boolean;
}

export const armOptionSchemas: PackFormat["options"] = {
  ...sentinelOptionSchemas,
  enabled: {
    type: "boolean",
    description: "Whether rules run as soon as they are deployed; off where nothing is said",
  },
  incidents: {
    type: "boolean",
    description: "Whether alerts become incidents; on where nothing is said",
  },
  groupIncidents: {
    type: "object",
    properties: {
      matching: { enum: ["AllEntities", "AnyAlert", "Selected"] },
      entities: {
        type: "array",
        items: { enum: Object.keys(identifiers) },
        minItems: 1,
        uniqueItems: true,
      },
      withinHours: { type: "integer", minimum: 1, maximum: 168 },
      reopen: { type: "boolean" },
    },
    additionalProperties: false,
    description:
      "Puts alerts of a rule into one incident: those alike in all entities (matching: AllEntities), all (AnyAlert), or those alike in the entities named (Selected), within 5 hours if not said; each has its own where nothing is said",
  },
  suppressHours: {
    type: "integer",
    minimum: 1,
    maximum: 24,
    description: "How many hours a rule rests after an alert; none where nothing is said",
  },
  bundle: {
    type: "boolean",
    description: "Whether all rules go into as few templates as can be, rather than one each",
  },
};
