import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lower } from "../../../src/ir/lower.ts";
import { readDocuments } from "../../../src/rule/index.ts";
import { corpusFiles, hasShared } from "../../../test/support/shared.ts";
import { eql } from "../index.ts";
import { eqlReader } from "./index.ts";

test.skipIf(!hasShared)(
  "every query of public rules is read, in both layouts (skipped where ../shared is absent)",
  () => {
    const faults: string[] = [];
    let read = 0;
    for (const path of corpusFiles())
      for (const entry of readDocuments({ name: path, text: readFileSync(path, "utf8") }).entries) {
        if (entry.kind !== "document" || entry.document.kind !== "rule") continue;
        const { lowered } = lower(entry.document);
        if (!lowered) continue;
        for (const layout of ["pretty", "oneline"] as const) {
          const { queries, notes } = eql.models[0].compile(lowered, {
            layout,
            providers: null,
            settings: null,
          });
          if (notes.some((note) => note.severity === "error")) continue;
          for (const text of queries) {
            const { query, diagnostics } = eqlReader.read({ name: path, text });
            for (const { code, message, span } of diagnostics)
              faults.push(`${path}: ${code}: ${message}: ${text.slice(span.start, span.end)}`);
            if (query) read++;
            if (layout === "oneline") expect(text).not.toContain("\n");
          }
        }
      }
    expect(faults).toEqual([]);
    expect(read).toBeGreaterThan(200);
  },
);
