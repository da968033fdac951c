import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PackRule } from "../../src/pack/format.ts";
import { navigator } from "../../src/pack/formats/navigator/index.ts";
import { findTechnique, tacticsIn } from "../../src/taxonomy/attack/index.ts";
import { hostileRule } from "./hostile.ts";
import { layerSchema } from "./layerSchema.ts";
import { packRules, packSettings, packText } from "./sample.ts";

const isLayer = new Ajv({ allErrors: true }).compile(layerSchema);

interface Layer {
  readonly name: string;
  readonly techniques: readonly {
    readonly techniqueID: string;
    readonly tactic: string;
    readonly score: number;
    readonly comment: string;
  }[];
  readonly gradient: { readonly minValue: number; readonly maxValue: number };
}

function layerOf(rules: readonly PackRule[], options = {}): Layer {
  const { files } = navigator.build(rules, packSettings(navigator, options));
  expect(files.map(({ path }) => path)).toEqual(["layer.json"]);
  return JSON.parse(String(files[0]?.content));
}

function tagged(tags: string, target = "spl/raw"): Promise<readonly PackRule[]> {
  return packText(
    navigator,
    `title: Shell
tags: [${tags}]
logsource: { category: process_creation, product: windows }
detection:
  selection: { Image|endswith: '\\cmd.exe' }
  condition: selection
`,
    "rule.yml",
    target,
  );
}

describe("a layer", () => {
  test("of the shipped rules is one that the Navigator opens", async () => {
    const rules = await packRules(navigator, ["rules/T1569.002-service-execution.yml"]);
    const layer = layerOf(rules);
    expect(isLayer(layer), JSON.stringify(isLayer.errors)).toBe(true);
    const own = layer.techniques.find(({ techniqueID }) => techniqueID === "T1569.002");
    expect(own).toMatchObject({ tactic: "execution", score: rules.length });
    expect(own?.comment.split("\n")).toHaveLength(rules.length);
    for (const { techniqueID, tactic } of layer.techniques) {
      expect(findTechnique(techniqueID)?.retired).toBe(false);
      expect(tacticsIn(19, techniqueID)).toContain(tactic);
    }
    expect(layer.gradient.maxValue).toBeGreaterThan(layer.gradient.minValue);
  });

  test("tells of version 18 what version 19 has in its place", async () => {
    const [cell, ...others] = layerOf(
      await tagged("attack.defense-evasion, attack.t1562.002"),
    ).techniques;
    expect(cell).toMatchObject({ techniqueID: "T1685.001", tactic: "defense-impairment" });
    expect(others).toEqual([]);
  });

  test("shows a technique in the columns of the rule's tactics alone", async () => {
    const columns = async (tags: string) =>
      layerOf(await tagged(tags)).techniques.map(({ tactic }) => tactic);
    expect(await columns("attack.persistence, attack.t1053.005")).toEqual(["persistence"]);
    expect((await columns("attack.t1053.005")).length).toBeGreaterThan(1);
    expect(await columns("attack.execution")).toEqual([]);
  });

  test("counts a rule once, and each target's query of it", async () => {
    const tags = "attack.execution, attack.t1569.002";
    const rules = (await Promise.all(["spl/raw", "eql/ecs"].map((to) => tagged(tags, to)))).flat();
    expect(layerOf(rules).techniques).toMatchObject([
      {
        score: 1,
        comment: "Shell",
        metadata: [
          { name: "spl/raw exact", value: "1" },
          { name: "eql/ecs exact", value: "1" },
        ],
      },
    ]);
  });

  test("takes its name from the project", async () => {
    expect(layerOf(await tagged("attack.t1569.002"), { name: "Ours" }).name).toBe("Ours");
  });

  test("of no rules is a layer still", () => {
    const layer = layerOf([]);
    expect(isLayer(layer), JSON.stringify(isLayer.errors)).toBe(true);
  });

  test("keeps hostile text in its comments", async () => {
    const [base] = (await tagged("attack.execution, attack.t1569.002")) as [PackRule];
    fc.assert(
      fc.property(hostileRule(base), (packed) => {
        const layer = layerOf([packed]);
        expect(isLayer(layer), JSON.stringify(isLayer.errors)).toBe(true);
        expect(layer.techniques.map(({ comment }) => comment)).toEqual([packed.rule.title.value]);
      }),
    );
  });
});
