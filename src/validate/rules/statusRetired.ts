import type { Rule } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";

/** Deprecated and unsupported rules compile, since a user asked for them, but not in silence. */
export function statusRetired(rule: Rule): readonly Diagnostic[] {
  const status = rule.status?.value;
  if (status !== "deprecated" && status !== "unsupported") return [];
  return [
    {
      code: "status-retired",
      severity: "warning",
      message: `the rule's status is ${status}`,
      hint:
        status === "deprecated"
          ? "look under `related` for the rule that replaces it"
          : "its author says that it cannot be used as it is",
      span: (rule.status as NonNullable<Rule["status"]>).span,
    },
  ];
}
