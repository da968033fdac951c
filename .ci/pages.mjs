import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromSource, root } from "./source.mjs";

/** Writes each backend's page anew with the function `name` of `module`, from the source as it is. */
export async function rewritePages(module, name) {
  const { backends, rewritten } = await fromSource(`export { backends } from "./backends/index.ts";
export { ${name} as rewritten } from "${module}";`);
  for (const [backend, load] of Object.entries(backends)) {
    const page = join(root, "backends", backend, "README.md");
    writeFileSync(page, await rewritten(readFileSync(page, "utf8"), await load()));
    process.stdout.write(`${page}\n`);
  }
}
