// Writes the types of a project file from its JSON Schema and the targets.
// Run: node .ci/generate-config.mjs; a test compares what is committed with what this gives.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
const outfile = join(folder, "config.mjs");

try {
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { backends } from "./backends/index.ts";
export { configSource } from "./test/support/configSource.ts";`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["sigmatic-source"],
  });
  const { backends, configSource } = await import(pathToFileURL(outfile).href);
  const loaded = await Promise.all(Object.values(backends).map((load) => load()));
  const schema = readFileSync(join(root, "src/schema/project.schema.json"), "utf8");
  writeFileSync(join(root, "src/project/config.generated.ts"), configSource(schema, loaded));
} finally {
  rmSync(folder, { recursive: true });
}
