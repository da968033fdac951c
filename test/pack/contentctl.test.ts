import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import type { Built, PackOptions, PackRule } from "../../src/pack/format.ts";
import { contentctl } from "../../src/pack/formats/contentctl/index.ts";
import { hostileText } from "./hostile.ts";
import { packRules, packSettings, packText } from "./sample.ts";

/** The types of threat objects that rules here have, of those in contentctl's `objects/rba.py`. */
const threatTypes = [
  ...["domain", "file_hash", "file_path", "http_user_agent", "ip_address", "process"],
  ...["parent_process", "registry_path", "registry_value_text", "service", "signature", "url"],
];

/** What contentctl's models ask of a detection (splunk/contentctl, May 2026), restated. */
const schema = {
  type: "object",
  additionalProperties: false,
  required: ["name", "id", "version", "date", "author", "status", "type", "description", "tags"],
  properties: {
    name: { type: "string", minLength: 1, maxLength: 67, pattern: "^[^\\[\\]\\\\\\n]+$" },
    id: { type: "string", pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" },
    version: { type: "integer", minimum: 1 },
    date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    author: { type: "string", minLength: 1, maxLength: 255 },
    status: { const: "experimental" },
    type: { enum: ["TTP", "Hunting"] },
    description: { type: "string", minLength: 1, maxLength: 10_000 },
    data_source: { type: "array", items: { type: "string" } },
    search: { type: "string", minLength: 1 },
    how_to_implement: { type: "string", minLength: 4 },
    known_false_positives: { type: "string", minLength: 4 },
    references: { type: "array", items: { type: "string", pattern: "^https?://[!-~]+$" } },
    drilldown_searches: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "search", "earliest_offset", "latest_offset"],
        properties: {
          name: { type: "string", minLength: 5 },
          search: { type: "string", minLength: 1 },
          earliest_offset: { type: "string", minLength: 1 },
          latest_offset: { type: "string", minLength: 1 },
        },
      },
    },
    rba: {
      type: "object",
      additionalProperties: false,
      required: ["message", "risk_objects", "threat_objects"],
      properties: {
        message: { type: "string", minLength: 1 },
        risk_objects: {
          type: "array",
          minItems: 1,
          uniqueItems: true,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["field", "type", "score"],
            properties: {
              field: { type: "string" },
              type: { enum: ["system", "user", "other"] },
              score: { type: "integer", minimum: 1, maximum: 100 },
            },
          },
        },
        threat_objects: {
          type: "array",
          uniqueItems: true,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["field", "type"],
            properties: { field: { type: "string" }, type: { enum: threatTypes } },
          },
        },
      },
    },
    tests: { const: [] },
    tags: {
      type: "object",
      additionalProperties: false,
      required: ["analytic_story", "asset_type", "product", "security_domain"],
      properties: {
        analytic_story: { type: "array", items: { type: "string" } },
        asset_type: { type: "string" },
        mitre_attack_id: { type: "array", items: { pattern: "^T\\d{4}(\\.\\d{3})?$" } },
        product: {
          type: "array",
          minItems: 1,
          items: { enum: ["Splunk Enterprise", "Splunk Enterprise Security", "Splunk Cloud"] },
        },
        security_domain: {
          enum: ["endpoint", "network", "threat", "identity", "access", "audit"],
        },
        cve: { type: "array", items: { pattern: "^CVE-[12]\\d{3}-\\d+$" }, uniqueItems: true },
        throttling: {
          type: "object",
          additionalProperties: false,
          required: ["fields", "period"],
          properties: {
            fields: { type: "array", minItems: 1, items: { type: "string" } },
            period: { type: "string", pattern: "^[0-9]+[smh]$" },
          },
        },
      },
    },
  },
};
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

interface Detection {
  readonly [key: string]: unknown;
  readonly name: string;
  readonly search: string;
  readonly tags: { readonly [key: string]: unknown };
}

function built(rules: readonly PackRule[], options: PackOptions = {}): Built {
  return contentctl.build(rules, packSettings(contentctl, options));
}

