import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { PackOptions, PackRule } from "../../src/pack/format.ts";
import { contentctl } from "../../src/pack/formats/contentctl/index.ts";
import { filesBelow } from "../support/repository.ts";
import { corpusFiles, hasShared } from "../support/shared.ts";
import { native, read } from "../support/splQuery.ts";
import { packRules, packSettings, packText } from "./sample.ts";

interface Detection {
  readonly type: string;
  readonly search: string;
  readonly known_false_positives: string;
  readonly how_to_implement: string;
  readonly tags: object;
  readonly rba?: {
    readonly message: string;
    readonly risk_objects: readonly { readonly field: string; readonly score: number }[];
    readonly threat_objects: readonly { readonly field: string; readonly type: string }[];
  };
  readonly drilldown_searches?: readonly { readonly search: string }[];
}

function detections(rules: readonly PackRule[], options: PackOptions = {}): readonly Detection[] {
  const { files } = contentctl.build(rules, packSettings(contentctl, options));
  return files.map(({ content }) => load(content as string) as Detection);
}

async function one(logsource: string, field: string, more = "", options: PackOptions = {}) {
  const text = `title: A title
logsource: { ${logsource} }
detection: { selection: { ${field}: 'a b' }, condition: selection }
date: 2026-01-31
${more}`;
  const [detection] = detections(await packText(contentctl, text), options);
  return detection as Detection;
}

const windows = "product: windows, category: process_creation";

const rules = [
  "rules/T1569.002-service-execution.yml",
  ...filesBelow("test/conformance/rules", ".yml"),
];

describe.each(contentctl.targets)("detections of %s", (target) => {
  test("put risk on what their search has", async () => {
    const all = detections(await packRules(contentctl, rules, target));
    const withRisk = all.flatMap(({ rba, search }) => (rba ? [{ rba, search }] : []));
    expect(withRisk.length).toBeGreaterThan(10);
    for (const { rba, search } of withRisk) {
      const tokens = [...rba.message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name as string);
      const fields = [...rba.risk_objects, ...rba.threat_objects].map(({ field }) => field);
      expect(tokens).toEqual(rba.risk_objects.map(({ field }) => field));
      for (const field of fields)
        expect(search, field).toMatch(new RegExp(`(?<!\\w)${field}(?!\\w)`));
    }
  });

  test("for hunting have none, and no drilldowns", async () => {
    const all = detections(await packRules(contentctl, rules, target));
    const hunting = all.filter(({ type }) => type === "Hunting");
    for (const each of hunting) {
      expect(each).not.toHaveProperty("rba");
      expect(each).not.toHaveProperty("drilldown_searches");
    }
  });

  test("are searches that find what the queries find", async () => {
    const packed = await packRules(contentctl, rules, target);
    const searches = detections(packed).map(({ search }) => search.replace(/\n\| `\w+`$/, ""));
    const event = native({ source: "XmlWinEventLog:Security", Image: "C:\\a.exe", host: "h" });
    const queries = packed.flatMap(({ outcome }) => outcome.queries);
    const doubts = /./;
    for (const [at, search] of searches.entries())
      expect(read(search, doubts).run([event]).size, search).toBe(
        read(queries[at] as string, doubts).run([event]).size,
      );
  });
});

test.skipIf(!hasShared)("public rules too (skipped where ../shared is absent)", async () => {
  for (const path of corpusFiles())
    for (const target of contentctl.targets) {
      const rules = await packText(contentctl, readFileSync(path, "utf8"), path, target);
      for (const { search, rba } of detections(rules)) {
        const code = search.replace(/"(?:\\.|[^"\\])*"/gs, '""');
        const { risk_objects = [], threat_objects = [] } = rba ?? {};
        for (const { field } of [...risk_objects, ...threat_objects])
          expect(code, path).toMatch(new RegExp(`(?<!\\w)${field}(?!\\w)`));
        expect(() => read(search.replace(/\n\| `\w+`$/, ""), /./), path).not.toThrow();
      }
    }
});

test("a finding names host and account, with what the rule looks at as threats", async () => {
  const detection = await one(windows, "CommandLine", "level: critical");
  expect(detection.search.split("\n").at(-2)).toBe(
    "| eval dest=coalesce(dest, Computer, host), user=coalesce(user, User, SubjectUserName)",
  );
  expect(detection.rba).toEqual({
    message: "A title on $dest$, $user$",
    risk_objects: [
      { field: "dest", type: "system", score: 90 },
      { field: "user", type: "user", score: 90 },
    ],
    threat_objects: [{ field: "CommandLine", type: "process" }],
  });
  expect(detection.drilldown_searches).toEqual([
    {
      name: "The events of this finding for $dest$",
      search: '%original_detection_search% | search dest="$dest$"',
      earliest_offset: "$info_min_time$",
      latest_offset: "$info_max_time$",
    },
    {
      name: "Risk of the last seven days for $dest$",
      search: '| from datamodel:"Risk.All_Risk" | search normalized_risk_object="$dest$"',
      earliest_offset: "7d",
      latest_offset: "0",
    },
  ]);
});

/* Up to 20 is informational to contentctl, up to 40 low, 60 medium, 80 high. */
test.each([
  ["medium", 41, 60],
  ["high", 61, 80],
  ["critical", 81, 100],
])("risk of level %s is of the same severity in contentctl", async (level, least, most) => {
  const { rba } = await one(windows, "Image", `level: ${level}`);
  for (const { score } of rba?.risk_objects ?? []) {
    expect(score).toBeGreaterThanOrEqual(least);
    expect(score).toBeLessThanOrEqual(most);
  }
});

