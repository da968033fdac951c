import { Ajv } from "ajv";
import fc from "fast-check";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import type { Built, PackFormat, PackRule } from "../../src/pack/format.ts";
import { sentinelArm } from "../../src/pack/formats/sentinelArm/index.ts";
import { sentinelYaml } from "../../src/pack/formats/sentinelYaml/index.ts";
import { knownTables, tableColumns } from "../../src/pack/sentinel/columns.ts";
import { isoDuration, templateDuration } from "../../src/pack/sentinel/duration.ts";
import { entitiesOf, fromEvents } from "../../src/pack/sentinel/entities.ts";
import { type Binder, kustoBinder } from "../support/kusto.ts";
import { filesBelow } from "../support/repository.ts";
import { hasShared } from "../support/shared.ts";
import { hostileRule, onOneLine } from "./hostile.ts";
import { packRules, packSettings, packText } from "./sample.ts";
import { armSchema, templateSchema } from "./sentinelSchema.ts";

const ajv = new Ajv({ allErrors: true, strict: false });
const isTemplate = ajv.compile(templateSchema);
const isDeployment = ajv.compile(armSchema);

const rules = [
  "rules/T1569.002-service-execution.yml",
  ...filesBelow("test/conformance/rules", ".yml"),
];

/** A rule's template or properties, as its product reads them. */
interface Read {
  readonly [key: string]: unknown;
  readonly query: string;
  readonly entityMappings?: readonly {
    readonly fieldMappings: readonly { readonly columnName: string }[];
  }[];
}

interface Deployment {
  readonly resources: readonly { readonly name: string; readonly properties: Read }[];
}

function templates(built: Built): readonly Read[] {
  return built.files.map(({ content }) => load(String(content)) as Read);
}

function deployments(built: Built): readonly Deployment[] {
  return built.files.map(({ content }) => JSON.parse(String(content)));
}

/** As Azure Resource Manager evaluates texts: what is in brackets is an expression. */
function evaluated(text: string): string {
  if (!text.startsWith("[") || !text.endsWith("]")) return text;
  if (!text.startsWith("[[")) throw new Error(`an expression: ${text}`);
  return text.slice(1);
}

function made(format: PackFormat, packed: readonly PackRule[], options = {}): Built {
  return format.build(packed, packSettings(format, options));
}

const plain = `title: Shell started by services.exe
id: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90
description: A shell.
author: An Author
license: MIT
references: [https://example.org/a]
tags: [attack.stealth, attack.t1685.001, attack.t1569.002]
logsource: { service: security, product: windows }
detection:
  selection: { EventID: 4688, ParentProcessName|endswith: '\\services.exe' }
  condition: selection
falsepositives: [Installers]
level: critical
`;

test("a template says all that the rule does", async () => {
  const built = made(sentinelYaml, await packText(sentinelYaml, plain), { version: "2.0.1" });
  expect(built.findings).toEqual([]);
  expect(built.files.map(({ path }) => path)).toEqual(["rule.yaml"]);
  const [template] = templates(built);
  expect(template).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5/),
    name: "Shell started by services.exe",
    description: `A shell.

False positives:
- Installers

References:
- https://example.org/a

Author: An Author
License: MIT
Source: Sigma rule 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90`,
    severity: "High",
    requiredDataConnectors: [
      { connectorId: "WindowsSecurityEvents", dataTypes: ["SecurityEvent"] },
      { connectorId: "SecurityEvents", dataTypes: ["SecurityEvent"] },
    ],
    queryFrequency: "5m",
    queryPeriod: "10m",
    triggerOperator: "gt",
    triggerThreshold: 0,
    tactics: ["DefenseEvasion", "Execution"],
    relevantTechniques: ["T1562.002", "T1569.002"],
    query: expect.stringMatching(/^SecurityEvent\n/),
    entityMappings: [
      mapped("Host", "FullName", "Computer"),
      mapped("Account", "FullName", "SubjectAccount"),
      mapped("IP", "Address", "IpAddress"),
      mapped("Process", "CommandLine", "CommandLine"),
    ],
    version: "2.0.1",
    kind: "Scheduled",
  });
});

