// Writes the lists of options in README.md from what each format of rule packs says of its own.
// Run: node .ci/generate-pack-options.mjs; a test compares what is committed with what this gives.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromSource, root } from "./source.mjs";

const { formats, withPackOptions } =
  await fromSource(`export { formats } from "./src/pack/index.ts";
export { withPackOptions } from "./test/support/packOptions.ts";`);
const loaded = await Promise.all(Object.values(formats).map((load) => load()));
const page = join(root, "README.md");
writeFileSync(page, withPackOptions(readFileSync(page, "utf8"), loaded));
process.stdout.write(`${page}\n`);
