import { beforeAll, describe, expect, test } from "vitest";
import type { Built, PackRule } from "../../src/pack/format.ts";
import { contentctl } from "../../src/pack/formats/contentctl/index.ts";
import { splunkApp } from "../../src/pack/formats/splunkApp/index.ts";
import { type ConfFile, readConf } from "../support/confFile.ts";
import { strangersIn } from "../support/confSpec.ts";
import { hasShared } from "../support/shared.ts";
import { readDetection } from "./contentctlModel.ts";
import { corpusRules, queriesOf } from "./corpus.ts";
import { packSettings } from "./sample.ts";

/* The public rules in one app, and as detections of contentctl, each file read back. */

const confFiles = ["app.conf", "macros.conf", "savedsearches.conf", "transforms.conf"];
const options = {
  enterpriseSecurity: true,
  risk: [{ field: "dest", type: "system" }],
  suppress: { period: "1h", fields: ["dest"] },
};

/** Rules of which no error says that they are left out. */
function keptIn({ files, findings }: Built, rules: readonly PackRule[]): readonly PackRule[] {
  const kept = new Set(files.flatMap((file) => file.rules));
  const errors = findings.filter(({ severity }) => severity === "error");
  const refused = new Set(errors.map(({ span }) => span.source.name));
  for (const packed of rules)
    expect([packed.path, kept.has(packed)]).toEqual([
      packed.path,
      !refused.has(packed.rule.span.source.name),
    ]);
  return rules.filter((packed) => kept.has(packed));
}

/** How often a cron line's first two fields let it run in an hour. */
function runsAnHour(line: string): number {
  const [minutes = ""] = line.split(" ");
  return minutes === "*" ? 60 : minutes.split(",").length;
}

describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", () => {
  describe.each(splunkApp.targets)("for %s", { timeout: 300_000 }, (target) => {
    let rules: readonly PackRule[];
    let app: Built;
    beforeAll(async () => {
      rules = await corpusRules(splunkApp, target);
      app = splunkApp.build(rules, { ...packSettings(splunkApp, options), target });
    }, 600_000);

    const textOf = (path: string): string => {
      const content = app.files.find((file) => file.path === `sigmatic/${path}`)?.content;
      return typeof content === "string" ? content : "";
    };
    const confOf = (name: string): ConfFile => readConf(textOf(`default/${name}`));
    const searches = (): readonly ReadonlyMap<string, string>[] => [
      ...confOf("savedsearches.conf").values(),
    ];

    test("make files with settings of the specification alone", () => {
      for (const name of confFiles) expect(strangersIn(name, confOf(name))).toEqual([]);
      const meta = readConf(textOf("metadata/default.meta"));
      expect(strangersIn("default.meta", meta)).toEqual([]);
    });

    test("are searches of their own, each narrowed by a macro that is there", () => {
      const queries = queriesOf(keptIn(app, rules));
      const found = searches().map((settings) => settings.get("search") as string);
      expect(found.length).toBeGreaterThan(50);
      const filters = found.map((search) => /\n\| `(\w+)`$/.exec(search)?.[1] ?? "");
      expect(found.map((search, at) => search.slice(0, -`\n| \`${filters[at]}\``.length))).toEqual(
        queries,
      );
      expect(filters).toEqual([...confOf("macros.conf").keys()]);
    });

    test("have names that Enterprise Security edits, none like another", () => {
      const names = [...confOf("savedsearches.conf").keys()];
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(99);
    });

    test("are scheduled as AppInspect asks", () => {
      for (const settings of searches()) {
        expect(runsAnHour(settings.get("cron_schedule") ?? "*")).toBeLessThanOrEqual(12);
        expect(settings.get("dispatch.earliest_time")).toMatch(/^-/);
        expect(settings.get("dispatch.latest_time")).toMatch(/@m$/);
        expect(settings.get("disabled")).toBe("1");
      }
    });

    test("tell Enterprise Security what they are about, as data", () => {
      for (const settings of searches()) {
        const data = (key: string) => JSON.parse(settings.get(`action.${key}`) ?? "null");
        const annotations = data("correlationsearch.annotations");
        for (const values of Object.values(annotations))
          expect(values).toEqual((values as unknown[]).map(() => expect.any(String)));
        for (const technique of annotations.mitre_attack ?? [])
          expect(technique).toMatch(/^T\d{4}(?:\.\d{3})?$/);
        for (const drilldown of data("notable.param.drilldown_searches"))
          expect(Object.keys(drilldown)).toEqual([
            "name",
            "search",
            "earliest_offset",
            "latest_offset",
          ]);
        for (const risk of data("risk.param._risk"))
          expect(risk).toEqual({
            risk_object_field: "dest",
            risk_object_type: "system",
            risk_score: expect.any(Number),
          });
      }
    });

    test("are detections that contentctl's models take", () => {
      const built = contentctl.build(rules, { ...packSettings(contentctl), target });
      const queries = queriesOf(keptIn(built, rules));
      const detections = built.files.map(({ path, content }) => readDetection(path, content));
      expect(detections.map(({ query }) => query)).toEqual(queries);
      for (const key of ["id", "name", "file"] as const) {
        const found = detections.map((detection) => detection[key].toLowerCase());
        expect(new Set(found).size).toBe(found.length);
      }
    });
  });
});
