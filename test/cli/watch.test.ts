import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { folderOf, memoryHost, ruleText } from "./host.ts";

/** A watch in this process. `next` waits for a text and gives all that was written since the last time. */
function watching(args: readonly string[], folder: string, terminal = false) {
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const { host, written } = memoryHost({ folder, terminal });
  const ended = run(args, { ...host, stopped: () => stopped });
  const next = async (text: string) => {
    const end = Date.now() + 20_000;
    while (!written.err.includes(text) && Date.now() < end) await setTimeout(5);
    await setTimeout(40);
    const seen = { ...written };
    if (!seen.err.includes(text)) throw new Error(`${text} was never told, but ${seen.err}`);
    written.out = "";
    written.err = "";
    return seen;
  };
  const end = async () => {
    stop();
    return ended;
  };
  onTestFinished(async () => {
    await end();
  });
  return { next, end };
}

/** The names of the files below a folder, sorted. */
function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

describe("compile --watch", () => {
  test("compiles everything, and then what changes alone", async () => {
    const folder = folderOf({ "rules/a.yml": ruleText("A"), "rules/b.yml": ruleText("B") });
    const args = ["compile", join(folder, "rules"), "--to", "eql", "--watch"];
    const { next, end } = watching(args, folder);
    const first = await next("watching 2 files; Ctrl-C ends\n");
    expect(first.out).toMatch(/^A\n[\s\S]*^B\n/m);
    writeFileSync(join(folder, "rules/b.yml"), ruleText("C").replace("sc.exe", "net.exe"));
    const { out, err } = await next(" ms\n");
    expect(out).toMatch(/^C\n/);
    expect(out).toContain("net.exe");
    expect(out).not.toContain("A\n");
    expect(err).toMatch(/b\.yml: 1 exact, 0 approximate, 0 refused in \d+ ms\n$/);
    expect(await end()).toBe(0);
  });

  test("sees new files and folders, files put in place of others, and files that go", async () => {
    const folder = folderOf({ "rules/a.yml": ruleText("A"), "rules/notes.txt": "" });
    const args = ["compile", join(folder, "rules"), "--to", "eql", "--watch", "--format", "jsonl"];
    const { next } = watching(args, folder);
    await next("watching 1 file");
    writeFileSync(join(folder, "rules/b.yml"), ruleText("B"));
    expect((await next("b.yml: 1 exact")).out).toContain('"title":"B"');
    mkdirSync(join(folder, "rules/deep/er"), { recursive: true });
    writeFileSync(join(folder, "rules/deep/er/c.yml"), ruleText("C"));
    expect((await next("c.yml: 1 exact")).out).toContain('"title":"C"');
    writeFileSync(join(folder, "rules/a.yml~"), ruleText("New A"));
    renameSync(join(folder, "rules/a.yml~"), join(folder, "rules/a.yml"));
    expect((await next("a.yml: 1 exact")).out).toContain('"title":"New A"');
    rmSync(join(folder, "rules/b.yml"));
    expect((await next("b.yml (gone)")).out).toBe("");
    writeFileSync(join(folder, "rules/notes.txt"), "nothing to see");
    rmSync(join(folder, "rules/deep"), { recursive: true });
    expect((await next("c.yml (gone)")).err).not.toContain("notes");
  });

  test("takes several quick saves for one, and goes on after mistakes", async () => {
    const folder = folderOf({ "a.yml": ruleText("A") });
    const file = join(folder, "a.yml");
    const { next } = watching(["compile", file, "--to", "eql", "--watch"], folder);
    await next("watching 1 file");
    for (let save = 0; save < 5; save++) writeFileSync(file, ruleText(`A${save}`));
    const { out, err } = await next(" ms\n");
    expect(err.match(/ ms\n/g)).toHaveLength(1);
    expect(out).toMatch(/^A4\n/);
    writeFileSync(file, "title: [");
    expect((await next("1 refused")).err).toContain("[yaml-syntax]");
    writeFileSync(file, ruleText("Mended"));
    expect((await next("1 exact")).out).toMatch(/^Mended\n/);
  });

  test("does everything again when the project changes", async () => {
    const folder = folderOf({
      "sigmatic.config.yml": "rules: rules/*.yml\ntargets: eql\n",
      "rules/a.yml": ruleText("A"),
    });
    const config = join(folder, "sigmatic.config.yml");
    const { next } = watching(["compile", "--watch"], folder);
    expect((await next("watching 1 file")).out).toContain("process where");
    writeFileSync(config, "rules: rules/*.yml\ntargets: spl\n");
    expect((await next("watching 1 file")).out).toContain("EventCode=1");
    writeFileSync(config, "rules: rules/*.yml\ntargts: spl\n");
    expect((await next("[unknown-key]")).out).toBe("");
    writeFileSync(join(folder, "rules/b.yml"), ruleText("B"));
    rmSync(config);
    expect((await next("[no-paths]")).out).toBe("");
    writeFileSync(config, "rules: rules/b.yml\ntargets: spl\n");
    expect((await next("watching 1 file")).out).toMatch(/^B\n/);
  });

  test("keeps the folder of --out as it would be made anew", async () => {
    const folder = folderOf({ "rules/a.yml": ruleText("A"), "rules/b.yml": ruleText("B") });
    const out = join(folder, "rules/out");
    const args = ["compile", join(folder, "rules"), "--to", "eql", "--out", out, "--watch"];
    const { next } = watching(args, folder);
    await next("watching 2 files");
    const names = () => filesBelow(out);
    expect(names()).toEqual(["a.eql", "b.eql"]);
    const two = `${ruleText("A1")}---\n${ruleText("A2")}`;
    writeFileSync(join(folder, "rules/a.yml"), two);
    await next(" ms\n");
    expect(names()).toEqual(["a.0.eql", "a.1.eql", "b.eql"]);
    writeFileSync(join(folder, "rules/a.yml"), ruleText("A"));
    await next(" ms\n");
    expect(names()).toEqual(["a.eql", "b.eql"]);
    rmSync(join(folder, "rules/b.yml"));
    await next("(gone)");
    expect(names()).toEqual(["a.eql"]);
  });

  test("clears the screen of a terminal only", async () => {
    const folder = folderOf({ "a.yml": ruleText("A") });
    const args = ["compile", join(folder, "a.yml"), "--to", "eql", "--watch"];
    const clear = "\u001b[2J";
    expect((await watching(args, folder).next("watching")).out).not.toContain(clear);
    expect((await watching(args, folder, true).next("watching")).out).toContain(clear);
    const lines = watching([...args, "--format", "jsonl"], folder, true);
    expect((await lines.next("watching")).out).not.toContain(clear);
  });
});

