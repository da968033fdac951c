import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { everyExplanation } from "../../src/cli/commands/explain.ts";
import { explanations } from "../../src/diagnostic/codes/cli.ts";
import { filesBelow, read } from "../support/repository.ts";
import { folderOf, ruleText, sigmatic } from "./host.ts";

describe("explain CODE", () => {
  test("tells summary, text and both examples", async () => {
    const { code, out } = await sigmatic(["explain", "unknown-option"]);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "unknown-option: the command has no such option

      \`sigmatic COMMAND --help\` lists a command's options. What stands behind \`--\` is taken as a path,
      also when it begins with a dash.

      wrong:

          sigmatic compile rules/ --target spl

      right:

          sigmatic compile rules/ --to spl

      "
    `);
  });

  test("knows the codes of every area", async () => {
    const known = Object.keys(await everyExplanation());
    const areas = ["unknown-target", "yaml-syntax", "modifier-unknown", "no-data-model"];
    expect(known).toEqual(expect.arrayContaining([...areas, "status-retired", "empty-value"]));
  });

  test("an unknown code names near ones", async () => {
    const { code, err } = await sigmatic(["explain", "no-data-modle"]);
    expect(code).toBe(2);
    expect(err).toContain("near names: no-data-model");
  });
});

test("every code of the command line is reported somewhere in it", () => {
  const source = ["src/cli", "src/convert"]
    .flatMap((folder) => filesBelow(folder, ".ts"))
    .map(read)
    .join("");
  const unused = Object.keys(explanations).filter((code) => !source.includes(`"${code}"`));
  expect(unused).toEqual([]);
});

describe("explain RULE", () => {
  test("tells scope, reason and fields for each target asked for", async () => {
    const folder = folderOf({ "rule.yml": ruleText() });
    const { code, out } = await sigmatic(["explain", join(folder, "rule.yml"), "--to", "kql,eql"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Service tool {2}.*rule\.yml:1:8\n\nkql\/defender {2}exact/);
    expect(out).toMatch(/searched in {2}.*DeviceProcessEvents/);
    expect(out).toMatch(/because {6}\S/);
    expect(out).toMatch(/ {4}Image {2,}\S/);
    expect(out).toContain("eql/ecs");
  });

  test("a note stands with the clause it concerns", async () => {
    const folder = folderOf({
      "rule.yml": ruleText().replace("Image|endswith: \\sc.exe", "Image|expand: '%tools%'"),
    });
    const { out } = await sigmatic(["explain", join(folder, "rule.yml"), "--to", "spl"]);
    expect(out).toMatch(/error: .*\[placeholder-unresolved\]\n +9 \| +Image\|expand: '%tools%'/);
  });

  test("a rule that cannot be read is told", async () => {
    const folder = folderOf({ "rule.yml": "title: [" });
    const { code, err } = await sigmatic(["explain", join(folder, "rule.yml")]);
    expect(code).toBe(1);
    expect(err).toMatch(/rule\.yml:1:\d+: error/);
  });
});

test("targets lists every data model with what it assumes", async () => {
  const { code, out } = await sigmatic(["targets"]);
  expect(code).toBe(0);
  for (const target of ["spl/raw", "kql/defender", "kql/sentinel", "eql/ecs", "sigma/sigma"])
    expect(out).toMatch(new RegExp(`^${target}  .*\\(.*(open|closed).*\\)`, "m"));
  expect(out).toMatch(/^ {2}windowsEvent: \w/m);
  const json = JSON.parse((await sigmatic(["targets", "--format", "json"])).out);
  expect(json.map(({ target }: { target: string }) => target)).toContain("kql/sentinel");
  expect(Object.keys(json[0])).toEqual([
    "target",
    "language",
    "model",
    "default",
    "maturity",
    "extension",
    "open",
    "assumes",
    "switches",
    "logsources",
  ]);
  for (const { logsources } of json) expect(Object.values(logsources)).not.toContain(null);
  const defender = json.find(({ target }: { target: string }) => target === "kql/defender");
  expect(defender.logsources).toMatchObject({
    "windows/process_creation/-": "DeviceProcessEvents",
  });
});
