import type { Outcome } from "../../backend/outcome.ts";
import type { CompileOptions, RuleResult, SourceResult, Target } from "../../compile.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { lower } from "../../ir/lower.ts";
import { defaultVerifyOptions, eventsFor, type Verifiable } from "../../verify/index.ts";
import { ruleReference } from "../contract.ts";
import type { Selector } from "../filters.ts";
import type { Host } from "../host.ts";
import { resultOf } from "./result.ts";
import { noteOthers, verifiableAmong } from "./targets.ts";

/** Proves what `compile` made, in a run that was asked to. */
export interface Verifier {
  /** The same with every query refused that is not proved, and the reasons among the findings. */
  readonly verified: (result: SourceResult) => SourceResult;
  /** Says of which targets nothing is proved. */
  readonly noteOthers: (host: Host) => void;
}

/** A verifier for the rules that the selector takes. */
export async function verifierFor(
  asked: readonly Target[],
  options: CompileOptions,
  selector: Selector,
): Promise<Verifier> {
  const { targets, others } = await verifiableAmong(asked);
  return {
    verified: (result) => {
      const proved = result.rules.map((rule) => provedRule(rule, targets, options, selector));
      const findings = proved.flatMap((one) => one.findings);
      return {
        ...result,
        rules: proved.map(({ rule }) => rule),
        diagnostics: [...result.diagnostics, ...findings],
      };
    },
    noteOthers: (host) => noteOthers(others, host),
  };
}

function provedRule(
  rule: RuleResult,
  targets: readonly Verifiable[],
  options: CompileOptions,
  selector: Selector,
): { readonly rule: RuleResult; readonly findings: readonly Diagnostic[] } {
  const { document, outcomes } = rule;
  const untouched = { rule, findings: [] };
  if (document?.kind !== "rule" || (selector && !selector(document))) return untouched;
  if (outcomes.every(({ fidelity }) => fidelity === "refused")) return untouched;
  const { lowered } = lower(document, options.project);
  if (lowered === null) return untouched;
  const findings: Diagnostic[] = [];
  const providers = options.providers ?? options.project.providers;
  const witnesses = eventsFor(lowered, { providers, events: [] });
  const runnable = { lowered, reference: ruleReference(rule, "") };
  const proved = outcomes.map((outcome) => {
    const target = targets.find(({ name }) => name === outcome.target);
    if (!target) return outcome;
    const settings = options.project.models.get(target.name) ?? null;
    const how = { ...defaultVerifyOptions, providers, settings };
    const found = resultOf(runnable, outcome, target, witnesses, how).findings;
    findings.push(...found);
    return found.length === 0 ? outcome : refused(outcome, found);
  });
  return { rule: { ...rule, outcomes: proved }, findings };
}

function refused(outcome: Outcome, findings: readonly Diagnostic[]): Outcome {
  const reasons = findings.map((finding) => ({ ...finding, direction: null }));
  const notes = [...outcome.notes, ...reasons];
  return { ...outcome, fidelity: "refused", queries: [], notes };
}
