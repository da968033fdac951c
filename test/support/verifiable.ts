import type { Outcome } from "../../src/backend/outcome.ts";
import { settle } from "../../src/backend/outcome.ts";
import type { TargetOptions } from "../../src/backend/types.ts";
import { lower } from "../../src/ir/lower.ts";
import type { LoweredRule } from "../../src/ir/lowered.ts";
import { readDocuments } from "../../src/rule/index.ts";
import {
  type Verifiable,
  verifiable,
  verifyOutcome,
  type Witness,
} from "../../src/verify/index.ts";
import { allTargets } from "./targets.ts";

/** Every data model whose queries can be read back and run. */
export async function verifiableTargets(): Promise<readonly Verifiable[]> {
  const targets = await allTargets();
  const found = targets.map(async (target): Promise<readonly Verifiable[]> => {
    const found = await verifiable(target.backend, target.model);
    return found ? [found] : [];
  });
  return (await Promise.all(found)).flat();
}

/** The rules of a text that can be lowered, those of a technique document among them. */
export function rulesIn(name: string, text: string): readonly LoweredRule[] {
  const { entries } = readDocuments({ name, text });
  return entries
    .flatMap((entry) => (entry.kind === "document" ? [entry.document] : []))
    .flatMap((document) => {
      if (document.kind === "technique") return document.analytics;
      return document.kind === "rule" ? [document] : [];
    })
    .flatMap((rule) => lower(rule).lowered ?? []);
}

/** What a target makes of a rule. */
export function outcomeOf(
  rule: LoweredRule,
  { name, model }: Pick<Verifiable, "name" | "model">,
  providers: TargetOptions["providers"],
): Outcome {
  const emission = model.compile(rule, { layout: "oneline", providers, settings: null });
  return settle(name, emission, rule.rule.titleKey, true);
}

/** What running a query on events shows. */
export interface Shown {
  /** How many of the events the data model can hold. */
  readonly ran: number;
  /** Counterexamples and what cannot be read back, in words; none where all is well. */
  readonly faults: readonly string[];
}

export function shownBy(
  rule: LoweredRule,
  outcome: Outcome,
  target: Verifiable,
  witnesses: readonly Witness[],
): Shown {
  const found = verifyOutcome(rule, outcome, target, witnesses, { settings: null });
  const faults = [
    ...found.diagnostics.map(({ message }) => `${message}: ${outcome.queries.join("; ")}`),
    ...found.disagreements.map(
      ({ witness, natives, ruleFires }) =>
        `the rule ${ruleFires ? "fires" : "is quiet"} on ${JSON.stringify(witness.event.own)}, ` +
        `and not so ${outcome.queries.join("; ")} on ${JSON.stringify(natives, bigText)}`,
    ),
  ];
  return { ran: found.events, faults };
}

function bigText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
