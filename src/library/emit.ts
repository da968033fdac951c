import { type Outcome, settle } from "../backend/outcome.ts";
import type { TargetOptions } from "../backend/types.ts";
import { defaultOptions, type Target, targetName } from "../compile.ts";
import type { LoweredRule } from "../ir/lowered.ts";

/** How a query is to be written. */
export interface EmitOptions extends TargetOptions {
  /** Lets through queries that fire too often in one place and too rarely in another. */
  readonly allowBoth: boolean;
}

/**
 * The queries of one rule on one target: the last stage, behind `parse` and `lower`. Checks have no
 * say here, where `compile` lets one of severity error refuse the rule. Never throws.
 */
export function emit(
  rule: LoweredRule,
  target: Target,
  options: Partial<EmitOptions> = {},
): Outcome {
  const { layout, providers, allowBoth } = { ...defaultOptions, ...options };
  const emission = target.model.compile(rule, {
    layout,
    providers,
    settings: options.settings ?? null,
  });
  return settle(targetName(target), emission, rule.rule.titleKey, allowBoth);
}
