import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderOf, ruleText } from "./host.ts";

const program = fileURLToPath(new URL("../../dist/bin/sigmatic.js", import.meta.url));
const built = existsSync(program);
if (!built) console.warn("the program is not built (npm run build): no build is killed");

const kills = 50;
const rules = 60;

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
  return tool;
}

function start(folder: string): { readonly child: ChildProcess; readonly gone: Promise<unknown> } {
  const child = spawn(process.execPath, [program, "build"], { cwd: folder, stdio: "ignore" });
  return { child, gone: new Promise((resolve) => child.once("exit", resolve)) };
}

/** Waits until a build has begun to write, or has ended. */
async function untilWriting(folder: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    if (readdirSync(join(folder, "packs")).some((name) => name.endsWith("-new"))) return;
    await wait(0);
  }
}

describe.skipIf(!built)("a build that is killed", () => {
  test(`leaves the old or the new pack whole, ${kills} times`, { timeout: 240_000 }, async () => {
    const folder = folderOf({
      "sigmatic.config.yml": "rules: rules\npacks: {bare: {format: queries, target: spl/raw}}\n",
      "rules/0.yml": "",
    });
    const packs = join(folder, "packs");
    write(folder, "first.exe");
    const begun = performance.now();
    await start(folder).gone;
    const whole = performance.now() - begun;
    const tools = ["first.exe", "second.exe"];
    for (let kill = 0; kill < kills; kill++) {
      const old = toolOf(join(packs, "bare"));
      const next = tools.find((tool) => tool !== old) as string;
      write(folder, next);
      const { child, gone } = start(folder);
      if (kill % 2 === 0) await wait(Math.random() * whole);
      else await untilWriting(folder, child).then(() => wait(Math.random() * 12));
      child.kill("SIGKILL");
      await gone;
      // Between the two renames neither has the name, and both stand beside it.
      const names = readdirSync(packs).filter((name) => name === "bare" || name.endsWith("-old"));
      expect(names).not.toEqual([]);
      for (const name of names.filter((each) => each === "bare" || names.length === 1))
        expect(tools).toContain(toolOf(join(packs, name)));
      await start(folder).gone;
      expect(toolOf(join(packs, "bare"))).toBe(next);
      expect(readdirSync(packs)).toEqual(["bare"]);
      expect(statSync(join(packs, "bare")).isDirectory()).toBe(true);
    }
  });
});
