import { describe, expect, test } from "vitest";
import { branchesOf, fieldNames } from "../../src/backend/branches.ts";
import { collectNotes } from "../../src/backend/notes.ts";
import type { Ir } from "../../src/ir/nodes.ts";
import { findLogsource, type LogsourceEntry } from "../../src/taxonomy/index.ts";
import { conditionOf, loweredRule, show } from "./support.ts";

const process = { product: "windows", category: "process_creation", service: null };
const entry = findLogsource(process) as LogsourceEntry;
const both = ["sysmon", "security"];

/** `provider: condition` of each branch, and `severity code` of each note. */
function outcome(detection: string, providers: readonly string[] | null = both) {
  const rule = loweredRule(detection);
  const notes = collectNotes();
  const options = { layout: "oneline", providers, settings: null } as const;
  const branches = branchesOf(rule, rule.conditions[0] as Ir, entry, options, notes);
  return {
    branches: branches.map(({ provider, condition }) => `${provider}: ${show(condition)}`),
    notes: notes.list.map(({ severity, code }) => `${severity} ${code}`),
  };
}

describe("each provider has a branch in its own names", () => {
  test("the log source's default provider alone where none is asked for", () => {
    expect(outcome("sel: {Image: a}, condition: sel", null)).toEqual({
      branches: ["sysmon: Image=a"],
      notes: [],
    });
  });

  test("in the order of the log source, not in the order asked for", () => {
    const { branches } = outcome("sel: {Image: a}, condition: sel", ["security", "sysmon"]);
    expect(branches).toEqual(["sysmon: Image=a", "security: NewProcessName=a"]);
  });

  test("those that the analytic names go before those of the options", () => {
    const rule = loweredRule("sel: {Image: a}, condition: sel");
    const span = rule.rule.titleKey;
    const analytic = {
      technique: "T1059",
      component: null,
      providers: [{ value: "security", span }],
      tests: [],
    };
    const asked = { ...rule, rule: { ...rule.rule, analytic } };
    const options = { layout: "oneline", providers: ["sysmon"], settings: null } as const;
    const [only, ...others] = branchesOf(
      asked,
      rule.conditions[0] as Ir,
      entry,
      options,
      collectNotes(),
    );
    expect([only?.provider, others]).toEqual(["security", []]);
  });

  test("a tree in which no field changes its name is the very same tree", () => {
    const rule = loweredRule(
      "sel: {Image: a, User: [b, c]}, no: {Company: d}, condition: sel and not no",
    );
    const condition = rule.conditions[0] as Ir;
    const options = { layout: "oneline", providers: null, settings: null } as const;
    const [branch] = branchesOf(rule, condition, entry, options, collectNotes());
    expect(branch?.condition).toBe(condition);
  });
});

describe("a field that the provider lacks is missing on all of its events", () => {
  test.each([
    ["sel: {Image: a}, lack: {Company: b}, condition: sel or lack", "NewProcessName=a"],
    ["sel: {Image: a}, lack: {Company: b}, condition: sel and not lack", "NewProcessName=a"],
    ["sel: {Image: a}, lack: {Company: null}, condition: sel and lack", "NewProcessName=a"],
    ["sel: {Image: a}, lack: {Company: [b, c]}, condition: sel or lack", "NewProcessName=a"],
    ["sel: {Image: a}, lack: {Company|exists: false}, condition: sel and lack", "NewProcessName=a"],
    ["sel: {Image|fieldref: Company}, k: [b], condition: sel or k", "keyword"],
    ["lack: {Company: b}, condition: not lack", "true"],
  ])("%s", (detection, folded) => {
    const { branches, notes } = outcome(detection);
    expect(branches[1]).toBe(`security: ${folded}`);
    expect(notes).toEqual([]);
  });

  test("and drops the provider where the rule can then never hold", () => {
    expect(outcome("sel: {Image: a, Company: b}, condition: sel")).toEqual({
      branches: ["sysmon: (Image=a & Company=b)"],
      notes: ["info provider-cannot-match"],
    });
  });

  test("and refuses the rule where no provider is left", () => {
    expect(outcome("sel: {Company: b}, condition: sel", ["security"])).toEqual({
      branches: [],
      notes: ["info provider-cannot-match", "error provider-cannot-match"],
    });
  });

  test("but keeps its name where no provider of the log source has it", () => {
    const { branches } = outcome("sel: {Strange: b}, condition: sel");
    expect(branches).toEqual(["sysmon: Strange=b", "security: Strange=b"]);
  });
});

test("a test that cannot be said of the provider's form refuses the rule, once", () => {
  const { notes } = outcome("sel: {User|re: a+}, condition: sel or sel");
  expect(notes).toEqual(["error value-transform"]);
});

test("fields in order of first use, each once, both sides of a comparison", () => {
  const condition = conditionOf(
    "a: {B: 1, A|fieldref: C}, b: {A: [x, y], D: 2}, k: [word], condition: not a or b or k",
  );
  expect(fieldNames(condition)).toEqual(["B", "A", "C", "D"]);
});
