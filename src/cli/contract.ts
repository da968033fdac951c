import type { Outcome } from "../backend/outcome.ts";
import type { RuleResult } from "../compile.ts";
import { positionAt } from "../source/index.ts";

/** A rule as the machine contract names it. */
export interface RuleReference {
  readonly id: string | null;
  readonly title: string | null;
  readonly path: string;
  readonly index: number;
}

export function ruleReference(
  { id, title, index }: Pick<RuleResult, "id" | "title" | "index">,
  path: string,
): RuleReference {
  return { id, title, path, index };
}

/**
 * One line of the machine contract: one rule and target. Keys stand in this order, are always all
 * present, and are not renamed without a major version.
 */
export function contractLine(rule: RuleReference, outcome: Outcome): string {
  const notes = outcome.notes.map(({ code, severity, message, direction, span }) => {
    const { line, column } = positionAt(span.source, span.start);
    return { code, severity, message, direction, line, column };
  });
  const { target, fidelity, queries } = outcome;
  return JSON.stringify({ rule, target, fidelity, queries, notes });
}
