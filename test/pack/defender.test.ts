import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Built, PackRule } from "../../src/pack/format.ts";
import { defender } from "../../src/pack/formats/defender/index.ts";
import { entityMappings, huntingTables } from "../../src/pack/formats/defender/tables.ts";
import { type Binder, kustoBinder, kustoSchema } from "../support/kusto.ts";
import { filesBelow } from "../support/repository.ts";
import { hasShared, shared } from "../support/shared.ts";
import { detectionSchema } from "./defenderSchema.ts";
import { hostileRule, onOneLine } from "./hostile.ts";
import { packRules, packSettings, packText } from "./sample.ts";

const ajv = new Ajv({ allErrors: true, strict: false });
const isDetection = ajv.compile(detectionSchema);

const rules = [
  "rules/T1569.002-service-execution.yml",
  ...filesBelow("test/conformance/rules", ".yml"),
];

interface Read {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly status: string;
  readonly queryCondition: { readonly queryText: string };
  readonly schedule: { readonly frequency: string };
  readonly detectionAction: {
    readonly alertTemplate: {
      readonly entityMappings: { readonly [kind: string]: readonly object[] };
    };
  };
}

function read({ files }: Built): readonly Read[] {
  return files.map(({ content }) => JSON.parse(String(content)));
}

function made(packed: readonly PackRule[], options = {}): Built {
  return defender.build(packed, packSettings(defender, options));
}

const plain = `title: Shell started by services.exe
id: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90
description: A shell.
author: An Author
tags: [attack.stealth, attack.t1685.001, attack.execution, attack.t1569.002, attack.t1569]
logsource: { category: process_creation, product: windows }
detection:
  selection: { ParentImage|endswith: '\\services.exe' }
  condition: selection
level: critical
`;

const hourly = `${plain}schedule: { every: 1h, lookback: 1h }\n`;

test("a detection says all that the rule does", async () => {
  const built = made(await packText(defender, hourly), { enabled: true });
  expect(built.findings).toEqual([]);
  expect(built.files.map(({ path }) => path)).toEqual(["rule.json"]);
  const description = `A shell.

Author: An Author
Source: Sigma rule 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90`;
  expect(read(built)).toEqual([
    {
      "@odata.type": "#microsoft.graph.security.detectionRule",
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5/),
      displayName: "Shell started by services.exe",
      description,
      status: "enabled",
      queryCondition: { queryText: expect.stringMatching(/^DeviceProcessEvents\n/) },
      schedule: { frequency: "PT1H" },
      detectionAction: {
        alertTemplate: {
          title: "Shell started by services.exe",
          description,
          severity: "high",
          entityMappings: {
            hosts: [{ deviceIdColumn: "DeviceId", nameColumn: "DeviceName" }],
            accounts: [
              {
                nameColumn: "AccountName",
                ntDomainColumn: "AccountDomain",
                sidColumn: "AccountSid",
                upnColumn: "AccountUpn",
                aadUserIdColumn: "AccountObjectId",
              },
            ],
            files: [{ nameColumn: "FileName", sha1Column: "SHA1", sha256Column: "SHA256" }],
          },
          tactics: [
            {
              tactic: "DefenseEvasion",
              techniques: [{ technique: "T1562", subTechniques: ["T1562.002"] }],
            },
            {
              tactic: "Execution",
              techniques: [{ technique: "T1569", subTechniques: ["T1569.002"] }],
            },
          ],
        },
      },
    },
  ]);
});

test("the shipped rules are detections with their queries to the letter", async () => {
  const packed = await packRules(defender, rules);
  const detections = read(made(packed));
  for (const each of detections)
    expect(isDetection(each), ajv.errorsText(isDetection.errors)).toBe(true);
  expect(detections.map(({ queryCondition }) => queryCondition.queryText)).toEqual(
    packed.flatMap(({ outcome }) => outcome.queries),
  );
  expect(detections.length).toBeGreaterThan(20);
  expect(new Set(detections.map(({ id }) => id)).size).toBe(detections.length);
  expect(new Set(detections.map(({ status }) => status))).toEqual(new Set(["disabled"]));
});

