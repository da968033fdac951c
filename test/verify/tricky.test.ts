import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/backend/outcome.ts";
import { compile, defaultOptions, targetName } from "../../src/compile.ts";
import type { LoweredRule } from "../../src/ir/lowered.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { allTargets } from "../support/targets.ts";
import { outcomeOf, rulesIn, shownBy, verifiableTargets } from "../support/verifiable.ts";
import { subject } from "./subjects.ts";
import { eventOf, eventsOf, type Fields, groundOf, ruleOf } from "./tricky/case.ts";
import { trickyCases } from "./tricky/index.ts";

const targets = await allTargets();
const verifiable = await verifiableTargets();

describe.each(trickyCases.map((tricky) => [tricky.what, tricky] as const))("%s", (_, tricky) => {
  const providers = tricky.providers ?? null;
  const text = ruleOf(tricky);
  const source = { name: "tricky.yml", text };
  const [rule] = rulesIn(source.name, text) as readonly [LoweredRule];

  test("means what it should", () => {
    const matches = matcherOf(rule, { providers });
    const fires = (data: Fields): boolean => matches(eventOf(tricky, data));
    expect(tricky.fires.filter((data) => !fires(data))).toEqual([]);
    expect(tricky.quiet.filter(fires)).toEqual([]);
  });

  test("becomes what it can on each target", () => {
    const options = { ...defaultOptions, providers, allowBoth: true };
    const [result] = compile(source, targets, options).rules;
    const expected = { ...groundOf(tricky).outcomes, ...tricky.outcomes };
    const found = (result?.outcomes ?? []).map((outcome) => [outcome.target, said(outcome)]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        targets.map((target) => [targetName(target), expected[targetName(target)] ?? "exact"]),
      ),
    );
  });

  test.each(verifiable.map((target) => [target.name, target] as const))(
    "is right on %s, and so is its opposite",
    (_name, target) => {
      if (matcherOf(rule, { providers }).unsupported.length > 0) return;
      for (const each of [rule, opposite(rule)]) {
        const outcome = outcomeOf(each, target, providers);
        const { runs } = subject(tricky.what, each, providers, eventsOf(tricky));
        const shown = runs().map((run) => shownBy(each, outcome, target, run));
        const faults = shown.flatMap((run) => run.faults);
        expect(faults.slice(0, 3).join("\n")).toBe("");
        const isRun = shown.some(({ ran }) => ran > 0);
        expect(isRun, "some event is run").toBe(outcome.fidelity !== "refused");
      }
    },
  );
});

test.each(["event_count", "temporal_ordered"])(
  "a correlation by %s is refused on every target",
  (type) => {
    const rules = type === "event_count" ? "[a]" : "[a, b]";
    const condition = type === "event_count" ? "\n    condition: {gte: 10}" : "";
    const text = `title: Bursts\ncorrelation:\n    type: ${type}\n    rules: ${rules}\n    group-by: [User]\n    timespan: 5m${condition}\n`;
    const [result] = compile({ name: "correlation.yml", text }, targets).rules;
    const found = (result?.outcomes ?? []).map(said);
    expect(found).toEqual(targets.map(() => "refused correlation-unsupported"));
  },
);

/** What became of a rule and why, as the cases have it. */
function said({ fidelity, notes }: Outcome): string {
  if (fidelity === "exact") return fidelity;
  const reasons = notes.flatMap(({ code, direction, severity }) => {
    if (direction !== null) return [`${direction} ${code}`];
    return fidelity === "refused" && severity === "error" ? [code] : [];
  });
  return `${fidelity} ${[...new Set(reasons)].join(", ")}`;
}

/** The rule that fires on every other event of the same log source. */
function opposite(rule: LoweredRule): LoweredRule {
  const [first, ...others] = rule.conditions as readonly [LoweredRule["conditions"][number]];
  if (others.length > 0) return rule;
  const { span } = first;
  const negated =
    first.kind === "not" ? first.operand : ({ kind: "not", operand: first, span } as const);
  return { ...rule, conditions: [negated] };
}
