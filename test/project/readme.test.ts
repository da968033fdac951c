import { describe, expect, test } from "vitest";
import { compile, defaultOptions } from "../../src/index.ts";
import { read } from "../support/repository.ts";
import { allTargets } from "../support/targets.ts";
import { projectOf, readText } from "./read.ts";

const example =
  /```yaml\n(# sigmatic\.config\.yml\n[\s\S]*?)```/.exec(read("README.md"))?.[1] ?? "";
const targets = await allTargets();

const rule = `title: x
level: low
logsource: { product: shop, service: orders }
detection:
  selection:
    Customer|expand: '%Administrators%'
    Total|gte: 1000
  condition: selection
`;

/** The query of a rule on one target, as the README's project has it. */
function queryOf(text: string, name: string, environment: string | null = null): string {
  const project = projectOf(example, environment);
  const options = { ...defaultOptions, layout: "oneline", project } as const;
  const asked = targets.filter(({ backend, model }) => `${backend.name}/${model.name}` === name);
  const { rules } = compile({ name: "rule.yml", text }, asked, options);
  return rules.flatMap(({ outcomes }) => outcomes.flatMap(({ queries }) => queries)).join();
}

describe("the README's project file", () => {
  test("has no mistake, in any environment", () => {
    const { environments, diagnostics } = readText(example);
    expect(diagnostics).toEqual([]);
    expect(environments).toEqual(["production", "test"]);
  });

  test("says everything that a project file can say", () => {
    const { properties } = JSON.parse(read("src/schema/project.schema.json"));
    const own = Object.keys(properties).filter((key) => key !== "$schema");
    for (const key of own) expect(example).toMatch(new RegExp(`^${key}:`, "m"));
  });

  test("becomes queries", () => {
    expect(queryOf(rule, "spl/raw")).toMatchInlineSnapshot(
      `"index=shop sourcetype="shop:orders" Customer IN ("alice", "adm_*") | where match('total', "\\\\A[+-]?[0-9]+(?:\\\\.[0-9]+)?\\\\z") AND tonumber('total')>=1000"`,
    );
    expect(queryOf(rule, "kql/sentinel")).toMatchInlineSnapshot(
      `"ShopOrders_CL | where (Customer_s =~ "alice" or Customer_s startswith "adm_") and Total_d >= 1000"`,
    );
    expect(queryOf(rule, "eql/ecs")).toMatchInlineSnapshot(
      `"any where ?event.dataset in~ ("shop.orders") and ?shop.customer : ("alice", "adm_*") and ?shop.total >= 1000"`,
    );
  });

  test("has its environments", () => {
    const process = rule.replace("shop, service: orders", "windows, category: process_creation");
    const windows = process.replace("Customer", "User").replace("Total|gte: 1000", "AssetTag: x");
    expect(queryOf(windows, "spl/raw")).toContain("index=wineventlog");
    expect(queryOf(windows, "spl/raw", "test")).toContain("index=test");
  });

  test("makes a misspelt field of a closed log source an error", () => {
    const text = rule.replace("Customer", "Custommer");
    const { rules } = compile({ name: "rule.yml", text }, targets, {
      ...defaultOptions,
      project: projectOf(example),
    });
    const findings = rules.flatMap(({ diagnostics }) => diagnostics);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "field-unknown", severity: "error" }),
    );
    for (const { fidelity } of rules.flatMap(({ outcomes }) => outcomes))
      expect(fidelity).toBe("refused");
  });
});