function mapped(entityType: string, identifier: string, columnName: string): object {
  return { entityType, fieldMappings: [{ identifier, columnName }] };
}

test("a deployment rests, raises incidents and runs as its options say", async () => {
  const packed = await packText(sentinelArm, plain);
  const told = (options: object) =>
    deployments(made(sentinelArm, packed, options))[0]?.resources[0]?.properties;
  expect(told({})).toMatchObject({
    enabled: false,
    suppressionEnabled: false,
    suppressionDuration: "PT5H",
    incidentConfiguration: { createIncident: true },
  });
  expect(told({ enabled: true, incidents: false, suppressHours: 24 })).toMatchObject({
    enabled: true,
    suppressionEnabled: true,
    suppressionDuration: "P1D",
    incidentConfiguration: { createIncident: false },
  });
});

test("deployments go into as few templates as the service takes", async () => {
  const packed = await packRules(sentinelArm, rules);
  const single = deployments(made(sentinelArm, packed));
  const built = made(sentinelArm, packed, { bundle: true });
  expect(built.files.map(({ path }) => path)).toEqual(["rules.json"]);
  const [bundle] = deployments(built);
  expect(isDeployment(bundle), ajv.errorsText(isDeployment.errors)).toBe(true);
  expect(bundle?.resources).toEqual(single.flatMap(({ resources }) => resources));
  const many = Array.from({ length: 1700 }, (_, index) => numbered(packed[0] as PackRule, index));
  const parts = made(sentinelArm, many, { bundle: true });
  const counts = deployments(parts).map(({ resources }) => resources.length);
  expect(counts.reduce((sum, count) => sum + count)).toBe(1700);
  expect(Math.max(...counts)).toBeLessThanOrEqual(800);
  for (const { content } of parts.files) expect(content.length).toBeLessThan(1_000_000);
});

function numbered(packed: PackRule, index: number): PackRule {
  const { titleKey: span } = packed.rule;
  return { ...packed, rule: { ...packed.rule, id: { value: `rule-${index}`, span } } };
}

test("a rule with the id of another is left out, in whatever letters it is written", async () => {
  const shouted = plain.replace(/(?<=^id: ).*/m, (id) => id.toUpperCase());
  const packed = [
    ...(await packText(sentinelArm, plain)),
    ...(await packText(sentinelArm, shouted)),
  ];
  for (const format of [sentinelArm, sentinelYaml]) {
    const { files, findings } = made(format, packed);
    expect(files.length).toBe(1);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["pack-id-repeated", "error"],
    ]);
  }
});

test("a deployment names parents of sub-techniques, in the words of version 18", async () => {
  const text = `${plain}schedule: { every: 1h, lookback: 90m }\n`;
  const built = made(sentinelArm, await packText(sentinelArm, text), { enabled: true });
  const [resource] = deployments(built)[0]?.resources ?? [];
  expect(resource?.properties).toMatchObject({
    enabled: true,
    queryFrequency: "PT1H",
    queryPeriod: "PT1H30M",
    tactics: ["DefenseEvasion", "Execution"],
    techniques: ["T1562", "T1569"],
  });
});

describe.each(sentinelTargets())("the shipped rules for %s", (target) => {
  test("are templates and deployments that the service takes", async () => {
    const packed = await packRules(sentinelYaml, rules, target);
    expect(packed.length).toBeGreaterThan(20);
    const read = templates(made(sentinelYaml, packed));
    for (const each of read) expect(isTemplate(each), ajv.errorsText(isTemplate.errors)).toBe(true);
    const deployed = deployments(made(sentinelArm, packed));
    for (const each of deployed)
      expect(isDeployment(each), ajv.errorsText(isDeployment.errors)).toBe(true);
    const queries = packed.flatMap(({ outcome }) => outcome.queries);
    expect(read.map(({ query }) => query)).toEqual(queries);
    expect(
      deployed.flatMap(({ resources }) => resources.map(({ properties }) => properties.query)),
    ).toEqual(queries);
    expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
  });

  test("come in the same bytes each time", async () => {
    const packed = await packRules(sentinelArm, rules, target);
    expect(made(sentinelArm, packed)).toEqual(made(sentinelArm, packed));
  });
});

