import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderOf, ruleText } from "./host.ts";

const program = fileURLToPath(new URL("../../dist/bin/sigmatic.js", import.meta.url));
const built = existsSync(program);

/** Runs the built program; `takeBytes` closes its output after that much. */
function start(args: readonly string[], stdin = "", takeBytes = Number.POSITIVE_INFINITY) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [program, ...args]);
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk;
      if (out.length > takeBytes) child.stdout.destroy();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk;
    });
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(stdin);
  });
}

if (!built) console.warn("the program is not built (npm run build): process tests are skipped");

describe.skipIf(!built)("the built program", () => {
  test("compiles standard input", async () => {
    const { code, out } = await start(["-", "--to", "spl", "--format", "query"], ruleText());
    expect(code).toBe(0);
    expect(out).toContain("sc.exe");
  });

  test("exit codes reach the shell", async () => {
    expect((await start(["--version"])).code).toBe(0);
    expect((await start(["missing.yml"])).code).toBe(1);
    expect((await start(["--nonsense"])).code).toBe(2);
  });

  test("a reader that goes away is no fault", async () => {
    const rules = Array.from({ length: 400 }, (_, index) => ruleText(`Rule ${index}`)).join(
      "---\n",
    );
    const folder = folderOf({ "a.yml": rules, "b.yml": rules });
    const { code, err } = await start([folder, "--quiet"], "", 100);
    expect(code).toBe(0);
    expect(err).toBe("");
  });

  test("a lot of output arrives whole", async () => {
    const rules = Array.from({ length: 600 }, (_, index) => ruleText(`Rule ${index}`)).join(
      "---\n",
    );
    const { code, out } = await start(["-", "--format", "jsonl", "--to", "spl"], rules);
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).rule.index),
    ).toEqual(Array.from({ length: 600 }, (_, index) => index));
  });

  describe("with many files", () => {
    const files = Object.fromEntries([
      ...Array.from({ length: 300 }, (_, index) => [
        `rules/${index}.yml`,
        ruleText(`Rule ${index}`),
      ]),
      ["rules/100b.yml", "title: [unclosed"],
      ["rules/200b.yml", "hello: world"],
      ["rules/250b.yml", ruleText("Retired").replace("status: test", "status: deprecated")],
    ]);

    test("threads print the same bytes as one alone, findings and summary too", async () => {
      const folder = folderOf(files);
      const args = [folder, "--format", "jsonl", "--to", "spl,sigma"];
      const alone = await start([...args, "--jobs", "1"]);
      const together = await start([...args, "--jobs", "4"]);
      expect(together).toEqual(alone);
      expect(together.out.trimEnd().split("\n")).toHaveLength(2 * 302);
      expect(together.code).toBe(1);
    });

    test("threads that verify print the same bytes as one alone", async () => {
      const folder = folderOf(files);
      const args = ["verify", `${folder}/rules`, "--format", "jsonl", "--to", "spl,sigma"];
      const alone = await start([...args, "--jobs", "1"]);
      const together = await start([...args, "--jobs", "4"]);
      expect(together).toEqual(alone);
      expect(together.out.trimEnd().split("\n")).toHaveLength(301);
      expect(together.err).toMatch(/spl\/raw +301 +0 +0 +0 /);
      expect(together.code).toBe(1);
    });

    test("threads work in the project of the first", async () => {
      const folder = folderOf({
        ...files,
        "ours.yml":
          "targets: spl\nmodels: { spl: { logsources: { windows/*/*: { index: nobody } } } }\nenvironments: { test: { models: { spl: { logsources: { windows/*/*: { index: ours } } } } } }",
      });
      const config = ["--config", `${folder}/ours.yml`, "--env", "test"];
      const args = [`${folder}/rules`, "--format", "jsonl", ...config];
      const alone = await start([...args, "--jobs", "1"]);
      expect(await start([...args, "--jobs", "4"])).toEqual(alone);
      expect(alone.out.match(/index=ours/g)).toHaveLength(301);
    });

    test("a reader that goes away ends the threads", async () => {
      const { code } = await start([folderOf(files), "--format", "jsonl", "--quiet"], "", 100);
      expect(code).not.toBe(3);
    });
  });
});
