import type { Rule } from "../../ast/index.ts";

/** Sigma's levels, the least first. */
export const severities = ["informational", "low", "medium", "high", "critical"] as const;

export type RuleSeverity = (typeof severities)[number];

/** A rule's level; `medium` where it has none, or one that Sigma does not know. */
export function severityOf({ level }: Rule): RuleSeverity {
  return severities.find((severity) => severity === level?.value.toLowerCase()) ?? "medium";
}
