import type { RuleResult } from "../../compile.ts";

/** Prints rules as they come; nothing is kept. */
export interface Reporter {
  readonly rule: (rule: RuleResult, path: string) => void;
  readonly end: () => void;
}
