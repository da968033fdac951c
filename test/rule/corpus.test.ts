import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/rule/index.ts";
import { corpusFiles, hasShared } from "../support/shared.ts";

describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", () => {
  const files = hasShared ? corpusFiles() : [];

  test("each is one rule without a finding", () => {
    expect(files.length).toBeGreaterThan(100);
    for (const path of files) {
      const { entries, diagnostics } = readDocuments({
        name: path,
        text: readFileSync(path, "utf8"),
      });
      expect(diagnostics).toEqual([]);
      expect(entries).toMatchObject([
        { kind: "document", document: { kind: "rule" }, diagnostics: [] },
      ]);
    }
  });
});
