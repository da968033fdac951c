// The yardstick: reads every rule and calls js-yaml's `load`, nothing else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

for (const folder of process.argv.slice(2))
  for (const path of readdirSync(folder, { recursive: true }))
    if (path.endsWith(".yml")) load(readFileSync(join(folder, path), "utf8"));
