import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { RuleCheck } from "../check.ts";

/** A rule without an id cannot be told apart from its copies, one without a level not be sorted. */
export const metadataMissing: RuleCheck = ({ id, level, titleKey }) => {
  const findings: Diagnostic[] = [];
  if (id === null)
    findings.push({
      code: "id-missing",
      severity: "info",
      message: "the rule has no `id`",
      span: titleKey,
      hint: "give it a UUID that stays the same when the rule changes",
    });
  if (level === null)
    findings.push({
      code: "level-missing",
      severity: "info",
      message: "the rule has no `level`",
      span: titleKey,
      hint: "say informational, low, medium, high or critical",
    });
  return findings;
};
