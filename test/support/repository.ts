import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The repository's root folder, with a slash at the end. */
export const root = new URL("../../", import.meta.url).pathname;

/** Every file below a folder whose name ends as given, relative to the root, sorted. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes("node_modules"))
    .sort();
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
