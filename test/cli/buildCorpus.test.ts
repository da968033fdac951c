import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/cli/pack/manifest.ts";
import { everyBackend } from "../../src/cli/targetList.ts";
import { loadExplanations } from "../../src/diagnostic/codes/index.ts";
import { formats } from "../../src/pack/index.ts";
import { corpusFiles, hasShared, shared } from "../support/shared.ts";
import { folderOf, sigmatic } from "./host.ts";

/*
 * What `build` promises of any set of rules, on the public ones: every rule stands in every pack or
 * among what was left out of it, and a second build finds nothing to do.
 */
describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", () => {
  test("are built into every format, each told of", { timeout: 300_000 }, async () => {
    const names = Object.keys(formats);
    const files = corpusFiles();
    const folder = await projectOf(files, names);
    const first = await sigmatic(["build", "--format", "json"], { folder });
    expect(first.code, first.err.slice(-2000)).toBe(0);
    for (const { pack, leftOut, targets, state } of JSON.parse(first.out)) {
      expect(state).toBe("written");
      const { rules } = manifestOf(join(folder, "packs", pack));
      const told = new Set([...rules.map(keyOf), ...leftOut.map(keyOf)]);
      expect([pack, told.size >= files.length || targets.length > 1]).toEqual([pack, true]);
      expect(leftOut.length).toBeLessThan(files.length * targets.length);
    }
    const second = await sigmatic(["build", "--format", "json"], { folder });
    const states = JSON.parse(second.out).map(({ state }: { state: string }) => state);
    expect(new Set(states)).toEqual(new Set(["current"]));
    const check = await sigmatic(["build", "--check", "--quiet"], { folder });
    expect(check.code).toBe(0);
  });
});

function keyOf({ id, title, path }: { id: string | null; title: string | null; path: string }) {
  return id ?? title ?? path;
}

function manifestOf(folder: string): Manifest {
  expect(existsSync(join(folder, "manifest.json"))).toBe(true);
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
}

/** Options of the formats that do not go without. */
const asked: { readonly [format: string]: object } = {
  template: { target: "spl", files: [{ template: "rule.yml.hbs" }] },
};

/** A project that packs files into every format, whatever refuses them. */
async function projectOf(files: readonly string[], names: readonly string[]): Promise<string> {
  const folder = folderOf({});
  symlinkSync(join(shared, "sigmahq"), join(folder, "hq"));
  const backends = await everyBackend();
  const own = await Promise.all(backends.map((backend) => backend.explanations()));
  const codes = [await loadExplanations(), ...own].flatMap(Object.keys);
  const project = {
    rules: files.map((file) => `hq/${relative(join(shared, "sigmahq"), file)}`),
    packs: Object.fromEntries(names.map((format) => [format, { format, ...asked[format] }])),
    packDefaults: { allow: codes },
  };
  writeFileSync(join(folder, "sigmatic.config.json"), JSON.stringify(project));
  writeFileSync(join(folder, "rule.yml.hbs"), "title: {{title}}\nrule: {{json tags}}\n");
  return folder;
}
