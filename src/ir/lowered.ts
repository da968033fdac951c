import type { Rule } from "../ast/index.ts";
import type { LogsourceEntry } from "../taxonomy/index.ts";
import type { Ir } from "./nodes.ts";

/** A rule whose detection has been lowered: one IR tree per condition, in order. */
export interface LoweredRule {
  readonly rule: Rule;
  /** What the taxonomy knows of the rule's log source; null where it knows nothing. */
  readonly entry: LogsourceEntry | null;
  readonly conditions: readonly Ir[];
}
