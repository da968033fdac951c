import type { watch } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { foldersOf, watchFolders } from "../../src/cli/watch/folders.ts";
import { withImports } from "../../src/cli/watch/imports.ts";
import { folderOf } from "./host.ts";

describe("folders under watch", () => {
  test("are those below a folder, or the one of a file, without packages", () => {
    const folder = folderOf({
      "a/b/rule.yml": "",
      "node_modules/x/rule.yml": "",
      ".git/x/rule.yml": "",
    });
    expect(foldersOf(folder)).toEqual([folder, join(folder, "a"), join(folder, "a/b")]);
    expect(foldersOf(join(folder, "a/b/rule.yml"))).toEqual([join(folder, "a/b")]);
    expect(foldersOf(join(folder, "a/missing.yml"))).toEqual([join(folder, "a")]);
  });

  test("that the system does not watch are told once; those that are gone are not", () => {
    let failures = 0;
    const failing = (code: string) =>
      watchFolders(
        () => {},
        () => failures++,
        (() => {
          throw Object.assign(new Error(code), { code });
        }) as unknown as typeof watch,
      );
    expect(failing("ENOENT").set(new Set(["/a", "/b"]))).toBe(false);
    expect(failures).toBe(0);
    expect(failing("ENOSPC").set(new Set(["/a", "/b"]))).toBe(false);
    expect(failures).toBe(1);
  });

  test("are new only where they were not watched before", () => {
    const folder = folderOf({ "a/rule.yml": "" });
    const folders = watchFolders(
      () => {},
      () => {},
    );
    expect(folders.set(new Set([folder]))).toBe(true);
    expect(folders.set(new Set([folder]))).toBe(false);
    expect(folders.set(new Set([folder, join(folder, "a")]))).toBe(true);
    folders.close();
  });
});

describe("what a file of code imports", () => {
  test("is followed by relative paths, in circles too", () => {
    const folder = folderOf({
      "rule.ts": `import { a } from "./a.ts";
import "../outside.ts";
import "./missing";
import { rule } from "sigmatic/dsl";
export * from './b.js';
const lazy = await import("./deep");
`,
      "a.ts": 'import "./rule.ts";\nimport data from "./data.json" with { type: "json" };\n',
      "b.ts": "",
      "deep/index.ts": "import {\n  c,\n} from '../c.mjs';\n",
      "data.json": "{}",
    });
    const found = withImports(join(folder, "rule.ts"));
    const inside = ["rule.ts", "a.ts", "data.json", "b.ts", "deep/index.ts", "c.mjs"];
    for (const path of [...inside, "../outside.ts", "missing.ts", "missing/index.js"])
      expect(found).toContain(join(folder, path));
    expect([...found].filter((path) => path.includes("sigmatic/dsl"))).toEqual([]);
  });
});
