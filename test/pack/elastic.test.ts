import { Ajv } from "ajv";
import fc from "fast-check";
import { parse as readToml, type TomlTable } from "smol-toml";
import { describe, expect, test } from "vitest";
import { tomlLiteral, tomlString } from "../../src/pack/encode/toml.ts";
import type { PackFormat, PackRule } from "../../src/pack/format.ts";
import { elasticNdjson } from "../../src/pack/formats/elasticNdjson/index.ts";
import { elasticToml } from "../../src/pack/formats/elasticToml/index.ts";
import { importedRule, tomlRule } from "./elasticSchema.ts";
import { hostileRule, hostileText } from "./hostile.ts";
import { packRules, packSettings, packText } from "./sample.ts";

const shipped = "rules/T1569.002-service-execution.yml";
const ajv = new Ajv({ allErrors: true });
const isImported = ajv.compile(importedRule);
const isToml = ajv.compile(tomlRule);

const plain = `title: Shell
id: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90
status: stable
description: A shell.
author: An Author
license: MIT
references: [https://example.org/a]
date: 2026-01-31
tags: [attack.stealth, attack.t1685.001, attack.execution, attack.t1569.002]
logsource: { category: process_creation, product: windows }
detection:
  selection: { Image|endswith: '\\cmd.exe' }
  condition: selection
falsepositives: [Installers]
level: high
`;

