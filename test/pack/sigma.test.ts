import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { lower } from "../../src/ir/lower.ts";
import type { PackRule } from "../../src/pack/format.ts";
import { sigmaPack } from "../../src/pack/formats/sigmaPack/index.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { corpusFiles, hasShared, shared } from "../support/shared.ts";
import { hostileText } from "./hostile.ts";
import { packRules, packSettings, packText } from "./sample.ts";

function filesOf(rules: readonly PackRule[], settings = packSettings(sigmaPack)) {
  const { files } = sigmaPack.build(rules, settings);
  return files.map(({ path, content }) => ({ path, text: String(content) }));
}

type Document = { readonly [key: string]: unknown };

function read(text: string): Document {
  return load(text, { schema: CORE_SCHEMA }) as Document;
}

/** What a rule's text looks for, wherever it stands in the text. */
function meaning(text: string): unknown {
  const [entry] = readDocuments({ name: "rule.yml", text }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule") throw new Error("no rule");
  const { lowered } = lower(entry.document);
  return JSON.parse(
    JSON.stringify(lowered?.conditions, (key, value) => {
      if (/^(?:span|.*Span|source)$/.test(key)) return undefined;
      return typeof value === "bigint" ? String(value) : value;
    }),
  );
}

const bare = `title: Shell Started By Services
logsource: { category: process_creation, product: windows }
detection:
  selection:
    - Image|endswith: ['\\cmd.exe', '\\sh.exe']
      CommandLine: 'C:\\x: *'
    - EventID: 1
  keywords: [00000429, 'yes', "a\\tb"]
  condition: 1 of selection or keywords
`;

describe("a rule", () => {
  test("stands in SigmaHQ's layout", async () => {
    const text = bare
      .replace(
        "title:",
        "level: high\ndate: 2026/01/31\nmodified: 2026/01/30\ntags: [attack.t1569.002]\nauthor: An Author\nreferences: ['https://example.org']\nid: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90\ntitle:",
      )
      .replace(/ {2}keywords.*\n/, "")
      .replace(" or keywords", "");
    expect(filesOf(await packText(sigmaPack, text))).toEqual([
      {
        path: "rules/windows/process_creation/proc_creation_win_shell_started_by_services.yml",
        text: `title: Shell Started By Services
id: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90
status: experimental
references:
    - https://example.org
author: An Author
date: 2026-01-31
tags:
    - attack.t1569.002
logsource:
    category: process_creation
    product: windows
detection:
    selection:
        - Image|endswith:
              - '\\cmd.exe'
              - '\\sh.exe'
          CommandLine: 'C:\\x: *'
        - EventID: 1
    condition: 1 of selection
falsepositives:
    - Unknown
level: high
`,
      },
    ]);
  });

  test("gets what SigmaHQ asks of every rule", async () => {
    const settings = packSettings(sigmaPack);
    const defaults = { ...settings.defaults, author: "The Team", license: "MIT" };
    const rules = await packText(sigmaPack, bare);
    const [file] = filesOf(rules, { ...settings, defaults });
    expect(read(file?.text ?? "")).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5/),
      status: "experimental",
      author: "The Team",
      license: "MIT",
      falsepositives: ["Unknown"],
      level: "medium",
    });
    const { findings } = sigmaPack.build(rules, settings);
    expect(new Set(findings.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(["info pack-sigma-convention", "warning pack-id-missing"]),
    );
  });

  test("with the id of another is left out with an error", async () => {
    const text = `${bare}id: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90\n`;
    const [rule] = (await packText(sigmaPack, text)) as [PackRule];
    const { files, findings } = sigmaPack.build(
      [rule, { ...rule, path: "other" }],
      packSettings(sigmaPack),
    );
    expect(files).toHaveLength(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "pack-id-repeated", severity: "error" }),
    );
  });

  test("means the same", async () => {
    const [file] = filesOf(await packText(sigmaPack, bare));
    expect(meaning(file?.text ?? "")).toEqual(meaning(bare));
  });

  test("of several conditions becomes several, with names and ids of their own", async () => {
    const text = bare.replace("1 of selection or keywords", "[selection, keywords]");
    const files = filesOf(await packText(sigmaPack, text));
    const stem = "rules/windows/process_creation/proc_creation_win_shell_started_by_services";
    expect(files.map(({ path }) => path)).toEqual([`${stem}.yml`, `${stem}_2.yml`]);
    expect(new Set(files.map((file) => read(file.text).id)).size).toBe(2);
  });
});

