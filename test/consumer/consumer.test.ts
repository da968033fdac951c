import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsOf, hasBrowser, serve, startBrowser } from "../support/chromium.ts";
import { filesBelow, read, root } from "../support/repository.ts";

/*
 * The package as others use it, in a folder outside of the repository: the files that would be
 * packed, under the package.json that would be packed. `.ci/packed` does the same with a tarball
 * that npm installs.
 */

const isBuilt = existsSync(join(root, "dist/src/index.js"));
if (!isBuilt) console.warn("the package is not built (npm run build): its users are not tried");

describe.skipIf(!isBuilt)("the package, installed elsewhere", () => {
  const folder = mkdtempSync(join(tmpdir(), "sigmatic-consumer-"));
  let said = "";

  beforeAll(() => {
    install(join(folder, "node_modules"));
    const script = join(root, "test/consumer/try.mjs");
    said = execFileSync(process.execPath, [script, folder], { encoding: "utf8" });
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("type-checks and runs", () => {
    expect(said.trim().split("\n")).toEqual([
      "TypeScript, moduleResolution bundler: done",
      "TypeScript, moduleResolution nodenext: done",
      "what TypeScript made, run: done",
      "plain JavaScript: done",
      "a page's bundle: done",
    ]);
  });

  test.skipIf(!hasBrowser)("compiles a rule in a page (skipped without a browser)", async () => {
    const browser = await startBrowser();
    const html =
      '<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="page.js"></script>';
    const script = readFileSync(join(folder, "page.bundle.js"), "utf8");
    const { address, close } = await serve({ "index.html": html, "page.js": script });
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${address}index.html`);
    expect(await page.textContent("body")).toMatch(/^exact source=/);
    expect(complaints).toEqual([]);
    await browser.close();
    close();
  });

  test("lets no `any` into the types of its users", () => {
    const declarations = filesBelow("dist", ".d.ts").filter(
      (path) => !/\/(?:cli|schema)\//.test(path),
    );
    expect(declarations.length).toBeGreaterThan(100);
    const loose = declarations.filter((path) => anyType.test(withoutWords(read(path))));
    expect(loose).toEqual([]);
  });
});

/** The word, where it is not a name. */
const anyType = /\bany\b(?!\??:|\()/;

/** A declaration file without its comments and string literals, which may speak of anything. */
function withoutWords(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\]|\\.)*"/g, "");
}

/** Unpacks the package under `modules`, beside links to what it depends on. */
function install(modules: string): void {
  const manifest = JSON.parse(read("package.json")) as {
    readonly files: readonly string[];
    readonly dependencies: { readonly [name: string]: string };
    readonly exports: { readonly [path: string]: string | { [condition: string]: string } };
  };
  const home = join(modules, "sigmatic");
  mkdirSync(home, { recursive: true });
  cpSync(join(root, "dist"), join(home, "dist"), { recursive: true });
  for (const entry of Object.values(manifest.exports))
    if (typeof entry === "object") delete entry["sigmatic-source"];
  writeFileSync(join(home, "package.json"), JSON.stringify(manifest));
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name), "dir");
  }
}
