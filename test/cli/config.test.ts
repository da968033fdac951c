import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, ruleText, sigmatic } from "./host.ts";

const admins = `title: Admin
logsource: { category: process_creation, product: windows }
detection:
  selection:
    User|expand: '%admins%'
  unused:
    User: x
  condition: selection
`;

const config = `targets: [spl, eql]
checks: { selection-unused: error }
placeholders: { admins: [alice, bob] }
models:
  spl: { logsources: { windows: { index: win } } }
environments:
  quiet: { checks: { selection-unused: off } }
  prod: { checks: { selection-unused: off }, models: { spl: { logsources: { windows: { index: prod } } } } }
`;

/** The queries of a rule, on one line each. */
async function queriesOf(args: readonly string[], folder: string): Promise<string> {
  const { out } = await sigmatic([...args, "--format", "query"], { folder });
  return out;
}

describe("a project file", () => {
  test("is found in the working directory and above it, the nearest first", async () => {
    const folder = folderOf({
      "sigmatic.config.yml": "targets: eql",
      "deep/er/rule.yml": ruleText(),
      "deep/sigmatic.config.json": '{"targets": "spl"}',
    });
    const rule = join(folder, "deep/er/rule.yml");
    expect(await queriesOf([rule], join(folder, "deep/er"))).toContain("source=");
    expect(await queriesOf([rule], folder)).toContain("process where");
    const above = await queriesOf([rule, "--no-config", "--to", "spl"], join(folder, "deep"));
    expect(above).toContain("source=");
  });

  test("is read from where --config says, and --to overrides its targets", async () => {
    const folder = folderOf({ "rule.yml": ruleText(), "my.yml": "targets: eql" });
    const rule = join(folder, "rule.yml");
    expect(await queriesOf([rule, "--config", "my.yml"], folder)).toContain("process where");
    const spl = await queriesOf([rule, "--config", "my.yml", "--to", "spl"], folder);
    expect(spl).toContain("source=");
    const missing = await sigmatic([rule, "--config", "no.yml"], { folder });
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toContain("no.yml cannot be read: there is no such file or folder");
  });

  test("settles placeholders, severities and indexes, by environment", async () => {
    const folder = folderOf({ "sigmatic.config.yml": config, "rule.yml": admins });
    const rule = join(folder, "rule.yml");
    const run = (...args: string[]) => sigmatic([rule, "--to", "spl", ...args], { folder });
    const top = await run();
    expect(top).toMatchObject({ code: 1 });
    expect(top.err).toContain("[selection-unused]");
    const quiet = await run("--env", "quiet");
    expect(quiet).toMatchObject({ code: 0 });
    expect(quiet.err).not.toContain("[selection-unused]");
    expect(quiet.out).toMatch(/index="?win"?/);
    expect(quiet.out).toMatch(/"alice"[\s\S]*"bob"/);
    const prod = await run("--env", "prod");
    expect(prod.out).toMatch(/index="?prod"?/);
    const none = await run("--no-config");
    expect(none.out).toContain("[placeholder-unresolved]");
    expect(none.err).toContain("warning");
  });

  test("has providers that count where neither the analytic nor --providers says", async () => {
    const analytic = ruleText().replaceAll("\n", "\n    ");
    const technique = (providers: string) =>
      `title: Service Execution\ntechnique: T1569.002\nanalytics:\n  - providers: [${providers}]\n    ${analytic}`;
    const folder = folderOf({
      "sigmatic.config.yml": "providers: security",
      "rule.yml": ruleText(),
      "technique.yml": technique("sysmon"),
      "event.json": JSON.stringify({
        ...{ Channel: "Security", EventID: 4688, NewProcessName: "C:\\Windows\\sc.exe" },
      }),
    });
    const spl = (file: string, ...args: string[]) =>
      queriesOf([join(folder, file), "--to", "spl", ...args], folder);
    expect(await spl("rule.yml")).toMatch(/EventCode=4688/);
    expect(await spl("rule.yml", "--providers", "sysmon")).not.toMatch(/4688/);
    expect(await spl("technique.yml")).not.toMatch(/4688/);
    const match = (...args: string[]) =>
      sigmatic(["match", join(folder, "rule.yml"), join(folder, "event.json"), ...args], {
        folder,
      });
    expect((await match()).err).toContain("1 rule of 1 fired");
    expect((await match("--no-config")).err).toContain("0 rules of 1 fired");
  });

  test("is the same to check, match, test, explain, fields and targets", async () => {
    const project = `${config}logsources: { my/app: { provider: robot, fields: { Colour: text } } }\n`;
    const folder = folderOf({
      "sigmatic.config.yml": project,
      "rule.yml": admins,
      "events.json": JSON.stringify({ User: "bob" }),
    });
    const rule = join(folder, "rule.yml");
    const run = (...args: string[]) => sigmatic([...args, "--env", "quiet"], { folder });
    expect((await run("check", rule)).err).not.toContain("selection-unused");
    expect((await sigmatic(["check", rule], { folder })).code).toBe(1);
    const match = await run("match", rule, "--events", join(folder, "events.json"));
    expect(match.out).toContain("Admin");
    expect((await run("test", rule)).code).toBe(0);
    expect((await run("explain", rule)).out).toMatch(/spl\/raw[\s\S]*eql\/ecs/);
    expect((await run("fields", "my/app")).out).toContain("Colour");
    expect((await run("targets", "--format", "json")).out).toContain('"my/app/-"');
    const providers = await run("compile", rule, "--providers", "robot");
    expect(providers.err).not.toContain("unknown-provider");
  });

  test("with a mistake in it stops every command but the explanation of a code", async () => {
    const folder = folderOf({
      "sigmatic.config.yml": "# ours\nmodle: {}\nplaceholder: {}\n",
      "rule.yml": ruleText(),
    });
    const rule = join(folder, "rule.yml");
    for (const args of [[rule], ["check", rule], ["test", rule], ["fields"], ["targets"]])
      expect(await sigmatic(args, { folder })).toMatchObject({ code: 1, out: "" });
    const { err } = await sigmatic([rule], { folder });
    expect(err).toMatchInlineSnapshot(`
      "sigmatic.config.yml:2:1: error: a project file takes no key \`modle\` [unknown-key]
           2 | modle: {}
             | ^^^^^
        hint: perhaps \`models\` is meant; the keys are $schema, rules, targets, providers, checks, placeholders, logsources, models, packs, packDefaults, environment, environments
      sigmatic.config.yml:3:1: error: a project file takes no key \`placeholder\` [unknown-key]
           3 | placeholder: {}
             | ^^^^^^^^^^^
        hint: perhaps \`placeholders\` is meant; the keys are $schema, rules, targets, providers, checks, placeholders, logsources, models, packs, packDefaults, environment, environments
      "
    `);
    expect((await sigmatic(["explain", "unknown-key"], { folder })).code).toBe(0);
    expect((await sigmatic([rule, "--no-config", "--to", "spl"], { folder })).code).toBe(0);
    expect((await sigmatic(["check", "--help"], { folder })).code).toBe(0);
  });

  test("is told by its path from the working directory", async () => {
    const folder = folderOf({ "sigmatic.config.yml": "a: b", "deep/rule.yml": ruleText() });
    const below = await sigmatic([join(folder, "deep")], { folder: join(folder, "deep") });
    expect(below.err).toMatch(/^\.\.\/sigmatic\.config\.yml:1:1: error/);
  });

  test("is no rule file", async () => {
    const folder = folderOf({ "sigmatic.config.yml": "targets: spl", "rule.yml": ruleText() });
    const { err } = await sigmatic(["check", folder], { folder });
    expect(err).toContain("in 1 file\n");
  });

  test("must be text", async () => {
    const folder = folderOf({ "rule.yml": ruleText() });
    writeFileSync(join(folder, "sigmatic.config.yml"), Uint8Array.from([0x61, 0xe9]));
    const { code, err } = await sigmatic([join(folder, "rule.yml")], { folder });
    expect(code).toBe(1);
    expect(err).toContain("[not-utf8]");
  });
});

describe("usage", () => {
  const files = { "sigmatic.config.yml": config, "rule.yml": ruleText() };

  test.each([
    [["--env", "prd"], "near names: prod"],
    [["--no-config", "--env", "prod"], "no project file was read"],
    [["--no-config", "--config", "x.yml"], "exclude each other"],
  ])("%j", async (args, told) => {
    const folder = folderOf(files);
    const { code, err } = await sigmatic(["compile", join(folder, "rule.yml"), ...args], {
      folder,
    });
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
