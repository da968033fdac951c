// Builds the package: the library module by module, so that bundlers can take what they need, and
// the command line in a few files instead of some 250, which halves its start. The libraries inside
// those files keep their licences in a file beside them.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

rmSync(join(root, "dist"), { recursive: true, force: true });
const compiled = spawnSync("npx", ["tsc", "-p", "src/tsconfig.json"], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    sigmatic: "dist/src/cli/main.js",
    thread: "dist/src/cli/compile/thread.js",
    codeThread: "dist/src/cli/watch/thread.js",
  },
  outdir: "dist/bin",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  // Needed by few runs, and larger than all of ours.
  external: ["jiti"],
});

const packages = new Set(
  Object.keys(metafile.inputs).flatMap((path) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
    return name === undefined ? [] : [name];
  }),
);
writeFileSync(join(root, "dist/bin/LICENSES.txt"), [...packages].sort().map(licence).join("\n\n"));

function licence(name) {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = ["LICENSE", "LICENSE.txt", "LICENSE.md"]
    .map((file) => join(folder, file))
    .find((path) => existsSync(path));
  const text = file === undefined ? apache(name, license) : readFileSync(file, "utf8").trim();
  return `${name} ${version} (${license})\n${"=".repeat(60)}\n${text}`;
}

/** A package that ships no licence text is Apache-2.0's, whose text is this repository's own. */
function apache(name, license) {
  if (license !== "Apache-2.0") throw new Error(`${name} has no licence file`);
  return readFileSync(join(root, "LICENSE"), "utf8").trim();
}
