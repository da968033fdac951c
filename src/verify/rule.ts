import { type Outcome, settle } from "../backend/outcome.ts";
import type { Backend, DataModel, TargetOptions } from "../backend/types.ts";
import type { Event } from "../event/index.ts";
import type { LoweredRule } from "../ir/lowered.ts";
import type { Verifiable } from "./trial.ts";
import { type Verification, verifyOutcome } from "./verify.ts";
import { mostWitnesses, type Witness, witnessesOf } from "./witness/index.ts";
import { recordedWitnesses } from "./witness/recorded.ts";

/** What to verify a rule with; `defaultVerifyOptions` is the least. */
export interface VerifyOptions extends TargetOptions {
  /** Lets through queries that fire too often in one place and too rarely in another. */
  readonly allowBoth: boolean;
  /** Recorded events, to run beside those that are made; `readEvent` makes them of objects. */
  readonly events: readonly Event[];
}

export const defaultVerifyOptions: VerifyOptions = {
  layout: "oneline",
  providers: null,
  settings: null,
  allowBoth: false,
  events: [],
};

/**
 * Compiles a rule for one target, reads its queries back, and runs rule and queries on events made
 * to tell a wrong query from a right one: at most 512, and always the same ones for a rule. A query
 * proved has neither disagreements nor diagnostics. It never throws on bad input.
 */
export function verifyRule(
  rule: LoweredRule,
  target: Verifiable,
  options: VerifyOptions = defaultVerifyOptions,
): Verification {
  const outcome = outcomeOf(rule, target, options);
  return verifyOutcome(rule, outcome, target, eventsFor(rule, options), options);
}

/** The data model with its language's reader; null where its queries cannot be read back and run. */
export async function verifiable(backend: Backend, model: DataModel): Promise<Verifiable | null> {
  if (!backend.reader || !model.store) return null;
  const [reader, store] = await Promise.all([backend.reader(), model.store()]);
  return { name: `${backend.name}/${model.name}`, model, reader, store };
}

/** What a target makes of a rule. */
export function outcomeOf(
  rule: LoweredRule,
  { name, model }: Verifiable,
  options: Omit<VerifyOptions, "events">,
): Outcome {
  return settle(name, model.compile(rule, options), rule.rule.titleKey, options.allowBoth);
}

/** The events made for a rule, and the recorded ones behind them. */
export function eventsFor(
  rule: LoweredRule,
  { providers, events }: Pick<VerifyOptions, "providers" | "events">,
): readonly Witness[] {
  const { list } = witnessesOf(rule, { providers, most: mostWitnesses });
  return [...list, ...recordedWitnesses(rule, events, providers)];
}