describe.skipIf(!hasShared)("skipped where ../shared is absent", () => {
  let bind: Binder;
  beforeAll(() => {
    bind = kustoBinder("defender-xdr");
  });

  test("every detection returns the columns that it has to, and those that it maps", async () => {
    const detections = read(made(await packRules(defender, rules)));
    const faults = detections.flatMap(({ queryCondition, detectionAction }) => {
      const mapped = Object.values(detectionAction.alertTemplate.entityMappings);
      const columns = mapped.flat().flatMap((mapping) => Object.values(mapping));
      const needed = ["Timestamp", "ReportId", ...columns];
      return bind(`${queryCondition.queryText}\n| project ${[...new Set(needed)]}`);
    });
    expect(faults).toEqual([]);
  });

  test.each(Object.keys(huntingTables))("%s has the columns of its mappings", (name) => {
    const schema = kustoSchema("defender-xdr").tables[name] ?? {};
    const columns = Object.values(entityMappings([name]))
      .flat()
      .flatMap(Object.values);
    const lacking = [...columns, "Timestamp", "ReportId"].filter((column) => !(column in schema));
    expect(lacking).toEqual([]);
  });
});

test.skipIf(!hasShared)("every table has what a detection returns, and can be watched", () => {
  const path = join(shared, "taxonomy", "mde-tables.json");
  const { customDetection } = JSON.parse(readFileSync(path, "utf8"));
  expect(customDetection.nrtTables).toEqual(expect.arrayContaining(Object.keys(huntingTables)));
  for (const name of Object.keys(huntingTables)) {
    const columns = Object.values(entityMappings([name]))
      .flat()
      .flatMap(Object.values);
    const telling = columns.filter((each) => customDetection.oneOfEntityColumns.includes(each));
    expect(telling, name).not.toEqual([]);
  }
});

test("a query of several tables maps what each of them tells, once", () => {
  expect(entityMappings(["DeviceProcessEvents", "DeviceRegistryEvents", "DeviceEvents"])).toEqual({
    hosts: [{ deviceIdColumn: "DeviceId", nameColumn: "DeviceName" }],
    accounts: [
      expect.objectContaining({ nameColumn: "AccountName" }),
      expect.objectContaining({ nameColumn: "InitiatingProcessAccountName" }),
    ],
    files: [{ nameColumn: "FileName", sha1Column: "SHA1", sha256Column: "SHA256" }],
  });
});

