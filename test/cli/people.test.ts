import { expect, test } from "vitest";
import type { Outcome } from "../../src/backend/outcome.ts";
import { peopleReporter } from "../../src/cli/compile/people.ts";
import { summaryText } from "../../src/cli/compile/summary.ts";
import { countNotSigma, countRule, createTally } from "../../src/cli/compile/tally.ts";
import type { RuleResult } from "../../src/compile.ts";
import type { Note } from "../../src/diagnostic/diagnostic.ts";
import { plain } from "../../src/diagnostic/palette.ts";
import { plainLook } from "../../src/diagnostic/print.ts";
import type { Source } from "../../src/source/index.ts";

const source: Source = { name: "rules/a.yml", text: "title: Odd service\ndetection: x\n" };

function note(code: string, more: Partial<Note> = {}): Note {
  const span = { source, start: 19, end: 28 };
  return { code, severity: "warning", message: `about ${code}`, span, direction: null, ...more };
}

const outcomes: readonly Outcome[] = [
  { target: "spl/raw", fidelity: "exact", queries: ["a=1\n| where b"], notes: [], trace: null },
  {
    target: "kql/defender",
    fidelity: "approximate",
    queries: ["T | where a"],
    notes: [
      note("scope-unknown", { severity: "info" }),
      note("empty-or-missing", { direction: "over", hint: "name the value" }),
    ],
    trace: null,
  },
  {
    target: "eql/ecs",
    fidelity: "refused",
    queries: [],
    notes: [note("keyword-unsupported", { severity: "error" })],
    trace: null,
  },
];

const rule: RuleResult = {
  id: "5af54681-df95-4c26-854f-2565e13cfab0",
  title: "Odd service",
  index: 0,
  document: null,
  diagnostics: [],
  outcomes,
};

function printed(result: RuleResult): string {
  let text = "";
  peopleReporter((more) => {
    text += more;
  }, plainLook).rule(result, "rules/a.yml");
  return text;
}

test("a rule with an outcome of each kind", () => {
  expect(printed(rule)).toMatchSnapshot();
});

test("what refuses the whole rule is said once for all targets", () => {
  const error = note("yaml-syntax", { severity: "error" });
  const refused = outcomes.map(
    ({ target }): Outcome => ({
      target,
      fidelity: "refused",
      queries: [],
      notes: [error],
      trace: null,
    }),
  );
  const result = { ...rule, id: null, title: null, diagnostics: [error], outcomes: refused };
  expect(printed(result)).toMatchSnapshot();
});

test("a title cannot steer the terminal", () => {
  expect(printed({ ...rule, title: "\u001b[2Jgone" })).not.toContain("\u001b");
});

test("the summary at the end of a run", () => {
  const tally = createTally(["spl/raw", "kql/defender", "eql/ecs"]);
  for (let index = 0; index < 12; index++) countRule(tally, rule);
  for (let index = 0; index < 11; index++) countNotSigma(tally, `docs/${index}.yml`);
  Object.assign(tally, { files: 23, inputErrors: 1, warnings: 2, leftOut: 3 });
  expect(summaryText(tally, ["spl/cim"], plain)).toMatchSnapshot();
});
