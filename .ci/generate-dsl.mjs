// Writes the DSL's log sources and ATT&CK names from the taxonomy.
// Run: node .ci/generate-dsl.mjs; a test compares what is committed with what this gives.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fromSource, root } from "./source.mjs";

const { dslSources } = await fromSource(
  `export { dslSources } from "./test/support/dslSources.ts";`,
);
for (const [path, text] of Object.entries(dslSources())) {
  const file = join(root, "src/dsl", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
