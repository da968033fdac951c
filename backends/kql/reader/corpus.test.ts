import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lower } from "../../../src/ir/lower.ts";
import { readDocuments } from "../../../src/rule/index.ts";
import { corpusFiles, hasShared } from "../../../test/support/shared.ts";
import { kql } from "../index.ts";
import { kqlReader } from "./index.ts";

const rules = hasShared ? corpusFiles().flatMap(lowered) : [];

function lowered(path: string) {
  const { entries } = readDocuments({ name: path, text: readFileSync(path, "utf8") });
  return entries.flatMap((entry) => {
    if (entry.kind !== "document" || entry.document.kind !== "rule") return [];
    const { lowered: rule } = lower(entry.document);
    return rule ? [{ path, rule }] : [];
  });
}

describe.skipIf(!hasShared)("public rules (skipped where ../shared is absent)", () => {
  test.each(kql.models.map((model) => [model.name, model] as const))(
    "every query of kql/%s is read, in both layouts",
    (_, model) => {
      const faults: string[] = [];
      let read = 0;
      for (const { path, rule } of rules)
        for (const layout of ["pretty", "oneline"] as const) {
          const options = { layout, providers: null, settings: null };
          const { queries, notes } = model.compile(rule, options);
          if (notes.some(({ severity }) => severity === "error")) continue;
          for (const text of queries) {
            const { query, diagnostics } = kqlReader.read({ name: path, text });
            for (const { code, message, span } of diagnostics)
              faults.push(`${path}: ${code}: ${message}: ${text.slice(span.start, span.end)}`);
            if (query) read++;
          }
        }
      expect(faults).toEqual([]);
      expect(read).toBeGreaterThan(200);
    },
  );
});
