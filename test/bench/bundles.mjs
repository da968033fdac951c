// What the library weighs in a web page: bundled as a page's build would, minified, gzipped.
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Programs to weigh, by what they use. `core` is what a page needs to compile. */
export const programs = {
  ...Object.fromEntries(
    ["spl", "kql", "eql", "sigma"].map((name) => [
      `core and ${name}`,
      `export { compile, parse, lower, emit } from "sigmatic"; export { ${name} } from "sigmatic/backends/${name}";`,
    ]),
  ),
  "core, match and spl": `export { compile, match } from "sigmatic"; export { spl } from "sigmatic/backends/spl";`,
  "everything but backends": `export * from "sigmatic";`,
  "sigmatic/dsl": `export * from "sigmatic/dsl";`,
};

/** Bytes that a page loads before anything is asked of it, by what esbuild makes of this source tree. */
export async function bundleSize(program) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: import.meta.dirname,
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    conditions: ["sigmatic-source"],
    legalComments: "none",
    outdir: "out",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const atOnce = loadedAtOnce("out/stdin.js", metafile.outputs);
  const loaded = outputFiles.filter(({ path }) => atOnce.has(`out/${basename(path)}`));
  return {
    minified: sum(loaded.map(({ contents }) => contents.length)),
    gzipped: sum(loaded.map(({ contents }) => gzipSync(contents, { level: 9 }).length)),
    /** Every file that the program is made of, whenever it is loaded. */
    inputs: Object.keys(metafile.inputs),
  };
}

/** A file and those that it imports, but for what it imports when it is asked to. */
function loadedAtOnce(file, outputs, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[file].imports)
    if (kind === "import-statement") loadedAtOnce(path, outputs, seen);
  return seen;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
