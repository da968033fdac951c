import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Manifest } from "../../src/cli/pack/manifest.ts";
import { everyBackend } from "../../src/cli/targetList.ts";
import { loadExplanations } from "../../src/diagnostic/codes/index.ts";
import { formats } from "../../src/pack/index.ts";
import { corpusFiles, shared } from "../support/shared.ts";

/** Formats that take any targets, and the targets that they get. */
const several = ["navigator", "coverage", "queries"];
const targets = ["spl/raw", "kql/defender", "eql/ecs"];

/** Options of the formats that do not go without. */
const asked: { readonly [format: string]: object } = {
  template: { target: "spl/raw", files: [{ template: "rule.yml.hbs" }] },
};

/** A project that packs the public rules into every format, whatever refuses them. */
export async function writeProject(folder: string): Promise<void> {
  for (const file of corpusFiles()) {
    mkdirSync(dirname(join(folder, "rules", pathOf(file))), { recursive: true });
    cpSync(file, join(folder, "rules", pathOf(file)));
  }
  const backends = await everyBackend();
  const own = await Promise.all(backends.map((backend) => backend.explanations()));
  const codes = [await loadExplanations(), ...own].flatMap(Object.keys);
  const packs = Object.keys(formats).map((format) => [
    format,
    { format, ...asked[format], ...(several.includes(format) && { target: targets }) },
  ]);
  writeFileSync(join(folder, "rule.yml.hbs"), "title: {{title}}\nrule: {{json tags}}\n");
  writeFileSync(
    join(folder, "sigmatic.config.json"),
    JSON.stringify({
      rules: "rules",
      packs: Object.fromEntries(packs),
      packDefaults: { allow: codes },
    }),
  );
}

/** Where a public rule stands below the folder of all. */
export function pathOf(file: string): string {
  return relative(join(shared, "sigmahq"), file);
}

export function manifestOf(folder: string, name: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "packs", name, "manifest.json"), "utf8"));
}

/** The files below a folder, `/` apart, in the order of their paths. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** SHA-256 of each. */
export function sumsBelow(folder: string): Map<string, string> {
  const sum = (path: string) => createHash("sha256").update(readFileSync(join(folder, path)));
  return new Map(filesBelow(folder).map((path) => [path, sum(path).digest("hex")]));
}

/** What tells whether a file was written anew. */
export function inodesBelow(folder: string): ReadonlyMap<string, number> {
  return new Map(filesBelow(folder).map((path) => [path, statSync(join(folder, path)).ino]));
}
