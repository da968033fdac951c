import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import type { Built, PackFormat, PackRule } from "../../src/pack/format.ts";
import { sentinelArm } from "../../src/pack/formats/sentinelArm/index.ts";
import { sentinelYaml } from "../../src/pack/formats/sentinelYaml/index.ts";
import { branchesOf } from "../../src/pack/kusto/outline.ts";
import { type OptionSchema, optionMistake } from "../../src/pack/options.ts";
import { returnedColumns } from "../../src/pack/sentinel/columns.ts";
import { type Binder, kustoBinder } from "../support/kusto.ts";
import { filesBelow } from "../support/repository.ts";
import { corpusFiles, hasShared } from "../support/shared.ts";
import { packRules, packSettings, packText } from "./sample.ts";
import { armSchema, templateSchema } from "./sentinelSchema.ts";

const ajv = new Ajv({ allErrors: true, strict: false });
const isTemplate = ajv.compile(templateSchema);
const isDeployment = ajv.compile(armSchema);

const rules = [
  "rules/T1569.002-service-execution.yml",
  ...filesBelow("test/conformance/rules", ".yml"),
];

type Read = { readonly [key: string]: unknown };

/** What both formats make of rules; each fits its schema. */
function made(packed: readonly PackRule[], options: object, format: PackFormat = sentinelYaml) {
  const built: Built = format.build(packed, packSettings(format, { ...options }));
  const read = built.files.map(({ content }) => load(String(content)) as Read);
  const fits = format === sentinelYaml ? isTemplate : isDeployment;
  for (const each of read) expect(fits(each), ajv.errorsText(fits.errors)).toBe(true);
  return { read, codes: built.findings.map(({ code }) => code) };
}

function deployed(packed: readonly PackRule[], options: object): readonly Read[] {
  return made(packed, options, sentinelArm).read.flatMap(({ resources }) => resources as Read[]);
}

const logon = `title: Logon from afar
id: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90
logsource: { service: security, product: windows }
detection:
  selection: { EventID: 4624, LogonType: 10 }
  condition: selection
`;

const mistakeIn = (option: string, value: unknown) =>
  optionMistake(value, sentinelYaml.options[option] as OptionSchema);

describe("entities of the project", () => {
  const entities = {
    Account: [{ Name: "TargetUserName", NTDomain: "TargetDomainName" }],
    IP: { Address: "IpAddress" },
  };

  test("come before those of the table, each column once", async () => {
    const { read, codes } = made(await packText(sentinelYaml, logon), { entities });
    expect(codes).toEqual([]);
    expect(read[0]?.entityMappings).toEqual([
      {
        entityType: "Account",
        fieldMappings: [
          { identifier: "Name", columnName: "TargetUserName" },
          { identifier: "NTDomain", columnName: "TargetDomainName" },
        ],
      },
      { entityType: "IP", fieldMappings: [{ identifier: "Address", columnName: "IpAddress" }] },
      { entityType: "Host", fieldMappings: [{ identifier: "FullName", columnName: "Computer" }] },
      {
        entityType: "Account",
        fieldMappings: [{ identifier: "FullName", columnName: "SubjectAccount" }],
      },
      {
        entityType: "Process",
        fieldMappings: [{ identifier: "CommandLine", columnName: "CommandLine" }],
      },
    ]);
  });

  test("are left out where a query does not return their columns", async () => {
    const [packed] = (await packText(sentinelYaml, logon)) as [PackRule];
    const queries = ["SecurityEvent | summarize count() by IpAddress"];
    const summed = { ...packed, path: "b", outcome: { ...packed.outcome, queries } };
    const id = { value: "another", span: packed.rule.titleKey };
    const other = { ...summed, rule: { ...packed.rule, id } };
    const { read, codes } = made([packed, other], { entities });
    expect(read[1]?.entityMappings).toBeUndefined();
    expect(codes).toEqual([]);
  });

  test("are told of where no query returns a column", async () => {
    const misspelt = { Account: { Name: "TargetUsername" } };
    const { read, codes } = made(await packText(sentinelYaml, logon), { entities: misspelt });
    expect(codes).toEqual(["pack-field-missing"]);
    expect(JSON.stringify(read)).not.toContain("TargetUsername");
  });

  test.each([
    [{ Acount: { Name: "A" } }, "knows no Acount"],
    [{ Account: { NTDomain: "A" } }, "lacks one of FullName, Sid, Name"],
    [{ Account: { Name: "A", Nick: "B" } }, "knows no Nick"],
    [{ Account: [{ Name: "a b" }] }, "does not fit"],
    [{ FileHash: { Algorithm: "A" } }, "lacks one of Algorithm and Value"],
    [{ Account: { Name: "A", Sid: "B", PUID: "C", FullName: "D" } }, "has more than 3 keys"],
  ])("%j are none", (value, mistake) => {
    expect(mistakeIn("entities", value)).toContain(mistake);
  });

  test("of any kind may be one mapping or a list", () => {
    expect(mistakeIn("entities", entities)).toBeNull();
  });
});

