import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/backend/outcome.ts";
import { targetName } from "../../src/compile.ts";
import type { Verifiable } from "../../src/verify/index.ts";
import { mutated } from "../support/mutant.ts";
import { allTargets } from "../support/targets.ts";
import { outcomeOf, shownBy, verifiableTargets } from "../support/verifiable.ts";
import { mutants } from "./mutants/index.ts";
import { allSubjects, type Subject } from "./subjects.ts";

const subjects = allSubjects();
const targets = await verifiableTargets();
const models = (await allTargets()).map((target) => ({ ...target, name: targetName(target) }));

/** What sound models make of the subjects, by target. */
const sound = new Map(models.map((model) => [model.name, outcomesOn(model)]));

test.each(targets.map((target) => [target.name, target] as const))(
  "%s is right without a fault",
  (name, target) => {
    const faults = subjects.flatMap((each, at) => faultsOn(each, target, sound.get(name)?.[at]));
    expect(faults.slice(0, 3).join("\n")).toBe("");
  },
);

describe.each(mutants.map((mutant) => [mutant.backend, mutant.name, mutant] as const))(
  "%s: %s",
  (_backend, _name, mutant) => {
    test("is seen by running the queries", async () => {
      const backend = await mutated(mutant);
      const changed = backend.models.flatMap((model) => {
        const name = targetName({ backend, model });
        return outcomesOn({ name, model }).flatMap((outcome, at) => {
          const before = sound.get(name)?.[at];
          const each = subjects[at];
          return each && before && !isSame(outcome, before) ? [{ each, outcome, before }] : [];
        });
      });
      expect(changed.length, "queries that differ").toBeGreaterThan(0);
      expect(changed.some(isSeen), `one of ${changed.length} differing queries is wrong`).toBe(
        true,
      );
    });
  },
);

/** A query with the fault, and the one without. */
interface Changed {
  readonly each: Subject;
  readonly outcome: Outcome;
  readonly before: Outcome;
}

/** The sound model says yes to its own query and no to the faulty one's. */
function isSeen({ each, outcome, before }: Changed): boolean {
  const target = targets.find(({ name }) => name === outcome.target);
  if (!target || outcome.fidelity === "refused" || before.fidelity === "refused") return false;
  return faultsOn(each, target, outcome).length > 0 && faultsOn(each, target, before).length === 0;
}

function outcomesOn(target: Pick<Verifiable, "name" | "model">): readonly Outcome[] {
  return subjects.map(({ rule, providers }) => outcomeOf(rule, target, providers));
}

function faultsOn(
  { name, rule, runs }: Subject,
  target: Verifiable,
  outcome: Outcome | undefined,
): readonly string[] {
  if (!outcome) return [];
  return runs().flatMap((run) =>
    shownBy(rule, outcome, target, run).faults.map((fault) => `${name}: ${fault}`),
  );
}

function isSame(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(shown(one)) === JSON.stringify(shown(other));
}

/** What a user gets: the queries, and in which direction they depart from the rule. */
function shown({ fidelity, queries, notes }: Outcome) {
  return { fidelity, queries, directions: notes.map(({ direction }) => direction) };
}
