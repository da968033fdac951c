import type { Rule } from "../ast/index.ts";
import {
  type AttackTactic,
  type AttackTechnique,
  type AttackVersion,
  attackOf,
} from "./metadata/index.ts";

/** A tactic and what a rule detects of it; no techniques where the tags name the tactic alone. */
export interface Threat {
  readonly tactic: AttackTactic;
  readonly techniques: readonly AttackTechnique[];
}

/** A rule's techniques below the tactics that the rule is about, in the order of its tags. */
export function threatsOf(rule: Rule, version: AttackVersion): readonly Threat[] {
  const { tactics, techniques } = attackOf(rule, version);
  return tactics.map((tactic) => ({
    tactic,
    techniques: techniques.filter((technique) => technique.tactics.includes(tactic.shortName)),
  }));
}
