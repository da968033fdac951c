import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderOf, ruleText } from "./host.ts";

const program = fileURLToPath(new URL("../../dist/bin/sigmatic.js", import.meta.url));
const built = existsSync(program);
if (!built) console.warn("the program is not built (npm run build): no build is shared by threads");

/* More than a build takes to be shared, and enough that it can be stopped on its way. */
const rules = 300;

/** A project of many rules and packs; some of the rules cannot be packed. */
function projectWith(more: string): string {
  const texts = Array.from({ length: rules }, (_, index) => {
    const id = `5af54681-df95-4c26-854f-${String(index).padStart(12, "0")}`;
    const text = ruleText(`Tool ${index}`).replace(/^id: .*/m, `id: ${id}`);
    const isBad = index % 50 === 0;
    return [
      `rules/${index % 7}/${index}.yml`,
      isBad ? text.replace("endswith: \\sc.exe", "expand: '%tools%'") : text,
    ];
  });
  return folderOf({
    "sigmatic.config.yml": `rules: rules
packs:
  queries: {format: queries}
  splunk: {format: splunk-app}
  sentinel: {format: sentinel-arm}
  kibana: {format: elastic-ndjson}
  coverage: {format: coverage}
${more}`,
    ...Object.fromEntries(texts),
  });
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(folder: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [program, "build", ...args], { cwd: folder });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code) => resolve({ code, out, err })),
  );
  return { child, ended };
}

const build = (folder: string, ...args: readonly string[]) => start(folder, ...args).ended;

/** Every file below a folder with its bytes. */
function contents(folder: string): { readonly [path: string]: string } {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), "latin1")]);
  return Object.fromEntries(files);
}

const allowed = "packDefaults: {allow: placeholder-unresolved}\n";

describe.skipIf(!built)("a build shared by threads", () => {
  test("writes and tells the same as one thread alone", async () => {
    const folders = [projectWith(allowed), projectWith(allowed), projectWith(allowed)] as const;
    const [one, two, four] = await Promise.all(
      folders.map((folder, index) => build(folder, "--jobs", String(2 ** index))),
    );
    expect(one).toMatchObject({ code: 0, err: "" });
    expect(one?.out).toContain("6 left out");
    expect([two, four]).toEqual([one, one]);
    const files = contents(join(folders[0], "packs"));
    expect(contents(join(folders[1], "packs"))).toEqual(files);
    expect(contents(join(folders[2], "packs"))).toEqual(files);
    const again = await build(folders[1]);
    expect(again.out.match(/up to date/g)).toHaveLength(5);
  });

  test("fails with the same findings in the same order", async () => {
    const folders = [projectWith(""), projectWith("")] as const;
    const [one, four] = await Promise.all([
      build(folders[0], "--jobs", "1"),
      build(folders[1], "--jobs", "4"),
    ]);
    expect(one.code).toBe(1);
    expect(one.err).toContain("[placeholder-unresolved]");
    expect(four).toEqual(one);
    expect(folders.map((folder) => contents(join(folder, "packs")))).toEqual([{}, {}]);
  });

  test("ends on Ctrl-C with all threads, and leaves nothing behind", async () => {
    const folder = projectWith(allowed);
    const { child, ended } = start(folder, "--jobs", "4");
    await untilMaking(folder, child);
    child.kill("SIGINT");
    const { code, err } = await ended;
    expect({ code, err }).toEqual({ code: 1, err: "stopped: no pack has been changed\n" });
    expect(readdirSync(join(folder, "packs"))).toEqual([]);
  });

  test("and another one at the same time never mix", async () => {
    const folder = projectWith(allowed);
    const both = await Promise.all([build(folder), build(folder, "--force")]);
    for (const { code, err } of both)
      expect(code === 0 || err.includes("[pack-built-meanwhile]"), err).toBe(true);
    expect(both.map(({ code }) => code)).toContain(0);
    const after = await build(folder);
    expect(after.out.match(/up to date/g)).toHaveLength(5);
    expect(readdirSync(join(folder, "packs"))).toHaveLength(5);
  });
});

/** Waits until a build has begun to make folders, or has ended. */
async function untilMaking(folder: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const packs = join(folder, "packs");
    if (existsSync(packs) && readdirSync(packs).length > 0) return;
    await wait(0);
  }
}
