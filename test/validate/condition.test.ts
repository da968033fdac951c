import { describe, expect, test } from "vitest";
import { codesOf, ruleOf, shortly } from "./support.ts";

const constant = (selections: string, condition: string, logsource?: string) =>
  codesOf(ruleOf(selections, { condition, ...(logsource ? { logsource } : {}) })).filter((code) =>
    code.endsWith("condition-constant"),
  );

const two = "a:\n  Image|endswith: x\n  CommandLine: y\nb:\n  Image|endswith: [x, z]";

describe("a condition that nothing or everything satisfies", () => {
  test.each([
    [two, "a and not a"],
    [two, "not a and a"],
    [two, "a and not b"],
    [two, "a and not 1 of *"],
    [two, "a or not a"],
    [two, "b or not a"],
    ["a:\n  CommandLine: Abc\nb:\n  CommandLine|contains: B", "a and not b"],
    ["a:\n  EventID: 1\nb:\n  EventID: 4688", "a and b"],
    ["a:\n  Image|endswith: \\a.exe\nb:\n  Image|endswith: \\b.exe", "a and b"],
    ["a:\n  Image|startswith: C\nb:\n  Image|startswith: [D, E]", "a and b"],
    ["a:\n  CommandLine: x\nb:\n  CommandLine: null", "a and b"],
    ["a:\n  CommandLine|exists: true\nb:\n  CommandLine|exists: false", "a and b"],
    ["a:\n  CommandLine: x\nb:\n  CommandLine|exists: false", "a and b"],
    ["a:\n  CommandLine|re: x\nb:\n  CommandLine|re: x", "a and not b"],
  ])("%j with %s", (selections, condition) => {
    expect(constant(selections, condition)).toEqual(["warning condition-constant"]);
  });

  test.each([
    [two, "a and b"],
    [two, "b and not a"],
    [two, "a or not b"],
    [two, "not a"],
    ["a:\n  Image|endswith: \\a.exe\nb:\n  CommandLine|endswith: \\b.exe", "a and b"],
    ["a:\n  Image|contains: x\nb:\n  Image|contains: y", "a and b"],
    ["a:\n  Image|startswith: C\nb:\n  Image|startswith: [D, C:]", "a and b"],
    ["a:\n  CommandLine|re: x\nb:\n  CommandLine|re: y", "a and not b"],
    ["a:\n  CommandLine|contains|cased: X\nb:\n  CommandLine|contains: x", "b and not a"],
    ["a:\n  CommandLine: x\nb:\n  CommandLine: null", "a or b"],
  ])("not %j with %s", (selections, condition) => {
    expect(constant(selections, condition)).toEqual([]);
  });

  test("two values of a field that may hold a list do not exclude each other", () => {
    const okta = "{service: okta, product: okta}";
    const selections = "a:\n  eventType: x\nb:\n  eventType: y";
    expect(constant(selections, "a and b", okta)).toEqual([]);
    expect(constant(selections, "a and not a", okta)).toHaveLength(1);
  });

  test("the finding points at the test that cannot hold", () => {
    expect(shortly(ruleOf(two, { condition: "a and not b" }))).toEqual([
      "warning condition-constant 11:20",
    ]);
  });
});
