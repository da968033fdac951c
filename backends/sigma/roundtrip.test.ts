import { readFileSync } from "node:fs";
import fc from "fast-check";
import { load } from "js-yaml";
import { textScalar } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import type { Rule } from "../../src/ast/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { corpusFiles, hasShared } from "../../test/support/shared.ts";
import { sigma } from "./index.ts";

function read(text: string, name = "rule.yml"): readonly Rule[] {
  return readDocuments({ name, text }).entries.flatMap((entry) => {
    if (entry.kind !== "document") return [];
    if (entry.document.kind === "technique") return entry.document.analytics;
    return entry.document.kind === "rule" ? [entry.document] : [];
  });
}

function print(rule: Rule, layout: "pretty" | "oneline" = "pretty"): readonly string[] {
  const { lowered } = lower(rule);
  if (!lowered) throw new Error(`${rule.title.value} does not lower`);
  return sigma.models[0].compile(lowered, { layout, providers: null, settings: null }).queries;
}

/** Everything but where it stood. */
function withoutSpans(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, item) => {
      if (/^(span|.*Span|titleKey|source|places)$/.test(key)) return undefined;
      return typeof item === "bigint" ? String(item) : item;
    }),
  );
}

function meaning(rule: Rule): unknown {
  const { analytic: _, ...plain } = rule;
  return withoutSpans({ rule: plain, conditions: lower(rule).lowered?.conditions });
}

function expectRoundTrip(rule: Rule): void {
  const printed = print(rule);
  expect(printed).toHaveLength(rule.detection.conditions.length);
  for (const [at, text] of printed.entries()) {
    const [again] = read(text) as [Rule];
    const condition = rule.detection.conditions.slice(at, at + 1);
    const one = { ...rule, detection: { ...rule.detection, conditions: condition } };
    expect(meaning(again)).toEqual(meaning(one));
    expect(print(again)).toEqual([text]);
    const [flow = ""] = print(again, "oneline");
    expect(flow).not.toMatch(/[\n\r]/);
    expect(meaning((read(flow) as [Rule])[0])).toEqual(meaning(one));
  }
}

describe("a printed rule", () => {
  test.skipIf(!hasShared)("says what public rules say (skipped where ../shared is absent)", () => {
    let rules = 0;
    for (const path of corpusFiles())
      for (const rule of read(readFileSync(path, "utf8"), path)) {
        expectRoundTrip(rule);
        rules++;
      }
    expect(rules).toBeGreaterThan(200);
  });

  test("keeps any text, key and spelling", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."\\*?'\"\n\r\t #:-|{}[],&!%@`~é 0x1.eyn") }),
      fc.constantFrom(
        "true",
        "No",
        "~",
        "null",
        "0429",
        "1e3",
        "0x10",
        "12:30",
        "2024-01-01",
        ".5",
      ),
    );
    let compared = 0;
    fc.assert(
      fc.property(text, text, fc.integer(), (value, description, number) => {
        const yaml = [
          "title: Example",
          `description: ${JSON.stringify(`a${description}`)}`,
          "logsource: {category: process_creation, product: windows}",
          `custom: {deep: [${JSON.stringify(value)}, ${number}, true, null, {}, []]}`,
          "detection:",
          `  one: {CommandLine: [${JSON.stringify(value)}, ${number}, "${number}", true]}`,
          `  two: [${JSON.stringify(`x${value}`)}, {User: null}]`,
          "  condition: one and not two",
        ].join("\n");
        for (const rule of read(yaml)) {
          if (!lower(rule).lowered) continue;
          expectRoundTrip(rule);
          compared++;
        }
      }),
    );
    expect(compared).toBeGreaterThan(50);
  });

  test("is the same text to a reader of YAML 1.1", () => {
    const tricky = [
      "yes",
      "Off",
      "y",
      "1_000",
      "0o17",
      "017",
      "1:30",
      "1.5",
      "+1",
      "2024-01-01",
      "=",
      "<<",
    ];
    for (const text of tricky) expect(load(`a: ${textScalar(text)}`)).toEqual({ a: text });
    for (const text of tricky) expect(textScalar(text)).toBe(`'${text}'`);
  });
});
