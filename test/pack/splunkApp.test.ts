import { spawnSync } from "node:child_process";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Built, PackOptions, PackRule } from "../../src/pack/format.ts";
import { contentctl } from "../../src/pack/formats/contentctl/index.ts";
import { splunkApp } from "../../src/pack/formats/splunkApp/index.ts";
import { type ConfFile, readConf } from "../support/confFile.ts";
import { strangersIn } from "../support/confSpec.ts";
import { filesBelow, read } from "../support/repository.ts";
import { hostileText } from "./hostile.ts";
import { packRules, packSettings, packText } from "./sample.ts";

const confFiles = ["app.conf", "macros.conf", "savedsearches.conf", "transforms.conf"];

function built(rules: readonly PackRule[], options: PackOptions = {}): Built {
  return splunkApp.build(rules, packSettings(splunkApp, options));
}

function textOf({ files }: Built, path: string): string {
  const content = files.find((file) => file.path === path)?.content;
  if (typeof content !== "string") throw new Error(`${path} is no text of the pack`);
  return content;
}

function confOf(pack: Built, name: string, app = "sigmatic"): ConfFile {
  return readConf(textOf(pack, `${app}/default/${name}`));
}

function settingsOf(pack: Built): readonly ReadonlyMap<string, string>[] {
  return [...confOf(pack, "savedsearches.conf").values()];
}

function ruleText(title: string, more = "", field = "Image"): string {
  return `title: ${title}
logsource:
  category: process_creation
  product: windows
detection:
  selection:
    ${field}: 'C:\\a.exe'
  condition: selection
${more}`;
}

async function one(title: string, more = ""): Promise<PackRule> {
  const [rule] = await packText(splunkApp, ruleText(title, more));
  return rule as PackRule;
}

let shipped: readonly PackRule[];
beforeAll(async () => {
  shipped = await packRules(splunkApp, ["rules/T1569.002-service-execution.yml"]);
});

describe("the app of the shipped rules", () => {
  test("holds what an app is made of", () => {
    expect(built(shipped).files.map(({ path }) => path)).toEqual([
      "sigmatic/README.md",
      "sigmatic/default/app.conf",
      "sigmatic/default/macros.conf",
      "sigmatic/default/savedsearches.conf",
      "sigmatic/default/transforms.conf",
      "sigmatic/lookups/sigmatic_list.csv",
      "sigmatic/metadata/default.meta",
      "sigmatic.tgz",
    ]);
    expect(built(shipped).findings).toEqual([]);
  });

  test.each(confFiles)("%s has the specification's keys and types alone", (name) => {
    const options = {
      enterpriseSecurity: true,
      risk: [{ field: "host", type: "system" }],
      suppress: { period: "1h", fields: ["host", "Image"] },
    };
    expect(strangersIn(name, confOf(built(shipped, options), name))).toEqual([]);
  });

  test("gives each query its own search, unchanged before the filter", () => {
    const queries = shipped.flatMap(({ outcome }) => outcome.queries);
    const pack = built(shipped);
    const searches = settingsOf(pack).map((settings) => settings.get("search") as string);
    expect(searches.map((search) => search.replace(/\n\| `\w+`$/, ""))).toEqual(queries);
    const macros = searches.map((search) => /`(\w+)`$/.exec(search)?.[1]);
    expect([...confOf(pack, "macros.conf").keys()]).toEqual(macros);
    const bare = settingsOf(built(shipped, { filters: false }));
    expect(bare.map((settings) => settings.get("search"))).toEqual(queries);
  });

  test("is the same from build to build, in another order of the rules as well", () => {
    expect(built(shipped)).toEqual(built(shipped));
    const stanza = (rules: readonly PackRule[]) => confOf(built(rules), "savedsearches.conf");
    expect(new Map(stanza(shipped.toReversed()))).toEqual(new Map(stanza(shipped)));
  });

  test("lets everyone read and administrators write", () => {
    const lines = textOf(built(shipped), "sigmatic/metadata/default.meta").split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "[]",
      "access = read : [ * ], write : [ admin, sc_admin ]",
      "export = system",
    ]);
  });

  test("comes as an archive with the same files", () => {
    const { files } = built(shipped);
    const archive = files.at(-1)?.content as Uint8Array;
    const plain = files.slice(0, -1);
    const unpacked = gunzipSync(archive);
    expect(unpacked.length % 512).toBe(0);
    expect(unpacked.toString("latin1", 257, 265)).toBe("ustar\x0000");
    const listed = spawnSync("tar", ["-tzf", "-"], { input: archive, encoding: "utf8" });
    expect(listed.stderr).toBe("");
    expect(listed.stdout.trim().split("\n")).toEqual(plain.map(({ path }) => path));
    for (const { path, content } of plain) {
      const read = spawnSync("tar", ["-xzOf", "-", path], { input: archive, encoding: "utf8" });
      expect(read.stdout).toBe(content);
    }
  });
});

