import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../src/compile.ts";
import type { PackFormat, PackRule, PackSettings } from "../../src/pack/format.ts";
import { packPath, packRulesOf } from "../../src/pack/rules.ts";
import { bundled } from "../../src/taxonomy/index.ts";
import { root } from "../support/repository.ts";
import { targetNamed } from "../support/targets.ts";

type Sampled = Pick<PackFormat, "targets" | "takesRefused">;

/** Rules of files, from the repository's root, as a format takes them. */
export async function packRules(
  format: Sampled,
  paths: readonly string[],
  target = format.targets[0] ?? "spl/raw",
): Promise<readonly PackRule[]> {
  const read = paths.map((path) => [path, readFileSync(join(root, path), "utf8")] as const);
  const each = read.map(([path, text]) => packText(format, text, path, target));
  return (await Promise.all(each)).flat();
}

/** The same for the text of one file. */
export async function packText(
  format: Sampled,
  text: string,
  path = "rule.yml",
  target = format.targets[0] ?? "spl/raw",
): Promise<readonly PackRule[]> {
  const { rules } = compile({ name: path, text }, [await targetNamed(target)]);
  const mirrored = packPath(path.split("/").at(-1) as string);
  return packRulesOf(rules, { path: mirrored, target, taxonomy: bundled }).filter(
    ({ outcome }) => format.takesRefused || outcome.fidelity !== "refused",
  );
}

/** Settings as a project without a word of its own has them. */
export function packSettings(format: Sampled, options: PackSettings["options"] = {}): PackSettings {
  const target = format.targets[0] ?? "spl/raw";
  return {
    name: "sample",
    target,
    targets: [target],
    options,
    templates: new Map(),
    defaults: { schedule: { every: 300, lookback: 600 }, author: null, license: null },
    version: "0.1.0",
  };
}
