// Writes the tables of log sources in backends/*/README.md from the data models themselves.
// Run: node .ci/generate-coverage.mjs; a test compares what is committed with what this gives.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
const outfile = join(folder, "coverage.mjs");

try {
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { backends } from "./backends/index.ts";
export { withCoverage } from "./test/support/coverage.ts";`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["sigmatic-source"],
  });
  const { backends, withCoverage } = await import(pathToFileURL(outfile).href);
  for (const [name, load] of Object.entries(backends)) {
    const page = join(root, "backends", name, "README.md");
    writeFileSync(page, withCoverage(readFileSync(page, "utf8"), await load()));
    process.stdout.write(`${page}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
