// Writes the DSL's log sources and ATT&CK names from the taxonomy.
// Run: node .ci/generate-dsl.mjs; a test compares what is committed with what this gives.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
const outfile = join(folder, "dsl.mjs");

try {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/support/dslSources.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["sigmatic-source"],
  });
  const { dslSources } = await import(pathToFileURL(outfile).href);
  for (const [path, text] of Object.entries(dslSources())) {
    const file = join(root, "src/dsl", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
} finally {
  rmSync(folder, { recursive: true });
}
