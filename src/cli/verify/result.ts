import type { Outcome } from "../../backend/outcome.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Event } from "../../event/index.ts";
import type { Project } from "../../project/index.ts";
import {
  type Disagreement,
  defaultVerifyOptions,
  eventsFor,
  minimised,
  outcomeOf,
  type Verifiable,
  type Verification,
  type VerifyOptions,
  verifyOutcome,
  type Witness,
} from "../../verify/index.ts";
import type { RuleReference } from "../contract.ts";
import type { RunnableRule } from "../rules.ts";
import { findingOf } from "./finding.ts";

/** What became of one rule on one target. */
export interface VerifyResult {
  readonly rule: RuleReference;
  readonly verification: Verification;
  /** Some of the disagreements, each with no more fields than it takes. */
  readonly examples: readonly Disagreement[];
  /** Why the query is not proved: what could not be read back, then a finding for each example. */
  readonly findings: readonly Diagnostic[];
}

export interface VerifySettings {
  readonly providers: readonly string[] | null;
  readonly project: Project;
  readonly events: readonly Event[];
}

/** Enough to see what is wrong. */
const mostExamples = 3;

/** Proves a rule on each target. Events are made once for a rule, and run on every target. */
export function resultsOf(
  rule: RunnableRule,
  targets: readonly Verifiable[],
  { providers, project, events }: VerifySettings,
): readonly VerifyResult[] {
  const witnesses = eventsFor(rule.lowered, { providers, events });
  return targets.map((target) => {
    const settings = project.models.get(target.name) ?? null;
    const options: VerifyOptions = { ...defaultVerifyOptions, providers, settings };
    const outcome = outcomeOf(rule.lowered, target, options);
    return resultOf(rule, outcome, target, witnesses, options);
  });
}

/** Proves one outcome of a rule on events made for it. */
export function resultOf(
  { lowered, reference }: RunnableRule,
  outcome: Outcome,
  target: Verifiable,
  witnesses: readonly Witness[],
  options: VerifyOptions,
): VerifyResult {
  const verification = verifyOutcome(lowered, outcome, target, witnesses, options);
  const examples = distinctLeaves(verification.disagreements)
    .slice(0, mostExamples)
    .map((found) => minimised(lowered, outcome, target, found, options));
  const findings = [
    ...verification.diagnostics,
    ...examples.map((found) => findingOf(found, target.name, lowered)),
  ];
  return { rule: reference, verification, examples, findings };
}

/** The first of each test: others most likely say the same. */
function distinctLeaves(found: readonly Disagreement[]): readonly Disagreement[] {
  const leaves = new Set<unknown>();
  return found.filter(({ witness: { leaf } }) => {
    const isNew = !leaves.has(leaf);
    leaves.add(leaf);
    return isNew;
  });
}
