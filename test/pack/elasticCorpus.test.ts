import { Ajv } from "ajv";
import { parse as readToml } from "smol-toml";
import { beforeAll, describe, expect, test } from "vitest";
import type { Built, PackFormat, PackRule } from "../../src/pack/format.ts";
import { elasticNdjson } from "../../src/pack/formats/elasticNdjson/index.ts";
import { elasticToml } from "../../src/pack/formats/elasticToml/index.ts";
import { hasShared } from "../support/shared.ts";
import { corpusRules, queriesOf } from "./corpus.ts";
import { importedRule, tomlRule } from "./elasticSchema.ts";
import { packSettings } from "./sample.ts";

/* The public rules as Kibana imports them and as elastic/detection-rules keeps them. */

const ajv = new Ajv({ allErrors: true });
const isImported = ajv.compile(importedRule);
const isToml = ajv.compile(tomlRule);

interface Rule {
  readonly rule_id: string;
  readonly name: string;
  readonly description: string;
  readonly query: string;
  readonly severity: string;
  readonly risk_score: number;
  readonly interval: string;
  readonly from: string;
}

function linesOf({ files }: Built): readonly Rule[] {
  const lines = files.flatMap(({ content }) => String(content).trimEnd().split("\n"));
  return lines.map((line) => {
    const rule = JSON.parse(line);
    expect(isImported(rule), `${rule.name}: ${ajv.errorsText(isImported.errors)}`).toBe(true);
    return rule;
  });
}

function tomlsOf({ files }: Built): readonly Rule[] {
  return files.map(({ path, content }) => {
    const document = readToml(String(content));
    expect(isToml(document), `${path}: ${ajv.errorsText(isToml.errors)}`).toBe(true);
    return document.rule as unknown as Rule;
  });
}

const seconds: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3600, d: 86_400 };

/** The seconds of `5m`. */
function lasting(text: string): number {
  return Number.parseInt(text, 10) * (seconds[text.slice(-1)] ?? Number.NaN);
}

describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", () => {
  let rules: readonly PackRule[];
  let lines: readonly Rule[];
  let tomls: readonly Rule[];
  beforeAll(async () => {
    rules = await corpusRules(elasticNdjson, "eql/ecs");
    const made = (format: PackFormat) => {
      const built = format.build(rules, packSettings(format));
      expect(built.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      return built;
    };
    lines = linesOf(made(elasticNdjson));
    tomls = tomlsOf(made(elasticToml));
  }, 600_000);

  test("come with their queries to the letter, a rule each", () => {
    const queries = queriesOf(rules);
    expect(queries.length).toBeGreaterThan(100);
    expect(lines.map(({ query }) => query)).toEqual(queries);
    expect(tomls.map(({ query }) => query)).toEqual(queries);
  });

  test("have ids of their own, the same in both formats", () => {
    const ids = lines.map(({ rule_id }) => rule_id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(tomls.map(({ rule_id }) => rule_id)).toEqual(ids);
  });

  test("say of themselves what their authors wrote", () => {
    const said = rules.flatMap(({ rule, outcome }) =>
      outcome.queries.map(() => ({
        name: expect.stringContaining(rule.title.value),
        ...(rule.description !== null && { description: rule.description }),
      })),
    );
    expect(lines).toMatchObject(said);
    expect(tomls).toMatchObject(said);
  });

  test("look back no less far than they wait", () => {
    for (const { from, interval } of [...lines, ...tomls])
      expect(lasting(from.replace("now-", ""))).toBeGreaterThanOrEqual(lasting(interval));
  });
});