describe("the schedule", () => {
  test.each([
    ["5m", "PT1H", ["pack-schedule-rounded"]],
    ["1h", "PT1H", []],
    ["2h", "PT1H", ["pack-schedule-rounded"]],
    ["3h", "PT3H", []],
    ["23h", "PT12H", ["pack-schedule-rounded"]],
    ["1d", "P1D", []],
    ["7d", "P1D", ["pack-schedule-rounded"]],
  ])("of every %s is %s", async (every, frequency, codes) => {
    const text = `${plain}schedule: { every: ${every}, lookback: 5m }\n`;
    const built = made(await packText(defender, text));
    expect(read(built).map(({ schedule }) => schedule.frequency)).toEqual([frequency]);
    expect(built.findings.map(({ code }) => code)).toEqual(codes);
  });

  test("looks back as far as its frequency lets it, which is told where it is less", async () => {
    const text = `${plain}schedule: { every: 1h, lookback: 5h }\n`;
    const { findings } = made(await packText(defender, text));
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ["pack-lookback-fixed", expect.stringContaining("looks back 4 h")],
    ]);
  });

  test("is continuous where the query allows it and the project asks for it", async () => {
    const built = made(await packText(defender, plain), { continuous: true });
    expect(read(built).map(({ schedule }) => schedule.frequency)).toEqual(["PT0S"]);
    expect(built.findings).toEqual([]);
  });

  test("is the rule's own where it says one, whatever the project asks for", async () => {
    const built = made(await packText(defender, hourly), { continuous: true });
    expect(read(built).map(({ schedule }) => schedule.frequency)).toEqual(["PT1H"]);
    expect(built.findings).toEqual([]);
  });

  test.each([
    ["union (DeviceEvents | where a == 1), (DeviceFileEvents | where a == 1)", "more than one"],
    ["DeviceEvents | where DeviceId in (DeviceInfo | where b == 1 | distinct DeviceId)", "more"],
    ["DeviceEvents | mv-apply A = parse_json(B) on (where A == 1)", "uses `mv-apply`"],
    ["DeviceEvents | where FileName in~ ('a', 'b')", "uses `in~`"],
    [
      "DeviceEvents | extend A = replace_regex(FileName, 'a', 'b') | where A == 'c'",
      "replace_regex",
    ],
    ["DeviceEvents | where not(ipv4_is_in_any_range(RemoteIP, '10.0.0.0/8'))", "ipv4_is_in_any"],
  ])("stays what it was where the query does not allow it: %s", async (query, reason) => {
    const [packed] = await packText(defender, plain);
    const built = made([withQuery(packed as PackRule, query)], { continuous: true });
    expect(read(built).map(({ schedule }) => schedule.frequency)).toEqual(["PT1H"]);
    expect(built.findings.map(({ code, message }) => [code, message])).toEqual([
      ["pack-continuous", expect.stringContaining(reason)],
    ]);
  });

  test.each([
    `DeviceEvents | where FileName =~ "in~ (DeviceInfo | join)" and not(a matches regex @"union")`,
    `DeviceEvents | extend A = strcat(FileName, tostring(parse_json(B).C)) | where A in ("x") or isempty(A)`,
  ])("is not kept from continuous by what is in texts: %s", async (query) => {
    const [packed] = await packText(defender, plain);
    const built = made([withQuery(packed as PackRule, query)], { continuous: true });
    expect(read(built).map(({ schedule }) => schedule.frequency)).toEqual(["PT0S"]);
  });
});

test.each([
  "DeviceProcessEvents | project Timestamp",
  "DeviceProcessEvents | summarize count() by DeviceId",
  "DeviceTvmInfoGathering | where a == 1",
  "union (DeviceEvents | where a == 1), (Other | where b == 2)",
  "let x = 1; DeviceEvents | where a == x",
])("a query that loses what a detection has to return is none: %s", async (query) => {
  const [packed] = await packText(defender, plain);
  const { files, findings } = made([withQuery(packed as PackRule, query)]);
  expect(files).toEqual([]);
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["pack-columns-lost", "error"],
  ]);
});

function withQuery(packed: PackRule, query: string): PackRule {
  return { ...packed, outcome: { ...packed.outcome, queries: [query] } };
}

test("a rule with the id of another is left out", async () => {
  const [packed] = (await packText(defender, hourly)) as [PackRule];
  const { files, findings } = made([packed, { ...packed, path: "other" }]);
  expect(files.length).toBe(1);
  expect(findings.map(({ code }) => code)).toEqual(["pack-id-repeated"]);
});

test("hostile text stays in its field", async () => {
  const [base] = await packText(defender, hourly);
  fc.assert(
    fc.property(hostileRule(base as PackRule), (packed) => {
      const [detection] = read(made([packed]));
      expect(isDetection(detection), ajv.errorsText(isDetection.errors)).toBe(true);
      expect(detection?.queryCondition.queryText).toBe(base?.outcome.queries[0]);
      const { description, author } = packed.rule;
      if ((detection?.description.length ?? 0) < 2000) {
        expect(detection?.description).toContain(description?.trim());
        expect(detection?.description).toContain(`Author: ${onOneLine(author ?? "")}`);
      }
    }),
    { numRuns: 300 },
  );
});
