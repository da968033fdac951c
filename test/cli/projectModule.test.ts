import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, ruleText, sigmatic } from "./host.ts";

/** A project file in TypeScript around an object's text. */
function config(text: string): string {
  return `import { defineConfig } from "sigmatic/config";\n\nexport default defineConfig(${text});\n`;
}

describe("a project file of code", () => {
  test("is read like one of YAML", async () => {
    const folder = folderOf({
      "shared/targets.ts": 'export const targets = ["eql"] as const;\n',
      "sigmatic.config.ts": `import { targets } from "./shared/targets.ts";\n${config("{ targets, rules: undefined }")}`,
      "rule.yml": ruleText(),
    });
    const { code, out } = await sigmatic([join(folder, "rule.yml"), "--format", "query"], {
      folder,
    });
    expect(code).toBe(0);
    expect(out).toContain("process where");
  });

  test.each(["mts", "js", "mjs"])("may end in .%s, and be a plain object", async (ending) => {
    const folder = folderOf({
      [`sigmatic.config.${ending}`]: 'export default { targets: "eql" };\n',
      "rule.yml": ruleText(),
    });
    const { out } = await sigmatic([join(folder, "rule.yml"), "--format", "query"], { folder });
    expect(out).toContain("process where");
  });

  test("has its mistakes told at the call that made it", async () => {
    const folder = folderOf({
      "sigmatic.config.ts": config('{ target: "eql" }'),
      "rule.yml": ruleText(),
    });
    const { code, out, err } = await sigmatic([join(folder, "rule.yml")], { folder });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^sigmatic\.config\.ts:3:\d+: error: a project file takes no key `target` \[unknown-key\]\n.*target: eql\n/,
    );
  });

  test.each([
    ["export const targets = 1;\n", "[project-not-exported]"],
    ["export default [];\n", "[project-not-exported]"],
    ["export default () => ({});\n", "[project-not-exported]"],
    ["export default { checks: { x: () => 1 } };\n", "exports what is no plain data: `x` is a"],
    ["const a: { b?: unknown } = {};\na.b = a;\nexport default a;\n", "[project-not-exported]"],
    ["throw new Error('boom');\n", "sigmatic.config.ts:1:1: error"],
  ])("%j stops everything", async (text, told) => {
    const folder = folderOf({ "sigmatic.config.ts": text, "rule.yml": ruleText() });
    const { code, out, err } = await sigmatic([join(folder, "rule.yml")], { folder });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(told);
  });

  test("counts as one more where YAML stands beside it", async () => {
    const folder = folderOf({
      "sigmatic.config.ts": "throw 1",
      "sigmatic.config.yml": "",
      "rule.yml": ruleText(),
    });
    const { err } = await sigmatic([join(folder, "rule.yml")], { folder });
    expect(err).toContain("[project-ambiguous]");
  });
});

describe("the rules of a project", () => {
  const files = {
    "rules/windows/a.yml": ruleText("A"),
    "rules/windows/old/b.yaml": ruleText("B"),
    "rules/linux/c.yml": ruleText("C"),
    "rules/notes.txt": "no rule",
    "rules/node_modules/d.yml": ruleText("D"),
    "rules/code.ts": "throw new Error('this runs only where it is named');\n",
  };

  /** The paths that a check reads, told by the findings of `id-duplicate` and by parts of names. */
  async function filesRead(rules: string, folder = "."): Promise<readonly string[]> {
    const root = folderOf({ ...files, "sigmatic.config.yml": `rules: ${rules}\ntargets: eql\n` });
    mkdirSync(join(root, "deep"));
    const { out } = await sigmatic(["compile", "--format", "jsonl"], {
      folder: join(root, folder),
    });
    const lines = out.trimEnd().split("\n").filter(Boolean);
    return lines.map((line) => JSON.parse(line).rule.path as string);
  }

  test.each([
    ["rules", ["rules/linux/c.yml", "rules/windows/a.yml", "rules/windows/old/b.yaml"]],
    ["./rules/", ["rules/linux/c.yml", "rules/windows/a.yml", "rules/windows/old/b.yaml"]],
    ["rules/*/*.yml", ["rules/linux/c.yml", "rules/windows/a.yml"]],
    [
      "rules/**/*.{yml,yaml}",
      ["rules/linux/c.yml", "rules/windows/a.yml", "rules/windows/old/b.yaml"],
    ],
    ["'**/?.yml'", ["rules/linux/c.yml", "rules/windows/a.yml"]],
    ["[rules/windows/**, '!rules/windows/old']", ["rules/windows/a.yml"]],
    ["[rules/linux/c.yml, rules/linux/*]", ["rules/linux/c.yml"]],
    ["rules/*.ts", ["rules/code.ts"]],
  ])("%s", async (rules, paths) => {
    expect(await filesRead(rules)).toEqual(paths);
  });

  test("begin at the project file's folder, and are told from the working directory", async () => {
    expect(await filesRead("rules/linux/*", "deep")).toEqual(["../rules/linux/c.yml"]);
  });

  test("are read by check, test, match and compile, and give way to a path", async () => {
    const event = JSON.stringify({ Image: "C:\\Windows\\sc.exe" });
    const project = "rules: rules/windows/*.yml\n";
    const folder = folderOf({ ...files, "sigmatic.config.yml": project, "e.json": event });
    const match = await sigmatic(["match", join(folder, "e.json")], { folder });
    expect(match.err).toContain("1 rule of 1 fired");
    expect((await sigmatic(["check"], { folder })).err).toContain("in 1 file\n");
    expect((await sigmatic(["test"], { folder })).err).toContain("1 rule without tests");
    expect((await sigmatic(["check", join(folder, "rules")], { folder })).err).toContain(
      "in 3 files\n",
    );
  });

  test("keep their folders below --out", async () => {
    const folder = folderOf({ ...files, "sigmatic.config.yml": "rules: rules/*/*.yml\n" });
    const out = join(folder, "out");
    await sigmatic(["compile", "--to", "eql", "--out", out, "--format", "jsonl"], { folder });
    expect(existsSync(join(out, "eql/ecs/linux/c.eql"))).toBe(true);
  });

  test("leave out what --out holds, which a glob may fit", async () => {
    const folder = folderOf({ ...files, "sigmatic.config.yml": "rules: '**/?.yml'\n" });
    const args = ["compile", "--to", "sigma", "--out", join(folder, "rules/out")];
    for (const _ of ["first", "second"]) {
      const { err } = await sigmatic(args, { folder });
      expect(err).toContain("2 rules in 2 files\n");
    }
  });

  test("that fit no file are told", async () => {
    const folder = folderOf({ "sigmatic.config.yml": "rules: rules/**/*.yml\n" });
    const { code, err } = await sigmatic(["compile"], { folder });
    expect(code).toBe(1);
    expect(err).toContain(
      "the project file: error: its `rules` name no file that there is [no-rules]",
    );
    symlinkSync(folder, join(folder, "rules"));
    expect((await sigmatic(["compile"], { folder })).code).toBe(1);
  });

  test("that are not named leave a command without a path with nothing to read", async () => {
    const folder = folderOf({ "sigmatic.config.yml": "targets: spl\n" });
    for (const command of ["compile", "check", "test"])
      expect((await sigmatic([command], { folder })).err).toContain("[no-paths]");
  });
});
