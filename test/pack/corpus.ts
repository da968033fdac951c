import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { compile } from "../../src/compile.ts";
import type { PackFormat, PackRule } from "../../src/pack/format.ts";
import { packPath, packRulesOf } from "../../src/pack/rules.ts";
import { bundled } from "../../src/taxonomy/index.ts";
import { corpusFiles, shared } from "../support/shared.ts";
import { targetNamed } from "../support/targets.ts";

/** The public rules to try, as a format takes them, below the folders that they stand in. */
export async function corpusRules(
  format: Pick<PackFormat, "takesRefused">,
  target: string,
): Promise<readonly PackRule[]> {
  const asked = [await targetNamed(target)];
  return corpusFiles().flatMap((file) => {
    const below = relative(join(shared, "sigmahq"), file);
    const { rules } = compile({ name: below, text: readFileSync(file, "utf8") }, asked);
    const place = { path: packPath(below), target, taxonomy: bundled };
    return packRulesOf(rules, place).filter(
      ({ outcome }) => format.takesRefused || outcome.fidelity !== "refused",
    );
  });
}

/** The queries of rules, in their order. */
export function queriesOf(rules: readonly PackRule[]): readonly string[] {
  return rules.flatMap(({ outcome }) => outcome.queries);
}
