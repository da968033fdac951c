import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** What a module of the repository exports, from the source as it is: `contents` is its text. */
export async function fromSource(contents) {
  const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
  const outfile = join(folder, "source.mjs");
  try {
    await build({
      absWorkingDir: root,
      stdin: { contents, resolveDir: root },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      conditions: ["sigmatic-source"],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
