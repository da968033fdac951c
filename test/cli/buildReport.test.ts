import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { folderOf, memoryHost, ruleText, sigmatic } from "./host.ts";

const unpackable = (title: string): string =>
  ruleText().replace("endswith: \\sc.exe", "expand: '%tools%'").replace("Service tool", title);

const project = "rules: rules\npacks: {bare: {format: queries, target: spl/raw}}\n";
const lenient = `${project}packDefaults: {allow: placeholder-unresolved}\n`;

function folderWith(files: { readonly [path: string]: string }): string {
  return folderOf({ "rules/one.yml": ruleText("One"), ...files });
}

test("JSON counts files that stand as they are, and tells what keeps a pack from being built", async () => {
  const folder = folderWith({ "sigmatic.config.yml": project });
  const build = async () =>
    JSON.parse((await sigmatic(["build", "--format", "json"], { folder })).out)[0];
  expect(await build()).toMatchObject({ files: 2, unchanged: 0, refusals: [], state: "written" });
  expect(await build()).toMatchObject({ files: 2, unchanged: 2, written: [], state: "current" });
  writeFileSync(join(folder, "rules/bad.yml"), unpackable("Refused"));
  expect(await build()).toMatchObject({
    state: "failed",
    leftOut: [],
    refusals: [
      {
        title: "Refused",
        path: "rules/bad.yml",
        target: "spl/raw",
        code: "placeholder-unresolved",
      },
    ],
  });
});

test("Markdown groups what was left out by code, and folds the rest", async () => {
  const many = Array.from({ length: 120 }, (_, index) => [
    `rules/${index}.yml`,
    unpackable(`Refused ${index}`),
  ]);
  const folder = folderWith({ "sigmatic.config.yml": lenient, ...Object.fromEntries(many) });
  const { out } = await sigmatic(["build", "--format", "markdown"], { folder });
  expect(out).toContain("| bare | queries | written | 1 | 1 | 0 | 120 | 0 | 2 | 0 | 0 |\n");
  expect(out).toContain("\n| placeholder\\-unresolved | 120 |\n");
  expect(out).toContain("<details><summary>The first 100 of 120</summary>");
  expect(out.match(/^\| Refused \d+ \|/gm)).toHaveLength(100);
});

test("Markdown tells what keeps a pack from being built", async () => {
  const folder = folderWith({ "sigmatic.config.yml": project, "rules/bad.yml": unpackable("Bad") });
  const { code, out } = await sigmatic(["build", "--format", "markdown"], { folder });
  expect(code).toBe(1);
  expect(out).toContain("### What keeps bare from being built\n");
  expect(out).toContain("| Bad | rules/bad.yml | spl/raw | placeholder\\-unresolved | ");
});

const sign = fc.constantFrom(..."|\\`<>[]()*_#!@&~\n\r\u202e\u2028\u0000:$ax ");

test("a hostile title stays in its cell of the Markdown, whatever it holds", async () => {
  const titles = fc.string({ unit: sign, minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(titles, async (title) => {
      const folder = folderWith({
        "sigmatic.config.yml": lenient,
        "rules/bad.yml": unpackable(JSON.stringify(`T${title}T`)),
      });
      const { out } = await sigmatic(["build", "--format", "markdown"], { folder });
      const lines = out.split("\n").filter((line) => line.includes("rules/bad.yml"));
      expect(lines).toHaveLength(1);
      expect(lines[0]!.split(/(?<!\\)(?:\\\\)*\|/)).toHaveLength(7);
      const [, shown = ""] = lines[0]!.split(/(?<!\\)(?:\\\\)*\|/);
      expect(shown.replace(/\\[^a-z0-9\s]/gi, "")).not.toMatch(/[`<>[\]()*_#!@&~\p{Cf}\p{Cc}]/u);
    }),
    { numRuns: 30 },
  );
});

test("a build says on a terminal how far it is, and leaves no trace there", async () => {
  const folder = folderWith({ "sigmatic.config.yml": project });
  const { host, written } = memoryHost({ folder, terminal: true });
  expect(await run(["build"], host)).toBe(0);
  expect(written.err).toBe("\r\u001b[2K1 of 1 packs\r\u001b[2K");
});

test("a build that is stopped changes no pack and leaves nothing beside it", async () => {
  const folder = folderWith({ "sigmatic.config.yml": project });
  const { host, written } = memoryHost({ folder });
  expect(await run(["build"], { ...host, stopped: async () => {} })).toBe(1);
  expect(written).toEqual({ out: "", err: "stopped: no pack has been changed\n" });
  expect((await sigmatic(["build"], { folder })).out).toContain("bare: written");
});
