import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse as readToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { columnType } from "../../backends/eql/models/columns.ts";
import { parseEql } from "../../backends/eql/reader/index.ts";
import { fieldsIn } from "../../backends/eql/reader/walk.ts";
import { requiredFields } from "../../src/pack/elastic/requiredFields.ts";
import type { PackRule } from "../../src/pack/format.ts";
import { elasticNdjson } from "../../src/pack/formats/elasticNdjson/index.ts";
import { elasticToml } from "../../src/pack/formats/elasticToml/index.ts";
import { filesBelow } from "../support/repository.ts";
import { corpusFiles, hasShared, shared } from "../support/shared.ts";
import { importedRule, tomlRule } from "./elasticSchema.ts";
import { packRules, packSettings, packText } from "./sample.ts";

const ajv = new Ajv({ allErrors: true });
const isImported = ajv.compile(importedRule);
const isToml = ajv.compile(tomlRule);

function lines(rules: readonly PackRule[], options = {}): readonly Record<string, unknown>[] {
  const { files } = elasticNdjson.build(rules, packSettings(elasticNdjson, options));
  return files.flatMap(({ content }) => {
    const each = String(content).trimEnd().split("\n");
    return each.map((line) => JSON.parse(line));
  });
}

async function lineFor(logsource: string, field = "a", options = {}) {
  const text = `title: T
logsource: ${logsource}
detection: { selection: { ${field}: b }, condition: selection }
`;
  const [line] = lines(await packText(elasticNdjson, text), options);
  expect(isImported(line), ajv.errorsText(isImported.errors)).toBe(true);
  return line as { readonly index: string[]; readonly related_integrations: object[] };
}

describe("where the events lie", () => {
  test.each([
    [
      "{ product: aws, service: cloudtrail }",
      "eventName",
      ["logs-aws.cloudtrail-*", "filebeat-*"],
      [{ package: "aws", version: "*", integration: "cloudtrail" }],
    ],
    [
      "{ product: okta, service: okta }",
      "eventType",
      ["logs-okta.system-*", "filebeat-*"],
      [{ package: "okta", version: "*" }],
    ],
    [
      "{ category: proxy }",
      "c-uri",
      ["logs-squid.log-*", "logs-zscaler_zia.web-*", "filebeat-*"],
      [
        { package: "squid", version: "*" },
        { package: "zscaler_zia", version: "*" },
      ],
    ],
    ["{ category: dns }", "query", ["logs-*", "filebeat-*"], []],
    [
      "{ product: macos, category: process_creation }",
      "Image",
      ["logs-endpoint.events.process-*"],
      [{ package: "endpoint", version: "*" }],
    ],
  ])(
    "is told by the data sets that the query of %s asks for",
    async (logsource, field, ...told) => {
      const { index, related_integrations } = await lineFor(logsource, field);
      expect([index, related_integrations]).toEqual(told);
    },
  );

  test("is anywhere where a data set is the project's own", async () => {
    const [packed] = (await packText(
      elasticNdjson,
      "title: T\nlogsource: { product: okta, service: okta }\ndetection: { s: { eventType: b }, condition: s }\n",
    )) as [PackRule];
    const branches = (packed.outcome.trace?.branches ?? []).map((branch) => ({
      ...branch,
      scope: 'any where event.dataset in ("okta.system", "shop.orders")',
    }));
    const own = { ...packed, outcome: { ...packed.outcome, trace: { branches } } };
    expect(lines([own])[0]).toMatchObject({
      index: ["logs-*", "filebeat-*"],
      related_integrations: [],
    });
  });

  test("has the versions that the project names", async () => {
    const options = { integrations: { okta: "^3.1.0", other: "^1.0.0" } };
    const { related_integrations } = await lineFor(
      "{ product: okta, service: okta }",
      "eventType",
      options,
    );
    expect(related_integrations).toEqual([{ package: "okta", version: "^3.1.0" }]);
  });
});

test("the fields of a query are all that it reads, and nothing else", () => {
  const query = `process where host.os.type == "windows" and not (?process.pid in (1, 2))
  and (process.command_line : ("*a b.c*", "\\"user.name") or \`odd-name\` regex~ """x.y "z" """)
  and length(process.name) > 3 and cidrMatch(source.ip, "10.0.0.0/8") and true
  and aws.cloudtrail.read_only like~ "x" and message != null`;
  expect(requiredFields(query)).toEqual([
    { name: "aws.cloudtrail.read_only", type: "unknown" },
    { name: "host.os.type", type: "keyword" },
    { name: "message", type: "match_only_text" },
    { name: "odd-name", type: "unknown" },
    { name: "process.command_line", type: "wildcard" },
    { name: "process.name", type: "keyword" },
    { name: "process.pid", type: "long" },
    { name: "source.ip", type: "ip" },
  ]);
});

