import { fieldNames } from "../backend/branches.ts";
import type { Outcome } from "../backend/outcome.ts";
import type { CanonicalFields } from "../backend/query.ts";
import type { TargetOptions } from "../backend/types.ts";
import type { LoweredRule } from "../ir/lowered.ts";
import { matcherOf } from "../ir/match.ts";
import { trialOf, type Verifiable } from "./trial.ts";
import type { Disagreement } from "./verify.ts";
import { readOwn } from "./witness/own.ts";

/**
 * The disagreement with every field taken away that it does not need, so that each field left
 * matters. What makes the event one of its log source's stays.
 */
export function minimised(
  rule: LoweredRule,
  outcome: Outcome,
  target: Verifiable,
  found: Disagreement,
  { providers, settings }: Pick<TargetOptions, "providers" | "settings">,
): Disagreement {
  const { trial } = trialOf(rule, outcome, target, { settings });
  if (trial === null) return found;
  const matches = matcherOf(rule, { providers });
  const names = rule.conditions.flatMap(fieldNames);
  const { scope } = found.witness;
  const attempt = (own: CanonicalFields): Disagreement | null => {
    const { event, seen } = readOwn(own, names, scope);
    const natives = trial.stored({ event, least: null });
    if (natives === null) return null;
    const ruleFires = matches(seen);
    const queryFires = trial.firedOn([natives]).has(0);
    if (trial.agrees(ruleFires, queryFires) || ruleFires !== found.ruleFires) return null;
    const witness = { ...found.witness, event, least: null, seen, fires: ruleFires };
    return { witness, natives, ruleFires, queryFires };
  };
  let smallest = found;
  for (const name of Object.keys(found.witness.event.own)) {
    if (scope.envelope.has(name)) continue;
    const { [name]: _, ...rest } = smallest.witness.event.own;
    smallest = attempt(rest) ?? smallest;
  }
  return smallest;
}
