import type { Rule } from "../ast/index.ts";
import type { Ir } from "./nodes.ts";

/** A rule whose detection has been lowered: one IR tree per condition, in order. */
export interface LoweredRule {
  readonly rule: Rule;
  readonly conditions: readonly Ir[];
}