describe("what a rule says", () => {
  test("decides severity, schedule and range", async () => {
    const rule = await one("T", "level: high\nschedule: {every: 15m, lookback: 20m}");
    const [settings] = settingsOf(built([rule]));
    expect(settings?.get("alert.severity")).toBe("4");
    expect(settings?.get("cron_schedule")).toMatch(/^\d+,\d+,\d+,\d+ \* \* \* \*$/);
    expect(settings?.get("dispatch.earliest_time")).toBe("-25m@m");
    expect(settings?.get("dispatch.latest_time")).toBe("-5m@m");
  });

  test("stands with the search: id, author, licence, references, false positives", async () => {
    const id = "0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90";
    const rule = await one(
      "T",
      `id: ${id}\nauthor: A. Uthor\nlicense: DRL-1.1\nreferences: [https://example.org/x]\nfalsepositives: [Installers]\ntags: [attack.execution, attack.t1569.002]`,
    );
    const pack = built([rule]);
    const text = textOf(pack, "sigmatic/default/savedsearches.conf");
    const csv = textOf(pack, "sigmatic/lookups/sigmatic_list.csv");
    for (const fact of [id, "A. Uthor", "DRL-1.1", "https://example.org/x", "Installers"]) {
      expect(text).toContain(fact);
      expect(csv).toContain(fact);
    }
    expect(csv).toContain("T1569.002");
  });

  test("a project's author stands in for a rule's", async () => {
    const settings = packSettings(splunkApp);
    const defaults = { ...settings.defaults, author: "The Team", license: "MIT" };
    const pack = splunkApp.build([await one("T")], { ...settings, defaults });
    expect(textOf(pack, "sigmatic/default/savedsearches.conf")).toContain("The Team");
    expect(confOf(pack, "app.conf").get("launcher")?.get("author")).toBe("The Team");
  });

  test("titles that are equal but for their case make two searches", async () => {
    const [first, second] = [await one("Same"), await one("SAME")];
    const pack = built([first, { ...second, path: "other" }]);
    const names = [...confOf(pack, "savedsearches.conf").keys()];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
    expect(new Set(confOf(pack, "macros.conf").keys()).size).toBe(2);
  });

  test("a long title is cut to what Enterprise Security edits, and said to be", async () => {
    const pack = built([await one("long ".repeat(40))]);
    const [name] = confOf(pack, "savedsearches.conf").keys();
    expect(name?.length).toBeLessThanOrEqual(99);
    expect(pack.findings.map(({ code }) => code)).toEqual(["pack-name-cut"]);
  });

  test("several conditions make several searches", async () => {
    const text = ruleText("T").replace(
      "condition: selection",
      "condition: [selection, not selection]",
    );
    const pack = built(await packText(splunkApp, text));
    const names = [...confOf(pack, "savedsearches.conf").keys()];
    expect(names.map((name) => /condition \d/.exec(name)?.[0])).toEqual([
      "condition 1",
      "condition 2",
    ]);
  });
});

