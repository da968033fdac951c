import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Writes each backend's page anew with the function `name` of `module`, from the source as it is. */
export async function rewritePages(module, name) {
  const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
  const outfile = join(folder, "pages.mjs");
  try {
    await build({
      absWorkingDir: root,
      stdin: {
        contents: `export { backends } from "./backends/index.ts";
export { ${name} as rewritten } from "${module}";`,
        resolveDir: root,
      },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      conditions: ["sigmatic-source"],
    });
    const { backends, rewritten } = await import(pathToFileURL(outfile).href);
    for (const [backend, load] of Object.entries(backends)) {
      const page = join(root, "backends", backend, "README.md");
      writeFileSync(page, await rewritten(readFileSync(page, "utf8"), await load()));
      process.stdout.write(`${page}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