function lines(rules: readonly PackRule[], options = {}): readonly Record<string, unknown>[] {
  const { files } = elasticNdjson.build(rules, packSettings(elasticNdjson, options));
  return files.flatMap(({ content }) =>
    String(content)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
}

function tomls(rules: readonly PackRule[]): readonly TomlTable[] {
  const { files } = elasticToml.build(rules, packSettings(elasticToml));
  return files.map(({ content }) => readToml(String(content)));
}

describe("the shipped rules", () => {
  test("are rules that Kibana imports, a line each", async () => {
    const rules = await packRules(elasticNdjson, [shipped]);
    const read = lines(rules);
    expect(read.length).toBe(rules.length);
    for (const rule of read) expect(isImported(rule), ajv.errorsText(isImported.errors)).toBe(true);
    expect(new Set(read.map((rule) => rule.rule_id)).size).toBe(read.length);
  });

  test("are rules of detection-rules, a file each below their document", async () => {
    const rules = await packRules(elasticToml, [shipped]);
    const { files } = elasticToml.build(rules, packSettings(elasticToml));
    const names = files.map(({ path }) => path);
    expect(new Set(names).size).toBe(rules.length);
    for (const name of names)
      expect(name).toMatch(/^T1569\.002-service-execution\/[a-z0-9_]+\.toml$/);
    for (const rule of tomls(rules)) expect(isToml(rule), ajv.errorsText(isToml.errors)).toBe(true);
  });

  test("keep their queries to the letter", async () => {
    const rules = await packRules(elasticNdjson, [shipped]);
    const queries = rules.flatMap(({ outcome }) => outcome.queries);
    expect(lines(rules).map(({ query }) => query)).toEqual(queries);
    expect(tomls(rules).map(({ rule }) => (rule as { query: string }).query)).toEqual(queries);
  });
});

describe("a rule", () => {
  test("brings its severity, sources and schedule", async () => {
    const [rule] = lines(
      await packText(elasticNdjson, `${plain}schedule: { every: 1h, lookback: 90m }\n`),
    );
    expect(rule).toMatchObject({
      severity: "high",
      risk_score: 73,
      author: ["An Author"],
      license: "MIT",
      references: ["https://example.org/a"],
      false_positives: ["Installers"],
      interval: "1h",
      from: "now-90m",
      enabled: false,
    });
    expect(rule?.note).toContain("0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90");
  });

  test("names tactics and techniques as version 18 does, or as 19 where asked to", async () => {
    const rules = await packText(elasticNdjson, plain);
    const told = (options = {}) => {
      const [line] = lines(rules, options);
      const threats = line?.threat as { tactic: { name: string }; technique: object[] }[];
      return threats.map(({ tactic, technique }) => [
        tactic.name,
        ...technique.map((each) => JSON.stringify(each).match(/T\d{4}(?:\.\d{3})?(?=")/g)),
      ]);
    };
    expect(told()).toEqual([
      ["Defense Evasion", ["T1562", "T1562.002"]],
      ["Execution", ["T1569", "T1569.002"]],
    ]);
    expect(told({ attack: 19 }).flat(2)).toContain("T1685.001");
    expect(told({ attack: 19 }).flat(2)).not.toContain("Defense Evasion");
  });

  test("searches where its log source lies, or where the project says", async () => {
    const indices = async (logsource: string, options = {}) => {
      const text = plain.replace("{ category: process_creation, product: windows }", logsource);
      return lines(await packText(elasticNdjson, text), options)[0]?.index;
    };
    expect(await indices("{ category: process_creation, product: windows }")).toEqual([
      "logs-endpoint.events.process-*",
      "logs-system.security-*",
      "logs-windows.*",
      "logs-winlog.*",
      "winlogbeat-*",
    ]);
    expect(await indices("{ service: system, product: windows }")).toEqual([
      "logs-system.system-*",
      "logs-windows.*",
      "logs-winlog.*",
      "winlogbeat-*",
    ]);
    const linux = await indices("{ category: process_creation, product: linux }");
    expect(linux).toContain("logs-sysmon_linux.log-*");
    const own = { index: ["mine-*"] };
    expect(await indices("{ category: process_creation, product: windows }", own)).toEqual(
      own.index,
    );
  });

  test("of several conditions becomes several rules with ids of their own", async () => {
    const text = plain.replace("  condition: selection", "  condition: [selection, not selection]");
    const [first, second] = lines(await packText(elasticNdjson, text));
    expect([first?.name, second?.name]).toEqual(["Shell", "Shell (2)"]);
    expect(first?.rule_id).not.toBe(second?.rule_id);
    const rules = (
      await Promise.all(
        [text, text.replace("id: 0c", "id: 1c")].map((each) => packText(elasticToml, each)),
      )
    ).flat();
    const { files } = elasticToml.build(rules, packSettings(elasticToml));
    expect(new Set(files.map(({ path }) => path)).size).toBe(4);
  });

  test("that looks back less than it waits is left out with an error", async () => {
    const rules = await packText(elasticNdjson, `${plain}schedule: { every: 1h, lookback: 5m }\n`);
    for (const format of [elasticNdjson, elasticToml]) {
      const { files, findings } = format.build(rules, packSettings(format));
      expect(files).toEqual([]);
      expect(findings).toMatchObject([{ code: "pack-lookback", severity: "error" }]);
    }
  });

  test("with the id of another is left out with an error", async () => {
    const rules = await packText(elasticNdjson, plain);
    for (const format of [elasticNdjson, elasticToml]) {
      const { files, findings } = format.build(
        [...rules, ...rules.map((each) => ({ ...each, path: "other" }))],
        packSettings(format),
      );
      expect(files.flatMap((file) => file.rules)).toEqual(rules);
      expect(findings).toMatchObject([{ code: "pack-id-repeated", severity: "error" }]);
    }
  });

  test("without a date, or of a name that detection-rules refuses, is warned of", async () => {
    const text = plain.replace(/date: .*\n/, "").replace("title: Shell", "title: Shell!");
    const { findings } = elasticToml.build(
      await packText(elasticToml, text),
      packSettings(elasticToml),
    );
    expect(findings.map(({ code }) => code)).toEqual(["pack-name-unfit", "pack-date-missing"]);
  });
});

test("many rules go into files that Kibana's limit lets in", async () => {
  const [rule] = (await packText(elasticNdjson, plain)) as [PackRule];
  const large = { ...rule, rule: { ...rule.rule, description: "x".repeat(3_000_000) } };
  const many = ["a", "b", "c", "d"].map((value) => {
    const id = { value, span: rule.rule.title.span };
    return { ...large, rule: { ...large.rule, id } };
  });
  const { files } = elasticNdjson.build(many, packSettings(elasticNdjson));
  expect(files.map(({ path, rules }) => [path, rules.length])).toEqual([
    ["rules.ndjson", 3],
    ["rules-2.ndjson", 1],
  ]);
});

describe("hostile text", () => {
  /** What UTF-8 has no form for. */
  const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, "\ufffd");

  test("comes back from TOML as it was", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const text = `a = ${tomlString(a)}\nb = ${tomlLiteral(b)}\n`;
        expect(readToml(text)).toEqual({ a: wellFormed(a), b: wellFormed(b) });
      }),
    );
  });

  test("stays in its field", async () => {
    const [base] = (await packText(elasticNdjson, plain)) as [PackRule];
    fc.assert(
      fc.property(hostileRule(base), (packed) => {
        const { title, author, description, references } = packed.rule;
        const [line, ...others] = lines([packed]);
        expect(others).toEqual([]);
        expect(isImported(line), ajv.errorsText(isImported.errors)).toBe(true);
        expect(line).toMatchObject({
          name: title.value,
          author: [author],
          description,
          references,
        });
        const [toml] = tomls([packed]) as [{ rule: object }];
        expect(isToml(toml), ajv.errorsText(isToml.errors)).toBe(true);
        expect(toml.rule).toMatchObject({
          name: wellFormed(title.value),
          author: [wellFormed(author ?? "")],
          description: wellFormed(description ?? ""),
        });
      }),
      { numRuns: 200 },
    );
  });

  test("makes no markup of a note", async () => {
    const [base] = (await packText(elasticNdjson, plain)) as [PackRule];
    const id = { value: "a](javascript:x) !{investigate} <b>\n# b", span: base.rule.title.span };
    const [line] = lines([{ ...base, rule: { ...base.rule, id } }]);
    expect(line?.note).toContain(
      "a\\]\\(javascript\\:x\\) \\!\\{investigate\\} \\<b\\> \\# b; the query is exact",
    );
  });
});

test.each<PackFormat>([elasticNdjson, elasticToml])(
  "$name gives the same bytes each time",
  async (format) => {
    const rules = await packRules(format, [shipped]);
    expect(format.build(rules, packSettings(format))).toEqual(
      format.build(rules, packSettings(format)),
    );
  },
);