/** The detections of a pack by their paths, each of which contentctl would take. */
function detections(pack: Built): ReadonlyMap<string, Detection> {
  return new Map(
    pack.files.map(({ path, content }) => {
      const data = load(content as string);
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      return [path, data as Detection];
    }),
  );
}

function only(pack: Built): Detection {
  const [detection, ...others] = detections(pack).values();
  expect(others).toEqual([]);
  return detection as Detection;
}

async function one(more = "", title = "T"): Promise<PackRule> {
  const [rule] = await packText(
    contentctl,
    `title: ${title}
logsource: {category: process_creation, product: windows}
detection:
  selection:
    Image: 'C:\\a.exe'
  condition: selection
${more}`,
  );
  return rule as PackRule;
}

let shipped: readonly PackRule[];
beforeAll(async () => {
  shipped = await packRules(contentctl, ["rules/T1569.002-service-execution.yml"]);
});

describe("the detections of the shipped rules", () => {
  test("are a valid file each, called after their filter macro", () => {
    const all = detections(built(shipped));
    expect(all.size).toBe(shipped.length);
    for (const [path, { search }] of all) {
      const file = /([a-z0-9_]+)\.yml$/.exec(path)?.[1];
      expect(search.split(`\`${file}_filter\``)).toHaveLength(2);
    }
  });

  test("hold the queries unchanged before the filter", () => {
    const searches = [...detections(built(shipped)).values()].map(({ search }) => search);
    const bare = searches.map((search) =>
      search.replace(/(?:\n\| eval (?:dest|user)=coalesce\(.*)?\n\| `\w+_filter`$/, ""),
    );
    expect(bare).toEqual(shipped.flatMap(({ outcome }) => outcome.queries));
  });

  test("name the data sources that the queries read", () => {
    const sources = [...detections(built(shipped)).values()].flatMap((detection) => {
      return detection.data_source as string[];
    });
    expect([...new Set(sources)].toSorted()).toEqual([
      "Powershell Script Block Logging 4104",
      "Sysmon EventID 1",
      "Sysmon EventID 13",
      "Sysmon EventID 17",
      "Sysmon EventID 18",
      "Sysmon EventID 3",
      "Windows Event Log Security 4657",
      "Windows Event Log Security 4688",
      "Windows Event Log Security 4697",
      "Windows Event Log Security 5145",
      "Windows Event Log Security 5156",
      "Windows Event Log System 7045",
    ]);
  });
});

describe("what a rule says", () => {
  test("comes with the detection", async () => {
    const id = "0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90";
    const rule = await one(
      `id: ${id}
author: A. Uthor
license: DRL-1.1
date: 2024/02/03
level: high
references: [https://example.org/x, a book]
falsepositives: [Installers]
tags: [attack.execution, attack.t1569.002]`,
    );
    const pack = built([rule], { analyticStory: ["Windows Service Abuse"] });
    expect(pack.findings).toEqual([]);
    expect(only(pack)).toMatchObject({
      name: "T",
      id,
      date: "2024-02-03",
      author: "A. Uthor",
      type: "TTP",
      description: `T (rule ${id}, license DRL-1.1, a book)`,
      data_source: ["Sysmon EventID 1"],
      known_false_positives: "Installers",
      references: ["https://example.org/x"],
      tags: {
        analytic_story: ["Windows Service Abuse"],
        asset_type: "Endpoint",
        mitre_attack_id: ["T1569.002"],
        security_domain: "endpoint",
      },
    });
  });

  test.each([
    ["product: aws, service: cloudtrail", ["AWS CloudTrail"], "AWS Account", "threat"],
    ["product: okta, service: okta", ["Okta"], "Okta Tenant", "threat"],
    ["category: proxy", ["Our Proxy"], "Web Proxy", "network"],
    ["product: windows, service: system", ["Our Proxy"], "Endpoint", "endpoint"],
  ])("of %s decides what is read and protected", async (logsource, sources, asset, domain) => {
    const text = `title: T\nlogsource: {${logsource}}\ndetection: {s: {a: b}, condition: s}`;
    const rules = await packText(contentctl, text);
    const detection = only(built(rules, { dataSources: ["Our Proxy"] }));
    expect(detection.data_source).toEqual(sources);
    expect(detection.tags).toMatchObject({ asset_type: asset, security_domain: domain });
  });

  test("of a low level is for hunting", async () => {
    expect(only(built([await one("level: low")])).type).toBe("Hunting");
  });

  test("without a date gets none that could be taken for one, and it is told", async () => {
    const pack = built([await one("id: an-id")]);
    expect(only(pack).date).toBe("1970-01-01");
    expect(pack.findings.map(({ code }) => code)).toEqual(["pack-date-missing"]);
  });

  test("that is too long is cut but for its id and licence, and it is told", async () => {
    const more = { description: "long ".repeat(3000), author: "many, ".repeat(60) };
    const rule = await one("id: an-id\nlicense: DRL-1.1\ndate: 2024-02-03");
    const pack = built([{ ...rule, rule: { ...rule.rule, ...more } }]);
    expect(only(pack).description).toMatch(/…\s\(rule an-id, license DRL-1\.1\)$/);
    expect(pack.findings.map(({ code }) => code)).toEqual(["pack-text-cut", "pack-text-cut"]);
  });

  test("keeps its folder, and equal titles their own files", async () => {
    const rule = { ...(await one()), path: "a/b/x" };
    const all = detections(built([rule, { ...rule, path: "a/y" }]));
    const paths = [...all.keys()];
    expect(paths.map((path) => path.replace(/[^/]+$/, ""))).toEqual([
      "detections/a/b/",
      "detections/a/",
    ]);
    expect(new Set(paths.map((path) => path.split("/").at(-1))).size).toBe(2);
    expect(new Set([...all.values()].map(({ name }) => name)).size).toBe(2);
    expect(new Set([...all.values()].map(({ id }) => id)).size).toBe(2);
  });

  test("with the id of another is left out with an error", async () => {
    const rule = await one("id: an-id");
    const pack = built([rule, { ...rule, path: "other" }]);
    expect(detections(pack).size).toBe(1);
    expect(pack.findings.map(({ code, severity }) => [code, severity])).toContainEqual([
      "pack-id-repeated",
      "error",
    ]);
  });

  test("with a query that no .conf file holds is left out", async () => {
    const rule = await one("id: an-id");
    const pack = built([{ ...rule, outcome: { ...rule.outcome, queries: ["Image=a\\"] } }]);
    expect(pack.files).toEqual([]);
    expect(pack.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["pack-query-unfit", "error"],
    ]);
  });
});

