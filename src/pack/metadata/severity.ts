import type { Rule } from "../../ast/index.ts";

/** One of Sigma's levels. */
export type RuleSeverity = "informational" | "low" | "medium" | "high" | "critical";

/** The least first. */
export const severities: readonly RuleSeverity[] = [
  "informational",
  "low",
  "medium",
  "high",
  "critical",
];

/** A rule's level; `medium` where it has none, or one that Sigma does not know. */
export function severityOf({ level }: Rule): RuleSeverity {
  return severities.find((severity) => severity === level?.value.toLowerCase()) ?? "medium";
}