describe("check --watch", () => {
  test("tells what changed files have, and what files have in common", async () => {
    const other = ruleText("B").replace("5af5", "6af5");
    const folder = folderOf({ "a.yml": ruleText("A"), "b.yml": other });
    const { next, end } = watching(["check", folder, "--watch"], folder);
    const first = await next("watching 2 files");
    expect(first.out).toBe("");
    expect(first.err).toContain("0 errors, 0 warnings and 0 hints in 2 files\n");
    writeFileSync(join(folder, "a.yml"), ruleText("B"));
    const shared = await next("in 2 files");
    expect(shared.out).toMatch(/b\.yml:1:8: warning: another rule has this title/);
    expect(shared.err).toContain("0 errors, 1 warning and 0 hints");
    writeFileSync(join(folder, "b.yml"), other.replace("title: B", "title: C"));
    expect(await next("in 2 files")).toMatchObject({ out: "" });
    writeFileSync(join(folder, "a.yml"), ruleText("A").replace("Image|", "Imag|"));
    expect((await next("in 2 files")).out).toContain("[field-unknown]");
    rmSync(join(folder, "a.yml"));
    expect((await next("in 1 file")).err).toContain("0 errors");
    expect(await end()).toBe(0);
  });
});

describe("usage", () => {
  test.each([
    [["compile", "-", "--watch"], "--watch reads no standard input"],
    [["check", "-", "--watch"], "--watch reads no standard input"],
    [["compile", ".", "--watch", "--format", "json"], "--watch has no end"],
    [["check", ".", "--watch", "--format", "sarif"], "--watch has no end"],
    [["compile", ".", "--watch", "--to", "splk"], "there is no target"],
    [["check", ".", "--watch", "--level", "hihg"], "there is no level"],
  ])("%j", async (args, told) => {
    const { host, written } = memoryHost({ folder: folderOf({}) });
    expect(await run(args, host)).toBe(2);
    expect(written.err).toContain(told);
  });
});