describe("details of alerts", () => {
  const options = {
    customDetails: { Logon: "LogonType", Station: "WorkstationName", Nothing: "Missing" },
    alertTitle: ["Computer", "Missing"],
    eventGrouping: "each",
  };

  test("are columns that the query returns", async () => {
    const { read, codes } = made(await packText(sentinelYaml, logon), options);
    expect(codes).toEqual(["pack-field-missing", "pack-field-missing"]);
    expect(read[0]).toMatchObject({
      customDetails: { Logon: "LogonType", Station: "WorkstationName" },
      alertDetailsOverride: { alertDisplayNameFormat: "Logon from afar: {{Computer}}" },
      eventGroupingSettings: { aggregationKind: "AlertPerResult" },
    });
    expect(read[0]?.customDetails).not.toHaveProperty("Nothing");
  });

  test("stand in deployments too", async () => {
    const [resource] = deployed(await packText(sentinelArm, logon), options);
    expect(resource?.properties).toMatchObject({
      customDetails: { Logon: "LogonType", Station: "WorkstationName" },
      alertDetailsOverride: { alertDisplayNameFormat: "Logon from afar: {{Computer}}" },
      eventGroupingSettings: { aggregationKind: "AlertPerResult" },
    });
  });

  test("leave a title alone that holds what reads as a column", async () => {
    const text = logon.replace("Logon from afar", "'Braces {{Computer}}'");
    const { read } = made(await packText(sentinelYaml, text), { alertTitle: ["Computer"] });
    expect(read[0]).not.toHaveProperty("alertDetailsOverride");
  });

  test("keep within the length of a name", async () => {
    const text = logon.replace("Logon from afar", "x".repeat(256));
    const { read } = made(await packText(sentinelYaml, text), { alertTitle: ["Computer"] });
    const [rule = {}] = read;
    const { alertDisplayNameFormat: title } = rule.alertDetailsOverride as Read;
    expect(title).toHaveLength(256);
    expect(title).toMatch(/x…: \{\{Computer\}\}$/);
  });

  test.each([
    [{ "1a": "A" }, "has the key 1a, which does not fit"],
    [{ [`a${"b".repeat(20)}`]: "A" }, "is longer than 20"],
    [Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`k${at}`, "A"])), "more than 20"],
  ])("are named as the service takes them: %j", (value, mistake) => {
    expect(mistakeIn("customDetails", value)).toContain(mistake);
  });
});

