import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/* What stands between quotes behind `from`, `import` or `import(`; in a comment, it does no harm. */
const imported = /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"'\n]+)["']/g;
const endings = ["", ".ts", ".mts", ".js", ".mjs", ".json", "/index.ts", "/index.js"];

/** A file of code and all that it imports by relative paths, further imports included. */
export function withImports(file: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, name = ""] of textOf(path).matchAll(imported))
      for (const target of targetsOf(resolve(dirname(path), name))) visit(target);
  };
  visit(resolve(file));
  return found;
}

/** The file that a relative path means; where there is none, every one that it would mean. */
function targetsOf(path: string): readonly string[] {
  const asTypeScript = path.replace(/\.(m?)js$/, ".$1ts");
  const candidates = [...endings.map((ending) => path + ending), asTypeScript];
  const file = candidates.find(isFile);
  return file === undefined ? candidates : [file];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
