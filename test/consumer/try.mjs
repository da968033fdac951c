// Tries the package as others use it: node try.mjs FOLDER, where FOLDER has it in its node_modules.
import { execFileSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [folder] = process.argv.slice(2);
const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

cpSync(new URL("project", import.meta.url), folder, { recursive: true });
writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');

step("TypeScript, moduleResolution bundler", tsc, "-p", "tsconfig.bundler.json");
step("TypeScript, moduleResolution nodenext", tsc, "-p", "tsconfig.nodenext.json");
step("what TypeScript made, run", "built/app.js");
step("plain JavaScript", "plain.js");
await build({
  absWorkingDir: folder,
  entryPoints: ["page.js"],
  outfile: "page.bundle.js",
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  logLevel: "warning",
});
console.log("a page's bundle: done");

function step(what, ...program) {
  try {
    execFileSync(process.execPath, program, { cwd: folder, stdio: "pipe", encoding: "utf8" });
  } catch ({ stdout, stderr }) {
    console.error(`${what}:\n${stdout}${stderr}`);
    process.exit(1);
  }
  console.log(`${what}: done`);
}
