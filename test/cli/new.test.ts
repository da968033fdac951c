import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { componentFor } from "../../src/cli/new/components.ts";
import { skeletonOf } from "../../src/cli/new/skeleton.ts";
import { compile, defaultOptions } from "../../src/compile.ts";
import { toTypeScript, toYaml } from "../../src/convert/index.ts";
import { readEvent } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { findTechnique, type Technique } from "../../src/taxonomy/attack/index.ts";
import {
  findLogsource,
  type LogsourceEntry,
  logsourceKeys,
  logsourceName,
} from "../../src/taxonomy/index.ts";
import { folderOf, sigmatic } from "./host.ts";

const fixed = ["--id", "2f7a1c52-8a36-4a3e-9f0c-0d4f8f6b1a20", "--date", "2026-11-23"];

describe("new", () => {
  test("begins a rule with fields, component and tests", async () => {
    const { code, out, err } = await sigmatic([
      "new",
      "t1543.003",
      "windows/registry_set",
      ...fixed,
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "title: Windows Service
      technique: T1543.003
      parent: T1543
      tactics:
        - persistence
        - privilege-escalation
      references:
        - https://attack.mitre.org/techniques/T1543/003/
      analytics:
        - title: Windows Service, Seen in registry_set Events
          id: '2f7a1c52-8a36-4a3e-9f0c-0d4f8f6b1a20'
          status: experimental
          description: What it finds, and what a hit means
          date: '2026-11-23'
          component: Windows Registry Key Modification
          logsource:
            product: windows
            category: registry_set
          detection:
            selection:
              TargetObject|contains: example
              Details|contains: example
            condition: selection
          falsepositives:
            - What else looks the same
          level: low
          tests:
            - name: what it is for
              matches: true
              synthetic: true
              event:
                Channel: Microsoft-Windows-Sysmon/Operational
                EventID: 13
                TargetObject: example
                Details: example
            - name: anything else
              matches: false
              synthetic: true
              event:
                Channel: Microsoft-Windows-Sysmon/Operational
                EventID: 13
                TargetObject: example
                Details: other
      "
    `);
  });

  test("the same in TypeScript", async () => {
    const args = ["new", "T1059.001", "ps_script", "--title", "Mine", ...fixed];
    const { out } = await sigmatic([...args, "--ts"]);
    expect(out).toMatch(/^import \{ .* \} from "sigmatic\/dsl";\n\nexport default technique\(/);
    expect(out).toContain('title: "Mine"');
    const folder = folderOf({});
    const file = join(folder, "rules/mine.ts");
    expect(await sigmatic([...args, "--out", file])).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(file, "utf8")).toBe(out);
  });

  test("knows the log sources of the project", async () => {
    const fields = "{ Colour: text }";
    const folder = folderOf({
      "sigmatic.config.yml": `logsources: { my/-/app: { provider: robot, closed: true, fields: ${fields} } }`,
    });
    const { out } = await sigmatic(["new", "T1098", "my/app", "--ts", ...fixed], { folder });
    expect(out).toContain('logsource: logsource({ product: "my", service: "app" })');
    expect(out).toContain('Colour: contains("example")');
  });

  test("makes ids and the date itself", async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await sigmatic(["new", "T1098", "cloudtrail"])).out),
    );
    const [one, other] = ids.map((text) => /id: (\S+)/.exec(text)?.[1]);
    expect(one).not.toBe(other);
    expect(ids[0]).toContain(new Date().toISOString().slice(0, 10));
  });

  test("overwrites nothing", async () => {
    const folder = folderOf({ "a.yml": "mine" });
    const out = join(folder, "a.yml");
    const { code, err } = await sigmatic(["new", "T1098", "cloudtrail", "--out", out]);
    expect(code).toBe(1);
    expect(err).toContain("[file-exists]");
    expect(readFileSync(out, "utf8")).toBe("mine");
    const inFile = join(out, "b.yml");
    expect((await sigmatic(["new", "T1098", "cloudtrail", "--out", inFile])).code).toBe(1);
    expect(existsSync(inFile)).toBe(false);
  });

  test.each([
    ["T1569.02 ps_script", "near names: T1569.00"],
    ["T1086 ps_script", "ATT&CK has retired T1086, PowerShell", "T1059.001 has taken its place"],
    ["T1098 azure", "several log sources fit azure"],
    ["T1098 cloudtrial", "near names: cloudtrail"],
    ["T1098", "new needs a technique and a log source"],
    ["T1098 cloudtrail --id 1", "--id takes a UUID"],
    ["T1098 cloudtrail --date today", "--date takes a date"],
  ])("%s is told", async (args, ...told) => {
    const { code, err } = await sigmatic(["new", ...args.split(" ")]);
    expect(code).toBe(2);
    for (const text of told) expect(err).toContain(text);
  });
});

describe("a rule that was begun", () => {
  const technique = findTechnique("T1569.002") as Technique;

  test.each(logsourceKeys())("%s has no mistake, and passes its tests", (key) => {
    const entry = findLogsource(logsourceName(key)) as LogsourceEntry;
    const options = { id: fixed[1] as string, date: "2026-11-23", title: null };
    const source = { name: "new.yml", text: toYaml(skeletonOf(technique, entry, options)) };
    const { rules, diagnostics } = compile(source, [], { ...defaultOptions, hints: false });
    const found = [...diagnostics, ...rules.flatMap((rule) => rule.diagnostics)];
    // ATT&CK lists a few components for the technique, and not all log sources hold one of them.
    const mistakes = found.filter(({ severity }) => severity !== "info");
    expect(mistakes.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    const [rule] = rules;
    if (rule?.document?.kind !== "rule") throw new Error("there is no rule");
    const { lowered } = lower(rule.document);
    if (lowered === null) throw new Error("the rule has no meaning");
    const matches = matcherOf(lowered, { providers: null });
    const tests = rule.document.analytic?.tests ?? [];
    expect(tests.map((each) => matches(readEvent(each.event)))).toEqual([true, false]);
    expect(toTypeScript(source).text).toContain("technique({");
  });

  test("names the component that ATT&CK lists for the technique, of those the events are", () => {
    const events = { category: "process_creation", service: null };
    expect(componentFor("T1569.002", events)).toBe("Process Creation");
    expect(componentFor("T1569.002", { category: null, service: "unheard" })).toBeNull();
  });
});