describe("near-real-time rules", () => {
  const options = { kind: "nrt" };

  test("say nothing of when they run", async () => {
    const { read, codes } = made(await packText(sentinelYaml, logon), options);
    expect(codes).toEqual([]);
    expect(read[0]?.kind).toBe("NRT");
    const [resource] = deployed(await packText(sentinelArm, logon), options);
    expect(resource).toMatchObject({ kind: "NRT", apiVersion: "2025-07-01-preview" });
  });

  test("are none that say a schedule of their own", async () => {
    const text = `${logon}schedule: { every: 1h, lookback: 1h }\n`;
    const { read, codes } = made(await packText(sentinelYaml, text), options);
    expect(codes).toEqual([]);
    expect(read[0]).toMatchObject({ kind: "Scheduled", queryFrequency: "1h" });
  });

  test.each([
    "union (SecurityEvent | where a == 1), (Event | where b == 2)",
    "SecurityEvent | where Computer in (Heartbeat | distinct Computer)",
    "_Im_ProcessCreate | where a == 1",
  ])("are none that read several tables: %s", async (query) => {
    const [packed] = (await packText(sentinelYaml, logon)) as [PackRule];
    const { outcome } = packed;
    const several = { ...packed, outcome: { ...outcome, queries: [query] } };
    const { read, codes } = made([several], options);
    expect(read[0]?.kind).toBe("Scheduled");
    expect(codes).toEqual(["pack-continuous"]);
  });

  test("do not depend on the project's schedule", async () => {
    const packed = await packText(sentinelYaml, logon);
    const settings = packSettings(sentinelYaml, options);
    const defaults = { ...settings.defaults, schedule: { every: 60, lookback: 60 } };
    expect(sentinelYaml.build(packed, { ...settings, defaults }).findings).toEqual([]);
  });

  test("beyond the fiftieth are told of", async () => {
    const [packed] = (await packText(sentinelYaml, logon)) as [PackRule];
    const many = Array.from({ length: 51 }, (_, at) => {
      const id = { value: `rule-${at}`, span: packed.rule.titleKey };
      return { ...packed, rule: { ...packed.rule, id } };
    });
    expect(made(many, options).codes).toEqual(["pack-rule-limit"]);
    expect(made(many.slice(1), options).codes).toEqual([]);
  });
});

describe("incidents", () => {
  const grouping = async (groupIncidents: object) => {
    const [resource = {}] = deployed(await packText(sentinelArm, logon), { groupIncidents });
    const { incidentConfiguration } = resource.properties as Read;
    return (incidentConfiguration as Read).groupingConfiguration;
  };

  test("gather alerts as the project asks", async () => {
    const asked = {
      matching: "Selected",
      entities: ["Host", "URL"],
      withinHours: 24,
      reopen: true,
    };
    expect(await grouping(asked)).toEqual({
      enabled: true,
      reopenClosedIncident: true,
      lookbackDuration: "P1D",
      matchingMethod: "Selected",
      groupByEntities: ["Host"],
    });
  });

  test("tell alerts apart by all entities where a rule has none of those named", async () => {
    expect(await grouping({ matching: "Selected", entities: ["URL"] })).toEqual({
      enabled: true,
      reopenClosedIncident: false,
      lookbackDuration: "PT5H",
      matchingMethod: "AllEntities",
    });
  });
});

describe.skipIf(!hasShared)("skipped where ../shared is absent", () => {
  let bind: Binder;
  beforeAll(() => {
    bind = kustoBinder("sentinel");
  });

  test.each(sentinelYaml.targets)("queries for %s return what they are said to", async (target) => {
    const corpus = corpusFiles()
      .filter((_, at) => at % 5 === 0)
      .map((path) => packText(sentinelYaml, readFileSync(path, "utf8"), path, target));
    const own = await packRules(sentinelYaml, rules, target);
    const packed = [...own, ...(await Promise.all(corpus)).flat()];
    const faults = packed.flatMap(({ outcome }) =>
      outcome.queries.flatMap((query) => {
        const columns = [...returnedColumns(branchesOf(query), outcome)];
        return columns.length === 0 ? [] : bind(`${query}\n| project ${columns}`);
      }),
    );
    expect(faults).toEqual([]);
  });
});
