import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rule } from "../../src/ast/index.ts";
import {
  attackOf,
  attributionOf,
  createSlugs,
  ruleKey,
  safePath,
  scheduleFindings,
  scheduleOf,
  severityOf,
  slug,
  stableId,
} from "../../src/pack/metadata/index.ts";
import { sha1 } from "../../src/pack/metadata/sha1.ts";
import { packRules, packSettings, packText } from "./sample.ts";

const format = { targets: ["spl/raw"], takesRefused: false };
const { defaults } = packSettings(format);

async function ruleWith(lines: string): Promise<Rule> {
  const [made] = await packText(
    format,
    `title: A rule
logsource: {category: process_creation, product: windows}
detection: {selection: {Image: a.exe}, condition: selection}
${lines}
`,
  );
  if (!made) throw new Error("the rule was refused");
  return made.rule;
}

describe("file names", () => {
  test("of a title are its letters and digits", () => {
    expect(slug("Service Execution (PsExec)!")).toBe("service_execution_psexec");
    expect(slug("Démarrage – été")).toBe("demarrage_ete");
    expect(slug("規則")).toBe("rule");
    expect(slug("CON")).toBe("con_rule");
    expect(slug("../../etc/passwd")).toBe("etc_passwd");
  });

  test("hold nothing that a file system takes amiss, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(slug(text)).toMatch(
          /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9](?:[a-z0-9_]{0,103}[a-z0-9])?$/,
        );
      }),
    );
  });

  test("never collide", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "A", "a 2", "a_2", "a!", "a 2 2", "")), (texts) => {
        const name = createSlugs();
        const names = texts.map(name);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test("of paths stay below their folder and keep its folders", () => {
    expect(safePath("windows/proc creation/Règle-1")).toBe("windows/proc creation/Règle-1");
    expect(safePath("../../etc/./passwd")).toBe("etc/passwd");
    expect(safePath("a/.git/aux.x/b.")).toBe("a/_git/aux_rule.x/b_");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const part of safePath(text).split("/"))
          expect(part).toMatch(/^(?![.])[^\p{C}<>:"|?*\\]+(?<![. ])$/u);
      }),
    );
  });
});

describe("severity", () => {
  test.each([
    ["level: critical", "critical"],
    ["level: informational", "informational"],
    ["", "medium"],
  ])("of `%s` is %s", async (line, severity) => {
    expect(severityOf(await ruleWith(line))).toBe(severity);
  });
});

describe("ATT&CK", () => {
  const tagsOf = (tags: string) => ruleWith(`tags: [${tags}]`);

  test("tells tactics and techniques with ids and names", async () => {
    const rule = await tagsOf("attack.execution, attack.t1569.002, cve.2021-1234");
    expect(attackOf(rule, 19)).toEqual({
      tactics: [{ id: "TA0002", shortName: "execution", name: "Execution" }],
      techniques: [
        { id: "T1569.002", name: "Service Execution", parent: "T1569", tactics: ["execution"] },
      ],
    });
  });

  test("takes the tactics of a technique where no tag names one of them", async () => {
    const { tactics } = attackOf(await tagsOf("attack.t1569.002"), 18);
    expect(tactics.map(({ id }) => id)).toEqual(["TA0002"]);
  });

  test("speaks the version that is asked for", async () => {
    const newer = await tagsOf("attack.defense-impairment, attack.t1685.005");
    const older = await tagsOf("attack.defense_evasion, attack.t1070.001");
    const shown = (rule: Rule, version: 18 | 19) => {
      const { tactics, techniques } = attackOf(rule, version);
      return [tactics.map(({ shortName }) => shortName), techniques.map(({ id }) => id)];
    };
    expect(shown(newer, 18)).toEqual([["defense-evasion"], ["T1070.001"]]);
    expect(shown(older, 18)).toEqual([["defense-evasion"], ["T1070.001"]]);
    expect(shown(newer, 19)).toEqual([["defense-impairment"], ["T1685.005"]]);
    expect(shown(older, 19)).toEqual([["defense-impairment"], ["T1685.005"]]);
  });

  test("leaves out what ATT&CK does not have", async () => {
    const rule = await tagsOf("attack.t9999, attack.g0016, attack.no-such");
    expect(attackOf(rule, 19)).toEqual({ tactics: [], techniques: [] });
  });
});

describe("schedule", () => {
  test("is the rule's own before the project's", async () => {
    const rule = await ruleWith("schedule: {every: 1h, lookback: 2h}");
    expect(scheduleOf(rule, defaults)).toEqual({ every: 3600, lookback: 7200 });
    expect(scheduleFindings(rule)).toEqual([]);
    expect(scheduleOf(await ruleWith(""), defaults)).toEqual({ every: 300, lookback: 600 });
  });

  test("looks back at least as far as the last run", async () => {
    const rule = await ruleWith("schedule: {every: 1d}");
    expect(scheduleOf(rule, defaults)).toEqual({ every: 86_400, lookback: 86_400 });
  });

  test.each([
    "schedule: soon",
    "schedule: {every: 5}",
    "schedule: {each: 5m}",
    "schedule: {every: 0m}",
  ])("`%s` counts as not said, and is told", async (line) => {
    const rule = await ruleWith(line);
    expect(scheduleOf(rule, defaults)).toEqual(defaults.schedule);
    expect(scheduleFindings(rule).map(({ code }) => code)).toEqual(["pack-schedule"]);
  });
});

describe("attribution", () => {
  test("is the rule's own before the project's", async () => {
    const own = await ruleWith("author: Ada\nid: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90");
    const ours = { ...defaults, author: "The team", license: "DRL-1.1" };
    expect(attributionOf(own, ours)).toEqual({
      author: "Ada",
      license: "DRL-1.1",
      references: [],
      sourceId: "0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90",
    });
    expect(attributionOf(await ruleWith(""), ours).author).toBe("The team");
  });
});

describe("ids", () => {
  test("are UUIDs of version 5", () => {
    // RFC 9562, appendix A.4: www.example.com in the namespace of DNS names.
    const dns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
    expect(stableId(dns, "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  });

  test("differ by rule and by salt", () => {
    const ids = ["one", "two"].flatMap((id) => ["a", "b"].map((salt) => stableId(id, salt)));
    expect(new Set(ids).size).toBe(4);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("rest on the rule's place where it has none", async () => {
    const [first, second] = await packRules(format, ["rules/T1569.002-service-execution.yml"]);
    expect(ruleKey(first!)).toMatch(/^[0-9a-f]{8}-/);
    const rule = await ruleWith("");
    const place = "T1569.002-service-execution";
    expect(ruleKey({ ...second!, rule })).toBe(`${place}#${rule.title.value}`);
    expect(ruleKey({ ...second!, rule, index: 7 })).toBe(`${place}#${rule.title.value}`);
    expect(ruleKey({ ...second!, rule, index: null })).toBe(place);
  });

  test("are made by SHA-1", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(sha1(bytes)).toString("hex")).toBe(
          createHash("sha1").update(bytes).digest("hex"),
        );
      }),
    );
  });
});
