import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runRules } from "../../src/cli/load/rules.ts";
import { compile } from "../../src/compile.ts";
import { read } from "../support/repository.ts";
import { allTargets } from "../support/targets.ts";
import { typeCheck } from "./typeCheck.ts";

/* The README's rule in TypeScript is its rule in YAML. */

const readme = read("README.md");
const [, yaml = ""] = /```yaml\n(title: [\s\S]*?)```/.exec(readme) ?? [];
const [, code = ""] = /```ts\n(import [^`]*"sigmatic\/dsl"[\s\S]*?)```/.exec(readme) ?? [];

test("it type-checks", () => {
  expect([...typeCheck(new Map([["README.md", code]])).messages]).toEqual([]);
});

test("it compiles to the same queries", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "rule.ts");
  writeFileSync(file, code);
  const made = await runRules(file, { name: "rule.ts", text: code });
  if (!("source" in made)) throw new Error(made.diagnostic.message);
  const targets = await allTargets();
  const queriesOf = (source: Parameters<typeof compile>[0]) =>
    compile(source, targets).rules.flatMap(({ outcomes }) =>
      outcomes.map(({ queries }) => queries),
    );
  expect(queriesOf(made.source)).toEqual(queriesOf({ name: "rule.yml", text: yaml }));
  expect(queriesOf(made.source).flat().length).toBeGreaterThan(targets.length / 2);
});
