import { expect, test, vi } from "vitest";
import { folderOf, ruleText, sigmatic } from "./host.ts";

/* The compiler fails on one file, as it never should. */
vi.mock("../../src/compile.ts", async (original) => {
  const real = await original<typeof import("../../src/compile.ts")>();
  return {
    ...real,
    compile: (...args: Parameters<typeof real.compile>) => {
      if (args[0].name.endsWith("b.yml")) throw new Error("out of ideas");
      return real.compile(...args);
    },
  };
});

test("a fault costs one file, is told, and ends with 3", async () => {
  const rules = { "a.yml": ruleText("A"), "b.yml": ruleText("B"), "c.yml": ruleText("C") };
  const { code, out, err } = await sigmatic([folderOf(rules), "--to", "spl", "--format", "jsonl"]);
  expect(code).toBe(3);
  const lines = out.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).fidelity)).toEqual(["exact", "refused", "exact"]);
  expect(err).toContain("sigmatic itself fails on this file: out of ideas [internal-fault]");
  expect(err).not.toMatch(/\n +at /);
});

test("the stack is shown where it is asked for", async () => {
  const folder = folderOf({ "b.yml": ruleText() });
  const { err } = await sigmatic([folder, "--to", "spl"], { env: { SIGMATIC_DEBUG: "1" } });
  expect(err).toMatch(/\n +at .*fault\.test\.ts/);
});
