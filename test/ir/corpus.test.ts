import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";
import { leavesOf } from "../../src/ir/build.ts";
import { lower } from "../../src/ir/lower.ts";
import type { Ir } from "../../src/ir/nodes.ts";
import { compileRegex } from "../../src/regex/index.ts";
import { readDocuments } from "../../src/rule/index.ts";

const corpus = new URL("../../../shared/data/sigmahq", import.meta.url).pathname;
const present = existsSync(corpus);
if (!present) console.warn("the public rules are not at hand: their tests are skipped");

/** A tenth of the rules, the same each time; all of them with CORPUS=all. */
function paths(): readonly string[] {
  return (readdirSync(corpus, { recursive: true }) as string[])
    .filter((path) => path.endsWith(".yml") && !path.startsWith(`regression_data${sep}`))
    .filter((path) => process.env.CORPUS === "all" || inTenth(path))
    .sort();
}

function inTenth(path: string): boolean {
  const [first = 0] = createHash("sha1").update(path.split(sep).join("/")).digest();
  return first < 26;
}

test.skipIf(!present)(
  "every public rule has a meaning, and its regular expressions can be run",
  () => {
    const failures: string[] = [];
    const leaves: Ir[] = [];
    for (const path of paths()) {
      const text = readFileSync(join(corpus, path), "utf8");
      for (const entry of readDocuments({ name: path, text }).entries) {
        if (entry.kind !== "document" || entry.document.kind !== "rule") continue;
        const { lowered, diagnostics } = lower(entry.document);
        for (const { code, message } of diagnostics) failures.push(`${path}: ${code} ${message}`);
        leaves.push(...(lowered?.conditions ?? []).flatMap(leavesOf));
      }
    }
    for (const leaf of leaves) {
      const tree = leaf.kind === "regex" ? leaf.tree : null;
      const compiled = tree && compileRegex(tree);
      if (compiled && "error" in compiled) failures.push(compiled.error);
    }
    expect(failures).toEqual([]);
    expect(leaves.length).toBeGreaterThan(500);
  },
);