test.each([
  ["product: aws, service: cloudtrail", "eventName", ["user"]],
  ["product: okta, service: okta", "eventType", ["user"]],
  ["category: proxy", "c-uri", ["src", "user"]],
  ["category: webserver", "cs-method", ["dest"]],
  ["product: linux, category: process_creation", "Image", ["dest", "user"]],
])("rules of %s put risk on whom their events are about", async (logsource, field, expected) => {
  const { rba } = await one(logsource, field);
  expect(rba?.risk_objects.map((object) => object.field)).toEqual(expected);
});

test("Sysmon's events of Linux have data sources of their own", async () => {
  const { how_to_implement } = await one("product: linux, category: process_creation", "Image");
  expect(how_to_implement).toMatch(/^Collect Sysmon for Linux EventID 1, /);
});

test("events of nobody known get no risk", async () => {
  expect(await one("product: zeek, service: dns", "query")).not.toHaveProperty("rba");
});

describe("the project", () => {
  const risk = [
    { field: "Image", type: "other" },
    { field: "dest", type: "system" },
    { field: "nowhere", type: "user" },
  ];

  test("names the fields that risk is put on, where a search has them", async () => {
    const { rba, search } = await one(windows, "Image", "", { risk });
    expect(rba?.risk_objects.map(({ field }) => field)).toEqual(["Image", "dest"]);
    expect(rba?.threat_objects).toEqual([]);
    expect(search).toContain("| eval dest=coalesce(dest, Computer, host)\n");
  });

  test("has a field of the events named that the query does not name", async () => {
    const asked = [{ field: "ParentImage", type: "other" }];
    const { rba, search } = await one(windows, "Image", "", { risk: asked });
    expect(rba?.risk_objects.map(({ field }) => field)).toEqual(["ParentImage"]);
    expect(search).toContain("| eval ParentImage=coalesce(ParentImage)\n");
  });

  test("takes no text for a field", async () => {
    const [packed] = (await packText(
      contentctl,
      "title: T\nlogsource: { product: zeek, service: dns }\ndetection: { s: { query: a user b }, condition: s }\n",
    )) as [PackRule];
    expect(detections([packed])[0]).not.toHaveProperty("rba");
  });

  test("is told of a field that no search has", async () => {
    const packed = await packRules(contentctl, rules.slice(0, 1));
    const { findings } = contentctl.build(packed, packSettings(contentctl, { risk }));
    const lacking = findings.filter(({ code }) => code === "pack-field-missing");
    expect(lacking.map(({ message }) => /`\w+`/.exec(message)?.[0])).toEqual(["`nowhere`"]);
  });

  test("keeps alike results one finding", async () => {
    const throttle = { fields: ["dest"], period: "1h" };
    const { tags } = await one(windows, "Image", "", { throttle });
    expect(tags).toMatchObject({ throttling: throttle });
  });
});

test("vulnerabilities of the tags are named", async () => {
  const { tags } = await one(windows, "Image", "tags: [cve.2021-44228, cve.2021.34527, cve.x]");
  expect(tags).toMatchObject({ cve: ["CVE-2021-44228", "CVE-2021-34527"] });
});

test("what the search departs from is told beside the false positives", async () => {
  const [packed] = (await packText(
    contentctl,
    `title: T\nlogsource: { ${windows} }\ndetection: { s: { Image: a }, condition: s }\nfalsepositives: [Installers]\n`,
  )) as [PackRule];
  const span = packed.rule.titleKey;
  const note = {
    code: "x",
    severity: "info",
    direction: "over",
    message: "too many",
    span,
  } as const;
  const outcome = { ...packed.outcome, notes: [note, { ...note }] };
  const [detection] = detections([{ ...packed, outcome }]);
  expect(detection?.known_false_positives).toBe(
    "Installers The search is approximate: too many (over)",
  );
  expect(detection?.how_to_implement).toMatch(/^Collect Sysmon EventID 1, /);
});

test("dollar signs of a title or a query make no token", async () => {
  const text = (await one(windows, "Image")).rba?.message;
  const [packed] = (await packText(
    contentctl,
    `title: Costs $x$ and $\nlogsource: { ${windows} }\ndetection: { s: { Image: a }, condition: s }\n`,
  )) as [PackRule];
  const queries = ['Image="a$b$c"'];
  const [detection] = detections([{ ...packed, outcome: { ...packed.outcome, queries } }]);
  expect(detection?.rba?.message).toBe(text?.replace("A title", "Costs ＄x＄ and ＄"));
  expect(detection).not.toHaveProperty("drilldown_searches");
});

test("a search that sums up has risk on its own columns alone", async () => {
  const [packed] = (await packText(
    contentctl,
    `title: T\nlogsource: { ${windows} }\ndetection: { s: { Image: a }, condition: s }\n`,
  )) as [PackRule];
  const queries = ["index=x | stats count by dest", "| tstats count from datamodel=A by A.user"];
  const summed = { ...packed, outcome: { ...packed.outcome, queries } };
  const [stats, tstats] = detections([summed]);
  expect(stats).not.toHaveProperty("rba");
  expect(tstats?.rba?.risk_objects.map(({ field }) => field)).toEqual(["user"]);
  expect(tstats?.search).not.toContain("eval");
});
