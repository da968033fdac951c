import { Ajv } from "ajv";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import type { Built, PackFormat, PackRule } from "../../src/pack/format.ts";
import { defender } from "../../src/pack/formats/defender/index.ts";
import { sentinelArm } from "../../src/pack/formats/sentinelArm/index.ts";
import { sentinelYaml } from "../../src/pack/formats/sentinelYaml/index.ts";
import { type BoundQuery, kustoReader } from "../support/kusto.ts";
import { hasShared } from "../support/shared.ts";
import { corpusRules, queriesOf } from "./corpus.ts";
import { detectionSchema } from "./defenderSchema.ts";
import { packSettings } from "./sample.ts";
import { armSchema, templateSchema } from "./sentinelSchema.ts";

/*
 * The public rules as Microsoft's products take them: each file against its schema, and each query,
 * read back from its file, as Microsoft's own language service understands it. What a pack says of a
 * query's columns is held to the columns that the service finds it to return.
 */
const ajv = new Ajv({ allErrors: true, strict: false });
const isTemplate = ajv.compile(templateSchema);
const isDeployment = ajv.compile(armSchema);
const isDetection = ajv.compile(detectionSchema);

interface Mapping {
  readonly fieldMappings: readonly { readonly columnName: string }[];
}

interface Analytics {
  readonly query: string;
  readonly entityMappings?: readonly Mapping[];
  readonly customDetails?: { readonly [name: string]: string };
  readonly alertDetailsOverride?: { readonly [name: string]: unknown };
}

interface Detection {
  readonly queryCondition: { readonly queryText: string };
  readonly detectionAction: {
    readonly alertTemplate: { readonly entityMappings: { readonly [kind: string]: object[] } };
  };
}

function made(format: PackFormat, rules: readonly PackRule[], target: string): Built {
  return format.build(rules, { ...packSettings(format), target });
}

/** What a file of each format tells of its one query. */
function templatesIn({ files }: Built): readonly Analytics[] {
  return files.map(({ path, content }) => {
    const template = load(String(content));
    expect(isTemplate(template), `${path}: ${ajv.errorsText(isTemplate.errors)}`).toBe(true);
    return template as Analytics;
  });
}

function deploymentsIn({ files }: Built): readonly Analytics[] {
  return files.flatMap(({ path, content }) => {
    const deployment = JSON.parse(String(content));
    expect(isDeployment(deployment), `${path}: ${ajv.errorsText(isDeployment.errors)}`).toBe(true);
    return deployment.resources.map(({ properties }: { properties: Analytics }) => properties);
  });
}

function detectionsIn({ files }: Built): readonly Detection[] {
  return files.map(({ path, content }) => {
    const detection = JSON.parse(String(content));
    expect(isDetection(detection), `${path}: ${ajv.errorsText(isDetection.errors)}`).toBe(true);
    return detection;
  });
}

/** Columns that entities are read from, which have to hold text. */
function mappedIn({ entityMappings = [] }: Analytics): readonly string[] {
  return entityMappings.flatMap(({ fieldMappings }) =>
    fieldMappings.map(({ columnName }) => columnName),
  );
}

/** Columns that alerts show, and those that their titles have between braces. */
function shownIn({ customDetails = {}, alertDetailsOverride = {} }: Analytics): readonly string[] {
  const formats = JSON.stringify(alertDetailsOverride).matchAll(/\{\{(\w+)\}\}/g);
  return [...Object.values(customDetails), ...[...formats].map(([, name = ""]) => name)];
}

/** What a query lacks of the columns that are asked of it, and what is wrong with it. */
function lacking({ faults, columns }: BoundQuery, asked: readonly string[]): readonly string[] {
  return [...faults, ...asked.filter((name) => !columns.has(name)).map((name) => `no ${name}`)];
}

/** The rules of a pack: each is in it, or an error tells why it is not. */
function keptIn({ files, findings }: Built, rules: readonly PackRule[]): readonly PackRule[] {
  const kept = new Set(files.flatMap((file) => file.rules));
  const told = findings.filter(({ severity }) => severity === "error").map(({ span }) => span);
  for (const packed of rules.filter((each) => !kept.has(each)))
    expect(told.map(({ source }) => source.name)).toContain(packed.rule.span.source.name);
  return rules.filter((each) => kept.has(each));
}

describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", () => {
  describe.each(sentinelYaml.targets)("for %s", (target) => {
    let rules: readonly PackRule[];
    let read: (query: string) => BoundQuery;
    beforeAll(async () => {
      rules = await corpusRules(sentinelYaml, target);
      read = kustoReader("sentinel");
    }, 600_000);

    test("are templates and deployments of the same queries", { timeout: 600_000 }, () => {
      const yaml = made(sentinelYaml, rules, target);
      const arm = made(sentinelArm, rules, target);
      const queries = queriesOf(keptIn(yaml, rules));
      expect(queries.length).toBeGreaterThan(100);
      expect(templatesIn(yaml).map(({ query }) => query)).toEqual(queries);
      expect(deploymentsIn(arm).map(({ query }) => query)).toEqual(queries);
    });

    test("would be found out if they did not return them", () => {
      const bound = read("SecurityEvent | project Account, EventID");
      expect(lacking(bound, ["TimeGenerated", "Account"])).toEqual(["no TimeGenerated"]);
      expect(bound.columns.get("EventID")).toBe("int");
      expect(lacking(read("SecurityEvent | where Nonesuch == 1"), [])).toHaveLength(1);
    });

    test("bind, and return the columns that their alerts tell", { timeout: 600_000 }, () => {
      const templates = templatesIn(made(sentinelYaml, rules, target));
      const faults = templates.flatMap((template) => {
        const bound = read(template.query);
        const mapped = mappedIn(template);
        const strange = mapped.filter((name) => bound.columns.get(name) !== "string");
        return [
          ...lacking(bound, ["TimeGenerated", ...mapped, ...shownIn(template)]),
          ...strange.map((name) => `${name} is no text`),
        ].map((fault) => `${fault}: ${template.query}`);
      });
      expect(faults).toEqual([]);
      const mapped = templates.filter((template) => mappedIn(template).length > 0);
      expect(mapped.length / templates.length).toBeGreaterThan(0.8);
    });
  });

  test("are detections of Defender with the columns that it asks for", {
    timeout: 600_000,
  }, async () => {
    const [target = ""] = defender.targets;
    const rules = await corpusRules(defender, target);
    const built = made(defender, rules, target);
    const detections = detectionsIn(built);
    expect(detections.map(({ queryCondition }) => queryCondition.queryText)).toEqual(
      queriesOf(keptIn(built, rules)),
    );
    expect(detections.length).toBeGreaterThan(100);
    const read = kustoReader("defender-xdr");
    const faults = detections.flatMap(({ queryCondition, detectionAction }) => {
      const mapped = Object.values(detectionAction.alertTemplate.entityMappings).flat();
      const asked = ["Timestamp", "ReportId", "DeviceId", ...mapped.flatMap(Object.values)];
      return lacking(read(queryCondition.queryText), asked);
    });
    expect(faults).toEqual([]);
  });
});
