import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderOf, ruleText } from "./host.ts";

const program = fileURLToPath(new URL("../../dist/bin/sigmatic.js", import.meta.url));
const built = existsSync(program);

if (!built) console.warn("the program is not built (npm run build): its watch tests are skipped");

/** The built program in a folder; `next` gives what it wrote since the last time, once a text is told. */
function start(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [program, ...args], { cwd });
  const written = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    written.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    written.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const next = async (text: string) => {
    const end = Date.now() + 30_000;
    while (!written.err.includes(text) && Date.now() < end) await setTimeout(10);
    await setTimeout(50);
    const seen = { ...written };
    if (!seen.err.includes(text)) throw new Error(`${text} was never told, but ${seen.err}`);
    Object.assign(written, { out: "", err: "" });
    return seen;
  };
  const interrupt = () => {
    child.kill("SIGINT");
    return ended;
  };
  return { next, interrupt };
}

/** A module of one rule that looks for a program by a name that another module exports. */
const module = `import { endsWith, rule, windows } from "sigmatic/dsl";
import { tool } from "./shared/tool.ts";

export default rule({
  title: "Tool",
  logsource: windows.processCreation,
  detection: { selection: { Image: endsWith(tool) } },
  condition: ({ selection }) => selection,
  level: "low",
});
`;

describe.skipIf(!built)("the built program under --watch", () => {
  test("runs code anew when it changes, or what it imports", async () => {
    const folder = folderOf({
      "rule.ts": module,
      "shared/tool.ts": 'export const tool = "\\\\one.exe";\n',
      "plain.yml": ruleText(),
    });
    const args = ["compile", "rule.ts", "plain.yml", "--to", "eql", "--watch", "--format", "jsonl"];
    const { next, interrupt } = start(args, folder);
    expect((await next("watching 2 files")).out).toContain("one.exe");
    const save = (path: string, text: string) => writeFileSync(join(folder, path), text);
    save("shared/tool.ts", 'export const tool = "\\\\two.exe";\n');
    const second = await next("rule.ts: 1 exact");
    expect(second.out).toContain("two.exe");
    expect(second.out).not.toContain("Service tool");
    save("rule.ts", module.replace('"Tool"', '"New tool"'));
    expect((await next("rule.ts: 1 exact")).out).toContain("New tool");
    save("rule.ts", "throw new Error('not yet');\n");
    expect((await next("rule.ts: 0 exact")).err).toContain("[module-throws]");
    save("rule.ts", "process.exit(7);\n");
    expect((await next("rule.ts: 0 exact")).err).toContain("[module-throws]");
    save("rule.ts", module);
    expect((await next("rule.ts: 1 exact")).out).toContain("two.exe");
    expect(await interrupt()).toBe(0);
  });

  test("runs a project file of code anew, with what it imports", async () => {
    const folder = folderOf({
      "sigmatic.config.ts": `import { defineConfig } from "sigmatic/config";
import { targets } from "./targets.ts";
export default defineConfig({ rules: "*.yml", targets });
`,
      "targets.ts": 'export const targets = "eql" as const;\n',
      "rule.yml": ruleText(),
    });
    const { next, interrupt } = start(["compile", "--watch", "--format", "jsonl"], folder);
    expect((await next("watching 1 file")).out).toContain('"eql/ecs"');
    writeFileSync(join(folder, "targets.ts"), 'export const targets = "spl" as const;\n');
    expect((await next("watching 1 file")).out).toContain('"spl/raw"');
    expect(await interrupt()).toBe(0);
  });
});
