import { describe, expect, test } from "vitest";
import type { Rule, Selection } from "../../src/ast/index.ts";
import { readEvent } from "../../src/event/index.ts";
import { firesOn, shippedTechnique } from "./shipped.ts";

const technique = shippedTechnique("rules/T1569.002-service-execution.yml");

describe.each(technique.analytics.map((rule) => [rule.title.value, rule] as const))(
  "%s",
  (_, rule) => {
    const fires = firesOn(rule);
    const cases = rule.analytic?.tests ?? [];

    test.each(
      cases.map((one) => [one.matches ? "fires on" : "is quiet on", one.name, one] as const),
    )("%s %s", (_verb, _name, one) => {
      expect(fires(readEvent(one.event))).toBe(one.matches);
    });

    test("has been tried both ways", () => {
      expect(cases.some((one) => one.matches)).toBe(true);
      expect(cases.some((one) => !one.matches)).toBe(true);
    });

    const names = rule.detection.selections.map((selection) => selection.name);

    test.each(names)("is held up by its tests in %s", (name) => {
      for (const always of [true, false]) {
        const wrong = firesOn(settled(rule, name, always));
        expect(cases.some((one) => wrong(readEvent(one.event)) !== one.matches)).toBe(true);
      }
    });

    test("says of every event whether it was recorded, and where", () => {
      for (const one of cases) expect(one.source === null).toBe(one.synthetic);
    });
  },
);

/** The analytic with one selection that always or never holds. */
function settled(rule: Rule, name: string, always: boolean): Rule {
  const selections = rule.detection.selections.map((selection): Selection => {
    if (selection.name !== name) return selection;
    const { span } = selection.search;
    return { ...selection, search: { kind: always ? "allOf" : "anyOf", items: [], span } };
  });
  return { ...rule, detection: { ...rule.detection, selections } };
}

describe("the document", () => {
  test("has an analytic for each data component that the technique is seen in", () => {
    const components = new Set(technique.analytics.map((rule) => rule.analytic?.component?.value));
    expect([...components].sort()).toEqual([
      "Command Execution",
      "Network Connection Creation",
      "Network Traffic Flow",
      "Process Creation",
      "Service Creation",
      "Windows Registry Key Modification",
    ]);
  });

  test("gives every analytic an id of its own", () => {
    const ids = technique.analytics.map((rule) => rule.id?.value);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
  });

  test("gives every analytic the tags of the technique", () => {
    for (const rule of technique.analytics)
      expect(rule.tags.map((tag) => tag.value)).toEqual(
        expect.arrayContaining(["attack.execution", "attack.t1569.002"]),
      );
  });
});
