import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { root } from "../support/repository.ts";
import { folderOf, ruleText } from "./host.ts";

const built = existsSync(join(root, "dist/bin/sigmatic.js"));
if (!built) console.warn("the program is not built (npm run build): no build is killed");

const kills = 50;
/** On a machine that is busy, fewer kills have to do. */
const fewest = 10;
const longest = 180_000;
const rules = 60;

/** The program and a project, apart from the repository, where a build of the program may run. */
function projectFolder(): string {
  const folder = folderOf({
    "project/sigmatic.config.yml":
      "rules: rules\npacks: {bare: {format: queries, target: spl/raw}}\n",
    "project/packs/bare/notes.txt": "by hand",
    "project/rules/0.yml": "",
  });
  cpSync(join(root, "dist/bin"), join(folder, "dist/bin"), { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  return join(folder, "project");
}

/** A project whose rules are all of one tool, so that each of its packs shows which it was. */
function write(folder: string, tool: string): void {
  for (let index = 0; index < rules; index++)
    writeFileSync(join(folder, `rules/${index}.yml`), ruleText(tool).replace("sc.exe", tool));
}

/** The tool of a pack that is whole; fails for one that is neither. */
function toolOf(pack: string): string {
  const texts = readdirSync(join(pack, "spl/raw")).map((name) =>
    readFileSync(join(pack, "spl/raw", name), "utf8"),
  );
  const manifest = JSON.parse(readFileSync(join(pack, "manifest.json"), "utf8"));
  expect(texts).toHaveLength(rules);
  expect(new Set(texts).size).toBe(1);
  const [tool] = /[a-z]+\.exe/.exec(texts[0] as string) ?? [""];
  expect(manifest.rules[0].title).toBe(tool);
  expect(readFileSync(join(pack, "notes.txt"), "utf8")).toBe("by hand");
  return tool;
}

interface Run {
  readonly child: ChildProcess;
  /** The exit code and what was said on standard error. */
  readonly gone: Promise<readonly [code: number | null, said: string]>;
}

function start(folder: string): Run {
  const program = join(folder, "../dist/bin/sigmatic.js");
  const child = spawn(process.execPath, [program, "build"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  return {
    child,
    gone: new Promise((resolve) => child.once("close", (code) => resolve([code, said]))),
  };
}

/** Lets a build run to its end, after which the pack alone is there, and of the tool. */
async function buildWhole(folder: string, tool: string): Promise<void> {
  expect(await start(folder).gone).toEqual([0, ""]);
  expect(toolOf(join(folder, "packs/bare"))).toBe(tool);
  expect(readdirSync(join(folder, "packs"))).toEqual(["bare"]);
}

/** Kills a build; what it left holds the old or the new pack whole, and this says what lies beside. */
async function killed({ child, gone }: Run, folder: string): Promise<readonly string[]> {
  child.kill("SIGKILL");
  await gone;
  const packs = join(folder, "packs");
  const names = readdirSync(packs);
  // Between the two renames neither has the name, and both stand beside it.
  const [whole] = [...names.filter((name) => name === "bare"), ...names.filter(isOld)];
  expect(names).toContain(whole);
  expect(tools).toContain(toolOf(join(packs, whole ?? "")));
  return names.filter((name) => name !== "bare");
}

/** As builds call this machine in the names of what they leave. */
const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

const tools = ["first.exe", "second.exe"];
const isOld = (name: string): boolean => name.endsWith("-old");

/** Waits until a build has begun to write, or has ended. */
async function untilWriting(folder: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    if (readdirSync(join(folder, "packs")).some((name) => name.endsWith("-new"))) return;
    await wait(0);
  }
}

describe.skipIf(!built)("a build that is killed", () => {
  test(`leaves the old or the new pack whole, ${kills} times`, { timeout: 600_000 }, async () => {
    const folder = projectFolder();
    write(folder, "first.exe");
    const begun = performance.now();
    await buildWhole(folder, "first.exe");
    const whole = performance.now() - begun;
    let tried = 0;
    let interrupted = 0;
    for (; tried < kills && performance.now() - begun < longest; tried++) {
      const next = tools[(tried + 1) % 2] as string;
      write(folder, next);
      const run = start(folder);
      if (tried % 2 === 0) await wait(Math.random() * whole);
      else await untilWriting(folder, run.child).then(() => wait(Math.random() * 12));
      if ((await killed(run, folder)).length > 0) interrupted++;
      await buildWhole(folder, next);
    }
    expect(tried).toBeGreaterThanOrEqual(fewest);
    expect(interrupted).toBeGreaterThan(0);
  });

  test("is mended also by builds that are killed as they mend it", {
    timeout: 600_000,
  }, async () => {
    const folder = projectFolder();
    const packs = join(folder, "packs");
    // No system gives out such a number.
    const dead = `.bare.${2 ** 22 + 1}-${machine}-00000000.sigmatic`;
    write(folder, "first.exe");
    const begun = performance.now();
    await buildWhole(folder, "first.exe");
    const whole = performance.now() - begun;
    for (let tried = 0; tried < fewest; tried++) {
      renameSync(join(packs, "bare"), join(packs, `${dead}-old`));
      mkdirSync(join(packs, `${dead}-new/half`), { recursive: true });
      for (let kill = 0; kill < 3; kill++) {
        const run = start(folder);
        await wait(whole / 2 + (Math.random() * whole) / 2);
        await killed(run, folder);
      }
      const next = tools[(tried + 1) % 2] as string;
      write(folder, next);
      await buildWhole(folder, next);
    }
  });
});