function sentinelTargets(): readonly string[] {
  return sentinelYaml.targets;
}

test("the schemas find what the service refuses", async () => {
  const [template] = templates(made(sentinelYaml, await packText(sentinelYaml, plain)));
  const broken = [
    { tactics: ["Stealth"] },
    { query: "x".repeat(10_001) },
    { name: "x".repeat(257) },
    { queryFrequency: "PT1H" },
    { entityMappings: [mapped("Host", "CommandLine", "Computer")] },
    { more: 1 },
  ];
  expect(broken.map((part) => isTemplate({ ...template, ...part }))).toEqual(
    broken.map(() => false),
  );
});

describe.skipIf(!hasShared)("skipped where ../shared is absent", () => {
  let bind: Binder;
  beforeAll(() => {
    bind = kustoBinder("sentinel");
  });

  test.each(knownTables)("%s has the columns that are told of it", (table) => {
    const { about, others } = tableColumns(table);
    const columns = [...about, ...others];
    expect(columns).not.toEqual([]);
    expect(bind(`${table} | project ${columns}`)).toEqual([]);
    expect(entitiesOf([{ table, operators: [], added: [] }])).toHaveLength(about.length);
  });

  test.each(sentinelTargets())(
    "each column of a mapping to %s is one of the query",
    async (target) => {
      const read = templates(made(sentinelYaml, await packRules(sentinelYaml, rules, target)));
      const faults = read.flatMap(({ query, entityMappings = [] }) => {
        const columns = entityMappings.flatMap(({ fieldMappings }) =>
          fieldMappings.map(({ columnName }) => columnName),
        );
        return columns.length === 0 ? [] : bind(`${query}\n| project TimeGenerated, ${columns}`);
      });
      expect(faults).toEqual([]);
      expect(read.filter(({ entityMappings }) => entityMappings).length).toBeGreaterThan(10);
    },
  );
});

test.each([...fromEvents])("%s is mapped where the query reads it from an event", (name) => {
  const [mapping] = entitiesOf([{ table: "", operators: ["extend"], added: [name] }]);
  const found = mapping?.fieldMappings.map(({ columnName }) => columnName);
  expect(found).toEqual([name]);
});

test("columns that the query reads from an event's data are mapped too", async () => {
  const text = plain
    .replace("service: security", "category: process_creation")
    .replace("EventID: 4688, ParentProcessName", "User: a, CommandLine: b, ParentImage");
  const [template] = templates(made(sentinelYaml, await packText(sentinelYaml, text)));
  expect(template?.entityMappings).toEqual([
    mapped("Host", "FullName", "Computer"),
    mapped("Account", "FullName", "User"),
    mapped("Process", "CommandLine", "CommandLine"),
  ]);
});

test("a query that does not return whole rows has no mappings", async () => {
  const [packed] = await packText(sentinelYaml, plain);
  const { outcome } = packed as PackRule;
  const queries = ["SecurityEvent | summarize count() by Account"];
  const summed = { ...(packed as PackRule), outcome: { ...outcome, queries } };
  expect(templates(made(sentinelYaml, [summed]))[0]?.entityMappings).toBeUndefined();
});

