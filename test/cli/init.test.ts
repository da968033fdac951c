import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/repository.ts";
import { folderOf, sigmatic } from "./host.ts";

/** Runs commands in a folder, and gives what went wrong. */
async function run(folder: string, ...args: string[]) {
  return sigmatic(args, { folder });
}

describe("init", () => {
  test.each([[], ["--yaml"]])("writes a project that compiles at once: %j", async (...options) => {
    const folder = folderOf({});
    const { code, out } = await run(folder, "init", "detections", ...options.flat());
    expect(code).toBe(0);
    expect(out).toContain("cd detections\n");
    const project = join(folder, "detections");
    const faces = options.flat().length === 0 ? 2 : 1;
    const check = await run(project, "check", "--max-warnings", "0");
    expect(check).toMatchObject({ code: 0, out: "" });
    expect(check.err).toBe(
      `0 errors, 0 warnings and 0 hints in ${faces} file${faces > 1 ? "s" : ""}\n`,
    );
    const tests = await run(project, "test");
    expect(tests.err).toContain(`${2 * faces} tests passed, 0 failed; 0 rules without tests`);
    const compiled = await run(project, "compile", "--strict", "--format", "jsonl");
    expect(compiled.code).toBe(0);
    const lines = compiled.out.trimEnd().split("\n");
    expect(lines).toHaveLength(3 * faces);
    for (const line of lines) expect(JSON.parse(line).fidelity).toBe("exact");
  });

  test.skipIf(!existsSync(join(root, "dist/src/dsl/index.d.ts")))(
    "is what the compiler takes, by the package's own types",
    async () => {
      const folder = folderOf({});
      await run(folder, "init");
      mkdirSync(join(folder, "node_modules"));
      symlinkSync(root, join(folder, "node_modules/sigmatic"));
      const tsc = join(root, "node_modules/.bin/tsc");
      const { status, stdout } = spawnSync(tsc, ["-p", folder], { encoding: "utf8" });
      expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    },
  );

  test("names the package after the folder, and asks for this version", async () => {
    const folder = folderOf({});
    await run(folder, "init", "My Détections!");
    const text = readFileSync(join(folder, "My Détections!/package.json"), "utf8");
    const { name, devDependencies, private: isPrivate } = JSON.parse(text);
    expect({ name, isPrivate }).toEqual({ name: "my-d-tections", isPrivate: true });
    expect(devDependencies.sigmatic).toMatch(/^\^\d+\.\d+\.\d+$/);
  });

  test("leaves what is there, and writes no second project file", async () => {
    const own = { "package.json": "{}", "sigmatic.config.json": "{}", ".gitignore": "own" };
    const folder = folderOf(own);
    const { code, out } = await run(folder, "init");
    expect(code).toBe(0);
    for (const [path, text] of Object.entries(own))
      expect(readFileSync(join(folder, path), "utf8")).toBe(text);
    expect(() => statSync(join(folder, "sigmatic.config.ts"))).toThrow();
    expect(out).toContain("kept     package.json\n");
    const again = await run(folder, "init");
    expect(again.out).not.toContain("written");
  });

  test("tells where it cannot write", async () => {
    const folder = folderOf({ "a file": "" });
    const { code, err } = await run(folder, "init", "a file");
    expect(code).toBe(1);
    expect(err).toContain("[unwritable-output]");
    expect((await run(folder, "init", "a", "b")).code).toBe(2);
  });
});
