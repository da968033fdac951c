// Measures how long `tsc` takes to type-check 200 rules of the TypeScript face, made from YAML by the
// built package. The median of five processes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toTypeScript } from "../../dist/src/convert/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rules = join(root, "test/conformance/rules");
const count = 200;
const rounds = 5;

const texts = readdirSync(rules).flatMap((name) => {
  const { text } = toTypeScript({ name, text: readFileSync(join(rules, name), "utf8") });
  return text === null ? [] : [text];
});
const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
try {
  for (let index = 0; index < count; index++)
    writeFileSync(join(folder, `${index}.mts`), texts[index % texts.length]);
  const compilerOptions = {
    target: "ES2023",
    module: "nodenext",
    strict: true,
    noEmit: true,
    types: [],
    paths: { "sigmatic/dsl": [join(root, "dist/src/dsl/index.d.ts")] },
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const times = Array.from({ length: rounds }, check).sort((a, b) => a - b);
  const seconds = times[Math.floor(rounds / 2)];
  console.log(`type-check ${count} TypeScript rules  ${seconds.toFixed(2)} s (at most 3 s)`);
} finally {
  rmSync(folder, { recursive: true });
}

function check() {
  const start = performance.now();
  const { status, stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", folder], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
  return (performance.now() - start) / 1000;
}