describe("what a project says", () => {
  const suppressed = (settings: ReadonlyMap<string, string> | undefined) =>
    ["alert.digest_mode", "alert.suppress", "alert.suppress.period", "alert.suppress.fields"].map(
      (key) => settings?.get(key),
    );

  test.each([
    [undefined, ["1", undefined, undefined, undefined]],
    [{ period: "1h" }, ["1", "1", "3600s", undefined]],
    [{ period: "30m", fields: ["host", "Image"] }, ["0", "1", "1800s", "host,Image"]],
  ])("suppress: %j", async (suppress, expected) => {
    const [settings] = settingsOf(built([await one("T")], suppress ? { suppress } : {}));
    expect(suppressed(settings)).toEqual(expected);
  });

  test("names the app, and switches its searches on", async () => {
    const options = { app: "acme_soc", version: "2.1.0", build: 7, enabled: true, delay: "1m" };
    const pack = built([await one("T")], { ...options, archive: false });
    expect(pack.files.every(({ path }) => path.startsWith("acme_soc/"))).toBe(true);
    const app = confOf(pack, "app.conf", "acme_soc");
    expect(Object.fromEntries(app.get("id") ?? [])).toEqual({ name: "acme_soc", version: "2.1.0" });
    expect(app.get("install")?.get("build")).toBe("7");
    const searches = confOf(pack, "savedsearches.conf", "acme_soc");
    const settings = searches.get("Acme Soc - T - Rule");
    expect(settings?.get("disabled")).toBe("0");
    expect(settings?.get("dispatch.latest_time")).toBe("-1m@m");
  });

  test("has it annotate and rate for Enterprise Security", async () => {
    const rule = await one("T", "level: high\ntags: [attack.execution, attack.t1569.002]");
    const plain = settingsOf(built([rule]))[0];
    expect([...(plain?.keys() ?? [])].filter((key) => key.startsWith("action."))).toEqual([]);
    const risk = [{ field: "host", type: "system" }];
    const [settings] = settingsOf(built([rule], { enterpriseSecurity: true, risk }));
    const dataOf = (key: string) => JSON.parse(settings?.get(`action.${key}`) as string);
    expect(dataOf("correlationsearch.annotations")).toEqual({ mitre_attack: ["T1569.002"] });
    expect(dataOf("risk.param._risk")).toEqual([
      { risk_object_field: "host", risk_object_type: "system", risk_score: 60 },
    ]);
    expect(dataOf("notable.param.drilldown_searches")[0].search).toBe(rule.outcome.queries[0]);
    expect(settings?.get("action.notable.param.severity")).toBe("high");
  });

  test.each([splunkApp, contentctl])("of $name's options, all stand in its README", (format) => {
    const folder = { "splunk-app": "splunkApp", contentctl: "contentctl" }[format.name];
    const readme = read(`src/pack/formats/${folder}/README.md`);
    const listed = [...readme.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect(listed).toEqual(Object.keys(format.options));
  });
});

describe("what cannot stand in an app", () => {
  test("a rule that looks back less far than it runs is left out", async () => {
    const gap = await one("Gap", "schedule: {every: 1h, lookback: 5m}");
    const pack = built([gap, await one("Fine")]);
    expect(pack.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["pack-lookback", "error"],
    ]);
    expect([...confOf(pack, "savedsearches.conf").keys()]).toEqual(["Sigmatic - Fine - Rule"]);
    expect(built([gap]).files).toEqual([]);
  });

  test.each([
    ["a last line that ends in a backslash", "Image=a\\"],
    ["a line that ends in a backslash", "Image=a\\\n| head 1"],
    ["a line that begins like a stanza", "Image=a\n[admin]"],
    ["a control character", "Image=a\r"],
    ["a space before", " Image=a"],
    ["nothing", ""],
  ])("a query with %s is left out with all of its rule", async (_, query) => {
    const rule = await one("T");
    const pack = built([{ ...rule, outcome: { ...rule.outcome, queries: ["Image=b", query] } }]);
    expect(pack.files).toEqual([]);
    expect(pack.findings.map(({ code }) => code)).toEqual(["pack-query-unfit"]);
  });

  test.each([
    ["7m", 360, ["pack-schedule-rounded"]],
    ["2m", 120, ["pack-schedule-often"]],
    ["90m", 3600, ["pack-schedule-rounded"]],
    ["1d", 86_400, []],
  ])("of a schedule every %s, what cron cannot say is told", async (every, _seconds, codes) => {
    const rule = await one("T", `schedule: {every: ${every}}`);
    expect(built([rule]).findings.map(({ code }) => code)).toEqual(codes);
  });

  test("a query with what reads as a token goes in, and it is told", async () => {
    const rule = await one("T");
    const query = 'regex Image="(a$)|(b$)"';
    const pack = built([{ ...rule, outcome: { ...rule.outcome, queries: [query] } }], {
      enterpriseSecurity: true,
    });
    const [settings] = settingsOf(pack);
    expect(settings?.get("search")).toContain(query);
    expect(settings?.get("action.notable.param.drilldown_searches")).toBe("[]");
    expect(pack.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["pack-token-like", "info"],
    ]);
  });

  test("a field that tstats does not return gets no risk", async () => {
    const rules = await packText(splunkApp, ruleText("T"), "rule.yml", "spl/cim");
    const risk = [
      { field: "dest", type: "system" },
      { field: "src_user", type: "user" },
    ];
    const pack = built(rules, { risk });
    expect(pack.findings.map(({ code }) => code)).toEqual(["pack-field-missing"]);
    const [settings] = settingsOf(pack);
    expect(JSON.parse(settings?.get("action.risk.param._risk") as string)).toEqual([
      { risk_object_field: "dest", risk_object_type: "system", risk_score: 40 },
    ]);
  });
});

