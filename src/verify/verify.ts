import type { Fidelity, Outcome } from "../backend/outcome.ts";
import type { NativeEvent } from "../backend/query.ts";
import type { TargetOptions } from "../backend/types.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { LoweredRule } from "../ir/lowered.ts";
import { matcherOf, type Unsupported } from "../ir/match.ts";
import { type Trial, trialOf, type Verifiable } from "./trial.ts";
import type { Witness } from "./witness/index.ts";

/** An event on which a query does not do what its rule and its fidelity say. */
export interface Disagreement {
  readonly witness: Witness;
  /** The event as the query saw it. */
  readonly natives: readonly NativeEvent[];
  readonly ruleFires: boolean;
  readonly queryFires: boolean;
}

/** What became of one rule on one target. */
export interface Verification {
  /** Always `backend/model`. */
  readonly target: string;
  readonly fidelity: Fidelity;
  /** Those that were run; none where the target refuses the rule. */
  readonly queries: readonly string[];
  /** How many events were run. */
  readonly events: number;
  /** On how many of these the rule fires. */
  readonly firing: number;
  /** How many the data model can hold no such event of. */
  readonly skipped: number;
  readonly disagreements: readonly Disagreement[];
  /**
   * Errors: `verify-unreadable` for a query that the reader cannot read, `verify-uncertain` for an
   * exact one that means what the rule does only if an engine does what nobody documents, and
   * `verify-unrunnable` for a rule that has no meaning but in one engine.
   */
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether the query was shown to do what the rule does; false also where the rule was refused. */
export function isProved({ fidelity, disagreements, diagnostics }: Verification): boolean {
  return fidelity !== "refused" && disagreements.length === 0 && diagnostics.length === 0;
}

/** Runs the queries of a compiled rule on events whose truth is known. */
export function verifyOutcome(
  rule: LoweredRule,
  outcome: Outcome,
  target: Verifiable,
  witnesses: readonly Witness[],
  options: Pick<TargetOptions, "settings">,
): Verification {
  const { fidelity, queries } = outcome;
  const none = { events: 0, firing: 0, skipped: 0, disagreements: [] };
  const about = { target: target.name, fidelity, queries };
  if (fidelity === "refused") return { ...about, ...none, diagnostics: [] };
  const [obstacle] = matcherOf(rule, { providers: null }).unsupported;
  if (obstacle) return { ...about, ...none, diagnostics: [unrunnable(obstacle)] };
  const { trial, diagnostics } = trialOf(rule, outcome, target, options);
  const ran = trial === null ? none : runOn(witnesses, trial);
  return { ...about, ...ran, diagnostics };
}

/** A rule whose meaning nobody can compute here cannot be held against its query. */
function unrunnable({ reason, span }: Unsupported): Diagnostic {
  return {
    code: "verify-unrunnable",
    severity: "error",
    message: `the rule itself cannot be run on events, so that nothing can be proved: ${reason}`,
    span,
    hint: "write the rule without it, or verify the other rules",
  };
}

function runOn(witnesses: readonly Witness[], { stored, firedOn, agrees }: Trial) {
  const held = witnesses.flatMap((witness) => {
    const natives = stored(witness);
    return natives === null ? [] : [{ witness, natives }];
  });
  const fired = firedOn(held.map(({ natives }) => natives));
  const disagreements = held.flatMap(({ witness, natives }, at): readonly Disagreement[] => {
    const ruleFires = witness.fires;
    const queryFires = fired.has(at);
    return agrees(ruleFires, queryFires) ? [] : [{ witness, natives, ruleFires, queryFires }];
  });
  return {
    events: held.length,
    firing: held.filter(({ witness }) => witness.fires).length,
    skipped: witnesses.length - held.length,
    disagreements,
  };
}
