import { describe, expect, test } from "vitest";
import { compile, type RuleResult, type SourceResult, targetName } from "../src/compile.ts";
import { positionAt } from "../src/source/index.ts";
import { allTargets } from "./support/targets.ts";

const targets = await allTargets();

function compiled(text: string): SourceResult {
  return compile({ name: "rule.yml", text }, targets);
}

function codes({ diagnostics }: Pick<RuleResult, "diagnostics">): readonly string[] {
  return diagnostics.map(({ code, span }) => {
    const { line, column } = positionAt(span.source, span.start);
    return `${line}:${column} ${code}`;
  });
}

const rule = `title: Service control tool
id: 5af54681-df95-4c26-854f-2565e13cfab0
logsource: { product: windows, category: process_creation }
detection:
    selection:
        Image|endswith: '\\sc.exe'
    condition: selection
level: low
`;

describe("compile", () => {
  test("gives one outcome per target, in the order asked for", () => {
    const [only] = compiled(rule).rules;
    expect(only?.outcomes.map((outcome) => outcome.target)).toEqual(targets.map(targetName));
    expect(only?.outcomes.map((outcome) => outcome.queries.length)).toEqual(targets.map(() => 1));
  });

  test("finds mistakes of every stage in one run, in the order of the text", () => {
    const [only] = compiled(
      rule
        .replace("low", "lwo")
        .replace("endswith", "endswit")
        .replace("condition: selection", "condition: selecton"),
    ).rules;
    expect(only && codes(only)).toEqual([
      "5:5 selection-unused",
      "6:15 modifier-unknown",
      "7:16 selection-unknown",
      "8:8 value-not-allowed",
    ]);
    expect(only?.outcomes.every((outcome) => outcome.fidelity === "refused")).toBe(true);
  });

  test("a mistake in one document spoils no other", () => {
    const { rules } = compiled(`${rule}---\ntitle: [\n---\n${rule}`);
    expect(rules.map(({ index, outcomes }) => [index, outcomes[0]?.fidelity])).toEqual([
      [0, "exact"],
      [1, "refused"],
      [2, "exact"],
    ]);
  });

  test("analytics number on after the rules before them, and inherit the technique's tags", () => {
    const technique = `title: Service Execution
technique: T1569.002
analytics:
${["One", "Two"].map((title) => rule.replace("Service control tool", title).replace(/^/gm, "      ").replace("      ", "    - ")).join("\n")}
`;
    const { rules } = compiled(`${rule}---\n${technique}`);
    expect(rules.map(({ index, title }) => [index, title])).toEqual([
      [0, "Service control tool"],
      [1, "One"],
      [2, "Two"],
    ]);
    const [, one] = rules;
    expect(one?.document?.tags.map((tag) => tag.value)).toContain("attack.t1569.002");
  });

  test("a wrong technique refuses each of its analytics and is told once", () => {
    const text = `title: X
technique: T9999
analytics:
${["One", "Two"].map((title) => rule.replace("Service control tool", title).replace(/^/gm, "      ").replace("      ", "    - ")).join("\n")}
`;
    const { rules } = compiled(text);
    const refusals = rules.map((found) => found.outcomes[0]?.notes.map((note) => note.code));
    expect(refusals).toEqual([["attack-unknown"], ["attack-unknown"]]);
  });

  test("correlation and filter documents are refused with a code on every target", () => {
    const correlation = `title: Many
correlation:
    type: event_count
    rules: [a]
    group-by: [Computer]
    timespan: 5m
    condition: { gte: 10 }
`;
    const [only] = compiled(correlation).rules;
    expect(new Set(only?.outcomes.flatMap(({ notes }) => notes.map(({ code }) => code)))).toEqual(
      new Set(["correlation-unsupported"]),
    );
  });

  test("YAML that is no Sigma document makes no rule", () => {
    const { rules, notSigma } = compiled("hello: world\n");
    expect(rules).toEqual([]);
    expect(notSigma).toHaveLength(1);
  });
});