test("sequences name their fields too", () => {
  const query =
    'sequence by host.id with maxspan=1m [file where file.name : "a"] by process.pid until [any where event.code == "1"]';
  expect(requiredFields(query).map(({ name }) => name)).toEqual([
    "event.code",
    "file.name",
    "host.id",
    "process.pid",
  ]);
});

const rules = [
  "rules/T1569.002-service-execution.yml",
  ...filesBelow("test/conformance/rules", ".yml"),
];

/** Fields as a rule names them, and as the language's reader finds them in its query. */
function namedAndRead(rules: readonly PackRule[]) {
  return lines(rules).map(({ query, required_fields }) => {
    const body = parseEql(String(query))?.body;
    const found = body?.kind === "eventQuery" ? fieldsIn(body.condition) : [];
    const named = (required_fields as { name: string }[]).map(({ name }) => name);
    return { named, read: [...new Set(found.map(({ name }) => name))].sort() };
  });
}

test("the fields of every query are those that the language's reader finds", async () => {
  const each = namedAndRead(await packRules(elasticNdjson, rules));
  expect(each.map(({ named }) => named)).toEqual(each.map(({ read }) => read));
  expect(each.length).toBeGreaterThan(50);
});

test.skipIf(!hasShared)("public rules too (skipped where ../shared is absent)", async () => {
  for (const path of corpusFiles()) {
    const packed = await packText(elasticNdjson, readFileSync(path, "utf8"), path);
    for (const { named, read } of namedAndRead(packed)) expect(named, path).toEqual(read);
    for (const line of lines(packed))
      expect(isImported(line), `${path}: ${ajv.errorsText(isImported.errors)}`).toBe(true);
  }
});

test("the fields of all rules have the types that the backend knows", async () => {
  const fields = lines(await packRules(elasticNdjson, rules)).flatMap(
    ({ required_fields }) => required_fields as { name: string; type: string }[],
  );
  const known = fields.filter(({ type }) => type !== "unknown");
  expect(known.length).toBeGreaterThan(100);
  const text = (type: string) => (type === "match_only_text" ? "text" : type);
  expect(known.filter(({ name, type }) => columnType(name) !== text(type))).toEqual([]);
});

test.skipIf(!hasShared)("the fields of ECS have its types", async () => {
  const { fields: ecs } = JSON.parse(
    readFileSync(join(shared, "taxonomy", "ecs-fields.json"), "utf8"),
  );
  const fields = lines(await packRules(elasticNdjson, rules)).flatMap(
    ({ required_fields }) => required_fields as { name: string; type: string }[],
  );
  const distinct = new Map(fields.map((field) => [field.name, field.type]));
  const wrong = [...distinct].flatMap(([name, type]) => {
    const known = ecs[name]?.type ?? ecs[name];
    return known === undefined || known === type ? [] : [`${name}: ${type} is ${known}`];
  });
  expect(wrong).toEqual([]);
});

describe("the options of a pack", () => {
  const options = {
    suppress: { by: ["host.id", "user.id"], within: "90m", missing: true },
    investigationFields: ["process.command_line"],
    buildingBlock: true,
    maxSignals: 20,
    setup: "Ask the team.",
  };
  const expected = {
    alert_suppression: {
      group_by: ["host.id", "user.id"],
      duration: { value: 90, unit: "m" },
      missing_fields_strategy: "suppress",
    },
    investigation_fields: { field_names: ["process.command_line"] },
    building_block_type: "default",
    max_signals: 20,
    setup: "Ask the team.",
  };

  test("stand in a line for Kibana", async () => {
    const [line] = lines(await packRules(elasticNdjson, rules.slice(0, 1)), options);
    expect(isImported(line), ajv.errorsText(isImported.errors)).toBe(true);
    expect(line).toMatchObject(expected);
  });

  test("stand in a file of detection-rules", async () => {
    const packed = await packRules(elasticToml, rules.slice(0, 1));
    const [file] = elasticToml.build(packed, packSettings(elasticToml, options)).files;
    const toml = readToml(String(file?.content));
    expect(isToml(toml), ajv.errorsText(isToml.errors)).toBe(true);
    expect(toml).toMatchObject({ rule: expected });
  });

  test("leave out what is not said", async () => {
    const [line] = lines(await packRules(elasticNdjson, rules.slice(0, 1)), {
      suppress: { by: ["host.id"] },
    });
    expect(line?.alert_suppression).toEqual({
      group_by: ["host.id"],
      missing_fields_strategy: "doNotSuppress",
    });
    expect(line?.max_signals).toBe(100);
    expect(line).not.toHaveProperty("building_block_type");
    expect(line?.setup).toContain("- windows");
  });
});
