import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocuments } from "../../src/rule/index.ts";
import type { Span } from "../../src/source/index.ts";
import { yamlish } from "../yaml/fragments.ts";

/** Every span of a tree, wherever it hangs. */
function spansOf(value: unknown): readonly Span[] {
  if (typeof value !== "object" || value === null) return [];
  if ("source" in value && "start" in value) return [value as unknown as Span];
  return Object.values(value).flatMap(spansOf);
}

const lines = fc
  .array(
    fc.constantFrom(
      "title: x",
      "title:",
      "logsource: {category: c}",
      "logsource:",
      "detection:",
      "  a: {b: c}",
      "  a|b: [1, x]",
      "  a:",
      "    - x",
      "    - b|contains|: y",
      "    '|all': z",
      "  condition: a",
      "  condition: [a, 'not a']",
      "  condition: >",
      "    a and",
      "  timeframe: 5m",
      "technique: T1059",
      "analytics:",
      "  - title: x",
      "    tests: [{event: {}, matches: true}, 1]",
      "tags: [a.b, {}]",
      "related: [{id: 1}]",
      "action: global",
      "correlation: {type: temporal}",
      "filter: []",
      "---",
      "__proto__: x",
      "level: [",
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join("\n"));

test.each([
  ["characters", fc.string({ unit: "binary", maxLength: 60 })],
  ["pieces of YAML", yamlish],
  ["lines of rules", lines],
  ["lines of rules in disorder", fc.tuple(lines, yamlish, lines).map((parts) => parts.join(""))],
])("%s: reading never throws, and every span lies in the text", (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { entries } = readDocuments({ name: "test.yml", text });
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        if (entry.kind === "invalid") {
          expect(entry.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
        }
        for (const { start, end } of spansOf(entry)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});
