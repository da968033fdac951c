import { describe, expect, test } from "vitest";
import { compile, targetName } from "../../src/compile.ts";
import { read } from "../support/repository.ts";
import { allTargets } from "../support/targets.ts";

/*
 * Where the events are, the queries are exact. Defender keeps no Security or System log and no
 * script blocks; Elastic keeps script blocks as analysed text, which EQL cannot search.
 */

const lacking = new Set(["no-data-model", "text-field-unsupported"]);
const names = ["spl/raw", "kql/defender", "kql/sentinel", "eql/ecs", "sigma/sigma"];

const path = "rules/T1569.002-service-execution.yml";
const targets = (await allTargets()).filter((target) => names.includes(targetName(target)));
const { rules, diagnostics } = compile({ name: path, text: read(path) }, targets);

test("the document gives no more than two hints: ATT&CK lists fewer components, 4688 fewer fields", () => {
  const codes = [...diagnostics, ...rules.flatMap((rule) => rule.diagnostics)].map(
    (finding) => finding.code,
  );
  expect([...new Set(codes)].sort()).toEqual(["component-unlisted", "field-not-carried"]);
});

describe.each(names)("%s", (name) => {
  const outcomes = rules.map((rule) => ({
    title: rule.title,
    outcome: rule.outcomes.find((outcome) => outcome.target === name),
  }));

  test("every query is exact, or the target has no such events", () => {
    const strange = outcomes.filter(
      ({ outcome }) =>
        outcome?.fidelity !== "exact" &&
        !(outcome?.fidelity === "refused" && outcome.notes.every((note) => lacking.has(note.code))),
    );
    expect(strange.map(({ title }) => title)).toEqual([]);
  });

  test("as many analytics are refused as the target lacks events for", () => {
    const refused = outcomes.filter(({ outcome }) => outcome?.fidelity === "refused");
    expect(refused).toHaveLength({ "kql/defender": 12, "eql/ecs": 2 }[name] ?? 0);
  });
});
