import { techniqueName } from "../../taxonomy/attack/techniqueNames.ts";
import type { AttackTechnique } from "../metadata/index.ts";
import type { Threat } from "../threats.ts";

export interface ElasticThreat {
  readonly framework: "MITRE ATT&CK";
  readonly tactic: ElasticThreatName;
  readonly technique: readonly ElasticTechnique[];
}

/** The address ends in a slash: Elastic's schema asks for it. */
interface ElasticThreatName {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
}

interface ElasticTechnique extends ElasticThreatName {
  readonly subtechnique?: readonly ElasticThreatName[];
}

/** Sub-techniques stand below their techniques, which a rule need not name. */
export function threatNode({ tactic, techniques }: Threat): ElasticThreat {
  const ids = new Set(techniques.map(({ id, parent }) => parent ?? id));
  return {
    framework: "MITRE ATT&CK",
    tactic: { id: tactic.id, name: tactic.name, reference: address("tactics", tactic.id) },
    technique: [...ids].map((id) => techniqueNode(id, techniques)),
  };
}

function techniqueNode(id: string, techniques: readonly AttackTechnique[]): ElasticTechnique {
  const below = techniques.filter(({ parent }) => parent === id);
  return {
    ...named(id, techniqueName(id) ?? id),
    ...(below.length > 0 && { subtechnique: below.map((each) => named(each.id, each.name)) }),
  };
}

function named(id: string, name: string): ElasticThreatName {
  return { id, name, reference: address("techniques", id) };
}

function address(folder: "tactics" | "techniques", id: string): string {
  return `https://attack.mitre.org/${folder}/${id.replace(".", "/")}/`;
}
