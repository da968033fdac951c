import { type Data, given, metadataData } from "./data.ts";
import type { AttackId, Metadata, TacticName, TechniqueId } from "./metadata.ts";
import { callsOf, type Place } from "./place.ts";
import { plain } from "./plain.ts";
import type { AnalyticData } from "./rule.ts";

/** A technique and its analytics, which inherit its tags and metadata. */
export interface TechniqueInput extends Metadata {
  /** ATT&CK's id, such as `T1569.002`. */
  readonly technique: TechniqueId;
  /** The technique that a sub-technique belongs to. */
  readonly parent?: TechniqueId;
  readonly tactics?: readonly TacticName[];
  /** ATT&CK's ids of groups that use it, such as `G0050`. */
  readonly groups?: readonly AttackId<"G">[];
  /** ATT&CK's ids of what mitigates it, such as `M1026`. */
  readonly mitigations?: readonly AttackId<"M">[];
  readonly analytics: readonly AnalyticData[];
}

/** A technique document as data. */
export interface TechniqueData {
  readonly sigmatic: "technique";
  readonly document: Data;
  /** The call that made it, and the calls around it. */
  readonly calls: readonly Place[];
  /** Those of each of its analytics. */
  readonly analyticCalls: readonly (readonly Place[])[];
}

/** A technique with its analytics. */
export function technique(input: TechniqueInput): TechniqueData {
  const { technique: id, parent, tactics, groups, mitigations, analytics } = input;
  const { before, after } = metadataData(input);
  return {
    sigmatic: "technique",
    document: plain("", {
      ...given({ technique: id, parent, tactics, groups, mitigations }),
      ...before,
      ...after,
      analytics: analytics.map((each) => each.document),
    }) as Data,
    calls: callsOf(technique),
    analyticCalls: analytics.map(({ calls }) => calls),
  };
}
