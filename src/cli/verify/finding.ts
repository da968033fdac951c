import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { LoweredRule } from "../../ir/lowered.ts";
import type { Disagreement } from "../../verify/index.ts";

/** A disagreement as a finding at the test that its event was made for, or else at the rule's title. */
export function findingOf(
  { witness, ruleFires }: Disagreement,
  target: string,
  { rule }: LoweredRule,
): Diagnostic {
  const { changed, what, leaf } = witness;
  const how = changed.length === 0 ? what : `${changed.join(", ")}: ${what}`;
  return {
    code: "verify-disagreement",
    severity: "error",
    message: ruleFires
      ? `the query for ${target} misses an event on which the rule fires (${how})`
      : `the query for ${target} finds an event on which the rule does not fire (${how})`,
    span: leaf ?? rule.titleKey,
    hint: "this is a fault of the compiler; please report it with what `sigmatic verify` shows",
  };
}
