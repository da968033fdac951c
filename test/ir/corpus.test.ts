import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leavesOf } from "../../src/ir/build.ts";
import { lower } from "../../src/ir/lower.ts";
import type { Ir } from "../../src/ir/nodes.ts";
import { compileRegex } from "../../src/regex/compile.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { corpusFiles, hasShared } from "../support/shared.ts";

test.skipIf(!hasShared)(
  "every public rule has a meaning, and its regular expressions can be run (skipped where ../shared is absent)",
  () => {
    const failures: string[] = [];
    const leaves: Ir[] = [];
    for (const path of corpusFiles()) {
      const text = readFileSync(path, "utf8");
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