test("hostile texts stay in their fields", async () => {
  const rule = await one("date: 2024-02-03");
  const hostile = fc.record({
    title: hostileText,
    description: hostileText,
    author: hostileText,
    license: hostileText,
    id: hostileText,
    level: hostileText,
    tag: hostileText,
    date: hostileText,
    modified: hostileText,
    references: fc.array(hostileText, { maxLength: 3 }),
    falsepositives: fc.array(hostileText, { maxLength: 3 }),
  });
  const property = fc.property(hostile, ({ title, id, level, tag, ...plain }) => {
    const span = rule.rule.titleKey;
    const spoilt = {
      ...rule,
      rule: {
        ...rule.rule,
        ...plain,
        title: { value: title, span },
        id: { value: id, span },
        level: { value: level, span },
        tags: [{ value: `attack.${tag}`, span }],
      },
    };
    const detection = only(built([spoilt]));
    expect(Object.keys(detection)).toEqual(Object.keys(only(built([rule]))));
    expect(detection.search.split("\n| eval")[0]?.split("\n| `")[0]).toBe(rule.outcome.queries[0]);
    for (const key of ["name", "author", "description", "known_false_positives"])
      expect(detection[key]).not.toMatch(/\n|\\$/);
  });
  fc.assert(property, { numRuns: 300 });
});
