import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { CORE_SCHEMA, load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { navigator } from "../../src/pack/formats/navigator/index.ts";
import { findTechnique, tacticsIn } from "../../src/taxonomy/attack/index.ts";
import { corpusFiles, hasShared } from "../support/shared.ts";
import { corpusRules } from "./corpus.ts";
import { layerSchema } from "./layerSchema.ts";
import { packSettings } from "./sample.ts";

/* The layer of the public rules, held to the tags that stand in their files. */

const isLayer = new Ajv({ allErrors: true }).compile(layerSchema);

interface Layer {
  readonly versions: { readonly attack: string };
  readonly techniques: readonly {
    readonly techniqueID: string;
    readonly tactic: string;
    readonly score: number;
    readonly comment: string;
  }[];
  readonly gradient: { readonly minValue: number; readonly maxValue: number };
}

/** Titles of the rules by the techniques that their tags name, read by another parser. */
function taggedTitles(titles: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of corpusFiles()) {
    const { title, tags = [] } = load(readFileSync(file, "utf8"), { schema: CORE_SCHEMA }) as {
      title: string;
      tags?: readonly string[];
    };
    if (!titles.has(title)) continue;
    for (const tag of tags) {
      const id = /^attack\.(t\d{4}(?:\.\d{3})?)$/.exec(tag)?.[1]?.toUpperCase();
      if (id !== undefined) found.set(id, (found.get(id) ?? new Set()).add(title));
    }
  }
  return found;
}

describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", () => {
  let layer: Layer;
  let titles: ReadonlySet<string>;
  beforeAll(async () => {
    const rules = await corpusRules(navigator, "sigma/sigma");
    titles = new Set(rules.map(({ rule }) => rule.title.value));
    const { files } = navigator.build(rules, packSettings(navigator));
    layer = JSON.parse(String(files[0]?.content));
  }, 600_000);

  test("make a layer that the Navigator opens", () => {
    expect(isLayer(layer), JSON.stringify(isLayer.errors)).toBe(true);
    const cells = layer.techniques.map(({ techniqueID, tactic }) => `${techniqueID} ${tactic}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.length).toBeGreaterThan(100);
  });

  test("stand in the version of ATT&CK that the layer names, each in columns of its own", () => {
    expect(layer.versions.attack).toBe("19");
    for (const { techniqueID, tactic } of layer.techniques) {
      expect([techniqueID, findTechnique(techniqueID)?.retired]).toEqual([techniqueID, false]);
      expect(tacticsIn(19, techniqueID)).toContain(tactic);
    }
  });

  test("are counted for each technique of their tags, and for no other", () => {
    const tagged = taggedTitles(titles);
    const shown = new Map<string, Set<string>>();
    for (const { techniqueID, comment, score } of layer.techniques) {
      const listed = comment.split("\n");
      expect(score).toBe(listed.length);
      for (const title of listed)
        shown.set(techniqueID, (shown.get(techniqueID) ?? new Set()).add(title));
    }
    expect(shown).toEqual(tagged);
  });

  test("have scores that the gradient spans", () => {
    const scores = layer.techniques.map(({ score }) => score);
    expect(layer.gradient).toMatchObject({ minValue: 0, maxValue: Math.max(...scores) });
  });
});
