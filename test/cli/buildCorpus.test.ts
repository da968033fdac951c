import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Manifest } from "../../src/cli/pack/manifest.ts";
import { compile, type RuleResult } from "../../src/compile.ts";
import { formats } from "../../src/pack/index.ts";
import { queriesIn } from "../pack/readBack.ts";
import { corpusFiles, hasShared } from "../support/shared.ts";
import { targetNamed } from "../support/targets.ts";
import { inodesBelow, manifestOf, pathOf, sumsBelow, writeProject } from "./corpusProject.ts";
import { sigmatic } from "./host.ts";

/*
 * What `build` promises of any set of rules, on the public ones: each stands in each pack or among
 * what was left out of it, its queries are those of `compile`, and a pack is what its rules make it,
 * wherever and however often it is built.
 */
const names = Object.keys(formats);

describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", () => {
  let home: string;
  let first: readonly View[];

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "sigmatic-corpus-"));
    await writeProject(home);
    first = await built(home);
  }, 1_200_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test("are built into every format", () => {
    expect(first.map(({ pack, state }) => [pack, state])).toEqual(
      names.map((name) => [name, "written"]),
    );
  });

  test.each(names)("stand in %s or are left out, once for each target", async (name) => {
    const { rules, leftOut, targets: asked } = manifestOf(home, name);
    const { takesRefused } = await formats[name]!();
    const there = rules.map(({ path, target }) => `${path} ${target}`);
    const told = leftOut.flatMap(({ path, target }) =>
      (target === null ? asked : [target]).map(
        (each) => `${path.replace(/^rules\/|\.yml$/g, "")} ${each}`,
      ),
    );
    const expected = corpusFiles().flatMap((file) =>
      asked.map((target) => `${pathOf(file).replace(/\.yml$/, "")} ${target}`),
    );
    expect([...there, ...told].sort()).toEqual(expected.sort());
    if (takesRefused) expect(told).toEqual([]);
    expect(there.length).toBeGreaterThan(expected.length / 10);
  });

  test.each(names)("%s lists its files with their sums, and each rule's", (name) => {
    const { files, rules } = manifestOf(home, name);
    const sums = sumsBelow(join(home, "packs", name));
    sums.delete("manifest.json");
    expect(Object.fromEntries(sums)).toEqual(files);
    for (const rule of rules) {
      expect(rule.files).not.toEqual([]);
      for (const path of rule.files) expect(files).toHaveProperty([path]);
    }
  });

  test.each(Object.keys(queriesIn))(
    "%s holds the queries of compile to the letter",
    async (name) => {
      const { rules, files } = manifestOf(home, name);
      const texts = Object.keys(files).map((path) => [
        path,
        readFileSync(join(home, "packs", name, path), "utf8"),
      ]);
      const found = queriesIn[name]!(new Map(texts as [string, string][]));
      const outcomes = await outcomesOf(rules);
      expect(found.toSorted()).toEqual(outcomes.flatMap(({ queries }) => queries).sort());
      expect(rules.map(({ fidelity }) => fidelity)).toEqual(
        outcomes.map(({ fidelity }) => fidelity),
      );
    },
  );

  test("make nothing new on a second build", { timeout: 1_200_000 }, async () => {
    const before = inodesBelow(join(home, "packs"));
    for (const args of [[], ["--force"]]) {
      const again = await built(home, args);
      expect(again.map(({ state, written, removed }) => [state, written, removed])).toEqual(
        names.map(() => ["current", [], []]),
      );
      expect(again.map(({ leftOut }) => leftOut)).toEqual(first.map(({ leftOut }) => leftOut));
    }
    expect(inodesBelow(join(home, "packs"))).toEqual(before);
    const check = await sigmatic(["build", "--check", "--quiet"], { folder: home });
    expect(check.code).toBe(0);
  });

  test("make the same bytes in another place", { timeout: 1_200_000 }, async () => {
    const other = join(home, "another place");
    await writeProject(other);
    const views = await built(join(other, "rules"), []);
    expect(views.map(({ state }) => state)).toEqual(names.map(() => "written"));
    expect(sumsBelow(join(other, "packs"))).toEqual(sumsBelow(join(home, "packs")));
  });
});

interface View {
  readonly pack: string;
  readonly state: string;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly leftOut: Manifest["leftOut"];
}

async function built(folder: string, args: readonly string[] = []): Promise<readonly View[]> {
  const { code, out, err } = await sigmatic(["build", "--format", "json", ...args], { folder });
  expect(code, err.slice(-2000)).toBe(0);
  return JSON.parse(out);
}

/** What the library makes of a pack's rules, in the order of its manifest. */
async function outcomesOf(rules: Manifest["rules"]): Promise<readonly RuleResult["outcomes"][0][]> {
  const compiled = new Map<string, RuleResult["outcomes"][0] | undefined>();
  for (const name of new Set(rules.map(({ target }) => target))) {
    const asked = [await targetNamed(name)];
    for (const file of corpusFiles()) {
      const { rules: results } = compile({ name: "", text: readFileSync(file, "utf8") }, asked);
      compiled.set(`${pathOf(file)} ${name}`, results[0]?.outcomes[0]);
    }
  }
  return rules.map(({ path, target }) => {
    const outcome = compiled.get(`${path}.yml ${target}`);
    if (outcome === undefined) throw new Error(`no rule has the path ${path}`);
    return outcome;
  });
}