describe("what the service does not take", () => {
  async function codes(text: string): Promise<readonly string[]> {
    const { files, findings } = made(sentinelYaml, await packText(sentinelYaml, text));
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(files.length).toBe(errors.length > 0 ? 0 : 1);
    return findings.map(({ code }) => code);
  }

  test.each([
    ["1m", "5m", ["pack-schedule-limit"]],
    ["5m", "15d", ["pack-schedule-limit", "pack-schedule-limit"]],
    ["30m", "2d", ["pack-schedule-limit"]],
    ["90s", "10m", ["pack-schedule-limit", "pack-schedule-limit"]],
    ["2h", "1h", ["pack-lookback"]],
    ["15d", "15d", ["pack-schedule-limit", "pack-schedule-limit"]],
    ["5m", "47h", []],
    ["14d", "14d", []],
  ])("a schedule of %s and %s: %j", async (every, lookback, expected) => {
    const text = `${plain}schedule: { every: ${every}, lookback: ${lookback} }\n`;
    expect(await codes(text)).toEqual(expected);
  });

  test("is a query of more than 10,000 characters", async () => {
    const values = Array.from({ length: 900 }, (_, index) => `value-${index}`);
    const text = plain.replace("EventID: 4688", `CommandLine: [${values}]`);
    expect(await codes(text)).toEqual(["pack-query-long"]);
  });

  test("is a long title or description, which are cut", async () => {
    const text = plain
      .replace("Shell started", `${"x".repeat(300)} started`)
      .replace("A shell.", "y".repeat(6000));
    expect(await codes(text)).toEqual(["pack-name-cut", "pack-text-cut"]);
    const [template] = templates(made(sentinelYaml, await packText(sentinelYaml, text)));
    expect(isTemplate(template), ajv.errorsText(isTemplate.errors)).toBe(true);
    expect(template?.description).toContain("Author: An Author");
  });
});

test("a rule with two queries becomes two rules", async () => {
  const packed = await packRules(sentinelYaml, ["test/conformance/rules/condition-list.yml"]);
  const built = made(sentinelYaml, packed);
  expect(built.files.map(({ path }) => path)).toEqual([
    "condition-list.yaml",
    "condition-list_2.yaml",
  ]);
  const read = templates(built);
  expect(read.map(({ name }) => name)).toEqual([
    "A condition list makes several queries (1 of 2)",
    "A condition list makes several queries (2 of 2)",
  ]);
  expect(new Set(read.map(({ id }) => id)).size).toBe(2);
});

test("hostile text stays in its field", async () => {
  const [base] = await packText(sentinelYaml, plain);
  fc.assert(
    fc.property(hostileRule(base as PackRule), (packed) => {
      const [template] = templates(made(sentinelYaml, [packed]));
      const [deployment] = deployments(made(sentinelArm, [packed]));
      expect(isTemplate(template), ajv.errorsText(isTemplate.errors)).toBe(true);
      expect(isDeployment(deployment), ajv.errorsText(isDeployment.errors)).toBe(true);
      const properties = deployment?.resources[0]?.properties as Read;
      expect(evaluated(String(properties.displayName))).toBe(template?.name);
      expect(evaluated(String(properties.description))).toBe(template?.description);
      expect(properties.query).toBe(base?.outcome.queries[0]);
      expect(template?.query).toBe(base?.outcome.queries[0]);
      for (const item of packed.rule.falsepositives.filter((text) => text.length < 100))
        if (String(template?.description).length < 2000)
          expect(template?.description).toContain(`- ${onOneLine(item)}`);
    }),
    { numRuns: 300 },
  );
});

test("a title that looks like an expression is none", async () => {
  const text = plain.replace("Shell started by services.exe", "'[parameters(''workspace'')]'");
  const [deployment] = deployments(made(sentinelArm, await packText(sentinelArm, text)));
  expect(deployment?.resources[0]?.properties.displayName).toBe("[[parameters('workspace')]");
});

test("durations are written in the product's way", () => {
  expect([300, 3600, 5400, 86_400, 93_600].map(templateDuration)).toEqual([
    "5m",
    "1h",
    "90m",
    "1d",
    "26h",
  ]);
  expect([0, 300, 3600, 5400, 86_400, 93_600, 61].map(isoDuration)).toEqual([
    "PT0S",
    "PT5M",
    "PT1H",
    "PT1H30M",
    "P1D",
    "P1DT2H",
    "PT1M1S",
  ]);
});