describe("a name", () => {
  const named = async (logsource: string, title = "Some Event Here") => {
    const text = bare
      .replace("{ category: process_creation, product: windows }", logsource)
      .replace("Shell Started By Services", title);
    const field = text.replace(/ {2}selection:[\s\S]*? {2}keywords/, "  keywords");
    const [file] = filesOf(await packText(sigmaPack, field.replace("1 of selection or ", "")));
    return file?.path;
  };

  test.each([
    ["{ product: windows, service: system }", "windows/builtin/system/win_system_"],
    ["{ product: windows, service: windefend }", "windows/builtin/windefend/win_defender_"],
    ["{ product: windows, category: registry_set }", "windows/registry/registry_set/registry_set_"],
    ["{ product: windows, category: file_event }", "windows/file/file_event/file_event_win_"],
    ["{ product: windows, category: ps_script }", "windows/powershell/powershell_script/posh_ps_"],
    ["{ product: linux, category: process_creation }", "linux/process_creation/proc_creation_lnx_"],
    ["{ product: linux, service: sshd }", "linux/builtin/sshd/lnx_sshd_"],
    ["{ product: aws, service: cloudtrail }", "cloud/aws/cloudtrail/aws_cloudtrail_"],
    ["{ product: zeek, service: http }", "network/zeek/zeek_http_"],
    ["{ product: okta, service: okta }", "identity/okta/okta_"],
    ["{ category: antivirus }", "category/antivirus/av_"],
    ["{ category: webserver }", "web/webserver_generic/web_"],
    ["{ product: django, category: application }", "application/django/appframework_django_"],
  ])("of %s begins with its log source's", async (logsource, start) => {
    expect(await named(logsource)).toBe(`rules/${start}some_event_here.yml`);
  });

  test("is never longer than SigmaHQ takes, nor leads elsewhere", async () => {
    const path = await named("{ product: '../../x', category: '..' }", "../../A".repeat(40));
    expect(path).toMatch(/^rules(?:\/[a-z0-9_]+)+\.yml$/);
    expect(basename(path ?? "", ".yml").length).toBeLessThanOrEqual(90);
  });

  test("stays where a file has it by the convention, with its folders", async () => {
    const [rule] = (await packText(sigmaPack, bare)) as [PackRule];
    const home = "rules/windows/process_creation";
    const placed = (path: string) => filesOf([{ ...rule, path }])[0]?.path;
    expect(placed("rules-threat-hunting/x/own_name_here")).toBe(
      "rules-threat-hunting/x/own_name_here.yml",
    );
    expect(placed("windows/x/own_name_here")).toBe("rules/windows/x/own_name_here.yml");
    expect(placed("own_name_here")).toBe(`${home}/own_name_here.yml`);
    expect(placed("rules/x/Own-Name")).toBe(
      `${home}/proc_creation_win_shell_started_by_services.yml`,
    );
  });

  test("is given once", async () => {
    const [rule] = (await packText(sigmaPack, bare)) as [PackRule];
    const many = Array.from({ length: 12 }, (_, at) => ({ ...rule, path: `rule-${at}` }));
    const names = filesOf(many).map(({ path }) => path);
    expect(new Set(names).size).toBe(12);
  });
});

test("the shipped rules mean what they say", async () => {
  const rules = await packRules(sigmaPack, ["rules/T1569.002-service-execution.yml"]);
  const files = filesOf(rules);
  expect(files.map(({ text }) => meaning(text))).toEqual(
    rules.flatMap(({ outcome }) => outcome.queries.map(meaning)),
  );
});

test.skipIf(!hasShared)("public rules too (skipped where ../shared is absent)", async () => {
  for (const path of corpusFiles()) {
    const rules = await packText(sigmaPack, readFileSync(path, "utf8"), path);
    for (const packed of rules) {
      const [file] = filesOf([packed]);
      expect(meaning(file?.text ?? "")).toEqual(meaning(packed.outcome.queries[0] ?? ""));
      expect(Object.keys(read(file?.text ?? ""))).toEqual(
        expect.arrayContaining(["title", "id", "status", "detection", "falsepositives", "level"]),
      );
    }
  }
});

test.skipIf(!hasShared)(
  "the specification's own schema takes every rule (skipped where ../shared is absent)",
  async () => {
    const file = join(shared, "sigma-spec", "json-schema", "sigma-detection-rule-schema.json");
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { uuid } });
    const schema = JSON.parse(readFileSync(file, "utf8"));
    const isRule = ajv.compile({ ...schema, $schema: undefined });
    const files = filesOf([
      ...(await packRules(sigmaPack, ["rules/T1569.002-service-execution.yml"])),
      ...(await packText(sigmaPack, bare)),
    ]);
    for (const { text } of files)
      expect(isRule(read(text)), ajv.errorsText(isRule.errors)).toBe(true);
  },
);

test("hostile text comes back as it was", async () => {
  const encoded = (text: string) => JSON.stringify(text);
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, hostileText, async (title, author, value) => {
      const text = bare
        .replace(
          "title: Shell Started By Services",
          () => `title: ${encoded(title)}\nauthor: ${encoded(author)}`,
        )
        .replace("'C:\\x: *'", () => encoded(value));
      const rules = await packText(sigmaPack, text);
      for (const { rule } of rules) {
        const [file] = filesOf(rules);
        const document = read(file?.text ?? "") as {
          detection: { selection: [{ CommandLine: unknown }] };
        };
        expect(document).toMatchObject({ title: rule.title.value, author: rule.author });
        expect(document.detection.selection[0].CommandLine).toBe(value);
        expect(file?.path).toMatch(/^rules\/windows\/process_creation\/[a-z0-9_]+\.yml$/);
      }
    }),
  );
});
