// Writes the types of a project file from its JSON Schema and the targets.
// Run: node .ci/generate-config.mjs; a test compares what is committed with what this gives.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromSource, root } from "./source.mjs";

const { backends, configSource } = await fromSource(
  `export { backends } from "./backends/index.ts";
export { configSource } from "./test/support/configSource.ts";`,
);
const loaded = await Promise.all(Object.values(backends).map((load) => load()));
const schema = readFileSync(join(root, "src/schema/project.schema.json"), "utf8");
writeFileSync(join(root, "src/project/config.generated.ts"), configSource(schema, loaded));
