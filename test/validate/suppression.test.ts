import { describe, expect, test } from "vitest";
import { compile, defaultOptions } from "../../src/compile.ts";
import { noProject } from "../../src/project/index.ts";
import { allTargets } from "../support/targets.ts";
import { codesOf, findingsOf, ruleOf, shortly, testing } from "./support.ts";

/** A rule with an unused filter, and a comment on the line above it. */
function withComment(comment: string): string {
  return ruleOf(`selection:\n  Image|endswith: x\n${comment}\nfilter:\n  CommandLine: y`);
}

describe("a comment suppresses a check's findings", () => {
  const ignore = "# sigmatic-ignore selection-unused: kept for later";

  test("on its own line", () => {
    expect(codesOf(ruleOf("selection:\n  Image: x\nfilter:\n  CommandLine: y"))).toEqual([
      "warning selection-unused",
    ]);
    const text = ruleOf(`selection:\n  Image: x\nfilter: ${ignore}\n  CommandLine: y`);
    expect(codesOf(text)).toEqual([]);
  });

  test("on the line below it", () => {
    expect(codesOf(withComment(ignore))).toEqual([]);
    expect(codesOf(withComment(`${ignore}\n# and more`))).toEqual([]);
  });

  test("in the whole document from in front of it", () => {
    const text = ruleOf("selection:\n  Image: x\na:\n  CommandLine: y\nb:\n  CommandLine: z");
    expect(codesOf(text)).toHaveLength(2);
    expect(codesOf(`${ignore}\n${text}`)).toEqual([]);
    expect(codesOf(`${ignore}\n${text}---\n${text}`)).toHaveLength(2);
    expect(codesOf(`${text}---\n${ignore}\n${text}`)).toHaveLength(2);
  });

  test("of several codes at once", () => {
    const text = testing("Imagee: '*' # sigmatic-ignore field-unknown, value-empty-match: ours");
    expect(codesOf(text)).toEqual([]);
  });

  test("and an error among them, so that the rule compiles", async () => {
    const text = testing("Imagee: x # sigmatic-ignore field-unknown: our agent has it");
    const [rule] = compile({ name: "rule.yml", text }, await allTargets()).rules;
    const targets = rule?.outcomes.filter(({ fidelity }) => fidelity !== "refused");
    expect(targets?.map(({ target }) => target)).toContain("spl/raw");
  });
});

describe("a comment that is amiss", () => {
  test.each([
    ["# sigmatic-ignore selection-unused", ["suppression-without-reason", "selection-unused"]],
    ["# sigmatic-ignore selection-unused:", ["suppression-without-reason", "selection-unused"]],
    ["# sigmatic-ignore: because", ["suppression-without-reason", "selection-unused"]],
    ["# sigmatic-ignore selection-unusd: why", ["suppression-unknown", "selection-unused"]],
    ["# sigmatic-ignore regex-syntax: why", ["suppression-unknown", "selection-unused"]],
    ["# sigmatic-ignore field-unknown: why", ["suppression-unused", "selection-unused"]],
    ["# about sigmatic-ignore selection-unused: why", ["selection-unused"]],
  ])("%s", (comment, codes) => {
    expect(codesOf(withComment(comment))).toEqual(codes.map((code) => `warning ${code}`));
  });

  test("offers the near code, and points at the one that is wrong", () => {
    const text = withComment("# sigmatic-ignore selection-unused, field-unkown: why");
    expect(shortly(text)).toEqual(["warning suppression-unknown 8:39"]);
    expect(findingsOf(text)[0]?.hint).toBe("did you mean `field-unknown`?");
  });

  test("has nothing to say inside a string", () => {
    const text = testing("CommandLine|contains: '# sigmatic-ignore field-unknown: x'");
    expect(codesOf(text)).toEqual([]);
  });

  test("is not called idle where a check had no chance", () => {
    const broken = testing("Image|re: '(' # sigmatic-ignore value-empty-match: why");
    expect(codesOf(broken)).toEqual(["error regex-syntax"]);
    const unheard = withComment("# sigmatic-ignore value-covered: why");
    expect(shortly(unheard, { hints: false })).toEqual(["warning selection-unused 9:3"]);
  });
});

describe("a project's severities", () => {
  const given = (
    severities: readonly (readonly [string, "off" | "info" | "warning" | "error"])[],
  ) => ({
    project: { ...noProject, severities: new Map(severities) },
  });
  const unused = ruleOf("selection:\n  Image: x\nfilter:\n  CommandLine: y");

  test("replace a check's own", () => {
    expect(shortly(unused, given([["selection-unused", "error"]]))).toEqual([
      "error selection-unused 8:3",
    ]);
    expect(shortly(unused, given([["selection-unused", "off"]]))).toEqual([]);
  });

  test("decide whether a rule compiles", async () => {
    const targets = await allTargets();
    const fidelities = (text: string, options: ReturnType<typeof given>) =>
      compile({ name: "r.yml", text }, targets, { ...defaultOptions, ...options }).rules.flatMap(
        (rule) => rule.outcomes.map(({ fidelity }) => fidelity),
      );
    const refused = fidelities(unused, given([["selection-unused", "error"]]));
    expect(new Set(refused)).toEqual(new Set(["refused"]));
    const misspelt = testing("Imagee: x");
    expect(fidelities(misspelt, given([["field-unknown", "warning"]]))).toContain("exact");
  });

  test("make an error of a hint where hints are not asked for", () => {
    const options = { hints: false, ...given([["value-covered", "error"]]) };
    expect(shortly(testing("CommandLine|contains: [a, ab]"), options)).toEqual([
      "error value-covered 7:31",
    ]);
  });

  test("leave what is no check alone", () => {
    const options = given([
      ["regex-syntax", "off"],
      ["taxonomy-foreign", "off"],
    ]);
    expect(shortly(testing("Image|re: '('"), options)).toEqual(["error regex-syntax 7:16"]);
    const foreign = ruleOf("selection:\n  a: b", { metadata: "taxonomy: ecs\n" });
    expect(findingsOf(foreign, options).map(({ code }) => code)).toEqual(["taxonomy-foreign"]);
  });
});