describe("hostile values", () => {
  const texts = fc.tuple(hostileText, hostileText);

  test("make queries that come back as they are, or not at all", async () => {
    let packed = 0;
    await fc.assert(
      fc.asyncProperty(texts, async ([first, second]) => {
        const values = JSON.stringify([first, second]);
        const text = ruleText("T").replace("'C:\\a.exe'", () => values);
        const rules = await packText(splunkApp, text);
        const queries = rules.flatMap(({ outcome }) => outcome.queries);
        const pack = built(rules, { filters: false });
        const isOut = pack.findings.some(({ code }) => code === "pack-query-unfit");
        const found = pack.files.length === 0 ? [] : settingsOf(pack);
        expect(found.map((settings) => settings.get("search"))).toEqual(isOut ? [] : queries);
        packed += found.length;
      }),
      { numRuns: 150 },
    );
    expect(packed).toBeGreaterThan(50);
  });

  test("of the conformance rules stand unchanged", async () => {
    const paths = filesBelow("test/conformance/rules", ".yml");
    const rules = await packRules(splunkApp, paths);
    expect(rules.length).toBeGreaterThan(40);
    const pack = built(rules, { filters: false });
    expect(pack.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const found = settingsOf(pack).map((settings) => settings.get("search"));
    expect(found).toEqual(rules.flatMap(({ outcome }) => outcome.queries));
  });
});

describe("hostile texts", () => {
  test("stay in their fields", async () => {
    const rule = await one("T", "id: x\nlevel: low");
    const hostile = fc.record({
      title: hostileText,
      description: hostileText,
      author: hostileText,
      license: hostileText,
      id: hostileText,
      level: hostileText,
      tag: hostileText,
      references: fc.array(hostileText, { maxLength: 3 }),
      falsepositives: fc.array(hostileText, { maxLength: 3 }),
      label: hostileText.map((text) => text.slice(0, 40)),
      about: hostileText.map((text) => text.slice(0, 200)),
      team: hostileText,
    });
    const property = fc.property(hostile, (texts) => {
      const { title, id, level, tag, label, about, team, ...plain } = texts;
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
      const options = { label, description: about, enterpriseSecurity: true };
      const pack = built([spoilt, { ...spoilt, path: "other" }], options);
      for (const name of confFiles) expect(strangersIn(name, confOf(pack, name))).toEqual([]);
      const keys = [...(settingsOf(built([rule], options))[0] ?? new Map()).keys()];
      const searches = settingsOf(pack);
      expect(searches).toHaveLength(2);
      for (const settings of searches) {
        expect([...settings.keys()]).toEqual(keys);
        expect(settings.get("description")).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
        expect(settings.get("search")?.split("\n| `")[0]).toBe(rule.outcome.queries[0]);
        expect(settings.get("disabled")).toBe("1");
        for (const name of ["rule_title", "rule_description"])
          expect(settings.get(`action.notable.param.${name}`)).not.toMatch(/\$[^$]*\$/);
      }
      const rows = csvRows(textOf(pack, "sigmatic/lookups/sigmatic_list.csv"));
      expect(rows.map((row) => row.length)).toEqual([10, 10, 10]);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@-]/);
      const readme = textOf(pack, "sigmatic/README.md");
      expect(readme.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(3);
      expect(readme).not.toContain("<");
    });
    fc.assert(property, { numRuns: 300 });
  });
});

/** The rows of a CSV file (RFC 4180, but line feeds alone). */
function csvRows(text: string): readonly (readonly string[])[] {
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => {
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
      expect(cells.map(([whole]) => whole).join("")).toBe(line);
      return cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
    });
}
