import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/cli/pack/manifest.ts";
import { folderOf, ruleText, sigmatic } from "./host.ts";

const project = "rules: rules\npacks:\n  bare: {format: queries, target: spl/raw}\n";

function projectWith(files: { readonly [path: string]: string } = {}): string {
  return folderOf({
    "sigmatic.config.yml": project,
    "rules/one.yml": ruleText("One"),
    "rules/below/two.yml": ruleText("Two").replace("5af54681", "6af54681"),
    ...files,
  });
}

const build = (folder: string, ...args: readonly string[]) =>
  sigmatic(["build", ...args], { folder });

/** Every file below a folder with its content. */
function contents(folder: string): { readonly [path: string]: string } {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]);
  return Object.fromEntries(files);
}

const unpackable = ruleText("Refused").replace("endswith: \\sc.exe", "expand: '%tools%'");

describe("build", () => {
  test("writes a pack that mirrors the rules' folders, with a manifest", async () => {
    const folder = projectWith();
    const { code, out, err } = await build(folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(`bare: written (queries, packs/bare/)
  2 rules, 2 exact, 0 approximate; 3 files, 3 new or changed
`);
    const files = contents(join(folder, "packs/bare"));
    expect(Object.keys(files)).toEqual([
      "manifest.json",
      "spl/raw/below/two.spl",
      "spl/raw/one.spl",
    ]);
    expect(files["spl/raw/one.spl"]).toContain("sc.exe");
    const manifest = JSON.parse(files["manifest.json"] as string) as Manifest;
    expect(manifest.rules).toEqual([
      {
        id: "6af54681-df95-4c26-854f-2565e13cfab0",
        title: "Two",
        path: "below/two",
        target: "spl/raw",
        fidelity: "exact",
        files: ["spl/raw/below/two.spl"],
      },
      expect.objectContaining({ title: "One", path: "one" }),
    ]);
    const digest = createHash("sha256")
      .update(files["spl/raw/one.spl"] as string)
      .digest("hex");
    expect(manifest.files["spl/raw/one.spl"]).toBe(digest);
  });

  test("gives the same bytes in another place, and from another working directory", async () => {
    const [first, second] = [projectWith(), projectWith()];
    await build(first);
    await sigmatic(["build"], { folder: join(second, "rules") });
    expect(contents(join(second, "packs"))).toEqual(contents(join(first, "packs")));
  });

  test("writes nothing where nothing has changed, and no more than what has", async () => {
    const folder = projectWith();
    await build(folder);
    const pack = join(folder, "packs/bare");
    const inode = (path: string): number => statSync(join(pack, path)).ino;
    const before = [inode("."), inode("spl/raw/one.spl")];
    expect((await build(folder)).out).toContain("up to date");
    expect((await build(folder, "--force")).out).toContain("up to date");
    expect([inode("."), inode("spl/raw/one.spl")]).toEqual(before);
    const two = ruleText("Two").replace("sc.exe", "net.exe");
    writeFileSync(join(folder, "rules/below/two.yml"), two);
    expect((await build(folder)).out).toContain("2 new or changed");
    expect(inode("spl/raw/one.spl")).toBe(before[1]);
    expect(contents(pack)["spl/raw/below/two.spl"]).toContain("net.exe");
  });

  test("mends what was changed by hand", async () => {
    const folder = projectWith();
    await build(folder);
    const before = contents(join(folder, "packs"));
    writeFileSync(join(folder, "packs/bare/spl/raw/one.spl"), "index=*");
    expect((await build(folder)).code).toBe(0);
    expect(contents(join(folder, "packs"))).toEqual(before);
  });

  test("removes what an earlier build wrote, and nothing else", async () => {
    const folder = projectWith();
    await build(folder);
    const pack = join(folder, "packs/bare");
    writeFileSync(join(pack, "spl/raw/below/notes.txt"), "mine");
    symlinkSync("spl/raw/one.spl", join(pack, "link"));
    rmSync(join(folder, "rules/below/two.yml"));
    const { out } = await build(folder);
    expect(out).toContain("1 removed");
    expect(Object.keys(contents(pack))).toEqual([
      "link",
      "manifest.json",
      "spl/raw/below/notes.txt",
      "spl/raw/one.spl",
    ]);
  });

  test("follows a link that stands for its folder", async () => {
    const folder = projectWith({ "elsewhere/notes.txt": "mine" });
    mkdirSync(join(folder, "packs"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "packs/bare"));
    expect((await build(folder)).code).toBe(0);
    expect(lstatSync(join(folder, "packs/bare")).isSymbolicLink()).toBe(true);
    expect(Object.keys(contents(join(folder, "elsewhere")))).toContain("spl/raw/one.spl");
  });

  test("does not overwrite what no build wrote", async () => {
    const folder = projectWith({ "packs/bare/spl/raw/one.spl": "mine" });
    const { code, err } = await build(folder);
    expect(code).toBe(1);
    expect(err).toContain("[pack-foreign-file]");
    expect(contents(join(folder, "packs"))).toEqual({ "bare/spl/raw/one.spl": "mine" });
  });

  test("does not take the rules of a pack for rules", async () => {
    const folder = projectWith({ "sigmatic.config.yml": "rules: .\npacks: {hq: {format: sigma}}" });
    await build(folder);
    expect((await build(folder, "--check")).code).toBe(0);
  });

  test("builds the packs that are named alone", async () => {
    const folder = projectWith({ "sigmatic.config.yml": `${project}  other: {format: queries}\n` });
    expect((await build(folder, "bare")).code).toBe(0);
    expect(readdirSync(join(folder, "packs"))).toEqual(["bare"]);
  });

  test("takes what the project says of schedule, author and folder", async () => {
    const folder = projectWith({
      "sigmatic.config.yml": `rules: rules
packs:
  kibana: {format: elastic-ndjson, out: siem, schedule: {every: 1h}}
packDefaults: {author: The team, schedule: {every: 5m, lookback: 2h}}
`,
    });
    expect((await build(folder)).code).toBe(0);
    const lines = Object.entries(contents(join(folder, "siem"))).find(([path]) =>
      path.endsWith(".ndjson"),
    )?.[1];
    const [rule] = (lines ?? "").split("\n");
    expect(JSON.parse(rule as string)).toMatchObject({
      author: ["The team"],
      interval: "1h",
    });
  });
});

describe("a rule that cannot be packed", () => {
  test("fails the build, which leaves the old pack whole", async () => {
    const folder = projectWith();
    await build(folder);
    const before = contents(join(folder, "packs"));
    writeFileSync(join(folder, "rules/bad.yml"), unpackable);
    const { code, out, err } = await build(folder);
    expect(code).toBe(1);
    expect(err).toContain("rules/bad.yml:9:19: error:");
    expect(out).toContain("bare: not built");
    expect(contents(join(folder, "packs"))).toEqual(before);
  });

  test.each([
    ["its code", "placeholder-unresolved"],
    ["its id", "5af54681-df95-4c26-854f-2565e13cfab0"],
  ])("is left out where the project allows it by %s, and told", async (_, allowed) => {
    const folder = projectWith({
      "rules/bad.yml": unpackable,
      "sigmatic.config.yml": `${project}packDefaults: {allow: ${allowed}}\n`,
    });
    const { code, out, err } = await build(folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("  1 left out:\n    1 placeholder-unresolved\n");
    const again = await build(folder);
    expect(again.out).toContain("up to date");
    expect(again.out).toContain("  1 left out:");
    const [view] = JSON.parse((await build(folder, "--format", "json")).out);
    expect(view.leftOut).toEqual([
      expect.objectContaining({ title: "Refused", path: "rules/bad.yml" }),
    ]);
    const { out: markdown } = await build(folder, "--format", "markdown");
    expect(markdown).toContain("| Refused | rules/bad.yml | spl/raw | placeholder\\-unresolved |");
  });

  test("fails it also where the file cannot be read", async () => {
    const folder = projectWith({ "rules/broken.yml": "title: [" });
    const { code } = await build(folder);
    expect(code).toBe(1);
    expect(existsSync(join(folder, "packs"))).toBe(false);
  });
});

describe("build --check", () => {
  test("writes nothing and fails where the pack is another", async () => {
    const folder = projectWith();
    const missing = await build(folder, "--check");
    expect(missing.code).toBe(1);
    expect(missing.out).toContain("bare: differs from what its rules give");
    expect(existsSync(join(folder, "packs"))).toBe(false);
    await build(folder);
    expect((await build(folder, "--check")).code).toBe(0);
    writeFileSync(join(folder, "packs/bare/spl/raw/one.spl"), "index=*");
    expect((await build(folder, "--check")).code).toBe(1);
  });
});

test("build --formats lists the formats with their options, without a project", async () => {
  const { code, out } = await sigmatic(["build", "--formats"]);
  expect(code).toBe(0);
  expect(out).toContain("splunk-app: Splunk app (spl/raw, spl/cim)\n  app ");
  expect(out).toContain("queries: Plain query files (any targets)\n");
});

describe("what a killed build left", () => {
  const dead = 2 ** 22 + 1;
  const here = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
  const left = (folder: string, state: string, pid = dead, machine = here): string =>
    join(folder, `packs/.bare.${pid}-${machine}-0a1b2c3d.sigmatic-${state}`);

  test("is mended where it stopped between its two renames", async () => {
    const folder = projectWith();
    await build(folder);
    const before = contents(join(folder, "packs"));
    renameSync(join(folder, "packs/bare"), left(folder, "old"));
    mkdirSync(join(left(folder, "new"), "half"), { recursive: true });
    expect((await build(folder)).out).toContain("up to date");
    expect(readdirSync(join(folder, "packs"))).toEqual(["bare"]);
    expect(contents(join(folder, "packs"))).toEqual(before);
  });

  test("goes where the new pack has its name already", async () => {
    const folder = projectWith();
    await build(folder);
    for (const state of ["old", "gone"])
      mkdirSync(join(left(folder, state), "spl"), { recursive: true });
    await build(folder);
    expect(readdirSync(join(folder, "packs"))).toEqual(["bare"]);
  });

  test("gives the newest old folder its name, also of a process that seems to run", async () => {
    const folder = projectWith();
    await build(folder);
    const before = contents(join(folder, "packs"));
    mkdirSync(left(folder, "old"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    renameSync(join(folder, "packs/bare"), left(folder, "old", process.ppid));
    expect((await build(folder)).out).toContain("up to date");
    expect(contents(join(folder, "packs"))).toEqual(before);
  });

  test.each([
    ["of a process that runs", process.ppid, here],
    ["of another machine", dead, "00000000"],
  ])("is left alone where it is %s and not old", async (_, pid, machine) => {
    const folder = projectWith();
    mkdirSync(left(folder, "new", pid, machine), { recursive: true });
    expect((await build(folder)).code).toBe(0);
    expect(readdirSync(join(folder, "packs"))).toHaveLength(2);
  });
});

test("rule files of one name below several folders each have files of their own", async () => {
  const folder = projectWith({
    "sigmatic.config.yml": `rules: [rules, more]
packs: {bare: {format: queries, target: spl/raw}}
`,
    "more/ONE.yml": ruleText("Another").replace("5af54681", "7af54681"),
  });
  expect((await build(folder)).code).toBe(0);
  const files = Object.keys(contents(join(folder, "packs/bare/spl/raw")));
  expect(files).toEqual(["ONE.spl", "below/two.spl", "one~2.spl"]);
});
