import { statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const endings = ["yml", "yaml", "json", "ts", "mts", "js", "mjs"];
const names = endings.map((ending) => `sigmatic.config.${ending}`);

/** Whether a file's name is a project file's, which is no rule. */
export function isProjectFile(name: string): boolean {
  return names.includes(name);
}

/**
 * The project files of the nearest folder that has one, from the working directory upwards to the
 * root of the file system; more than one where the folder has several.
 */
export function findProjectFiles(folder: string): readonly string[] {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = names.map((name) => join(at, name)).filter(isFile);
    if (found.length > 0 || dirname(at) === at) return found;
  }
}

/** Whether a folder holds a project file of any kind. */
export function hasProjectFile(folder: string): boolean {
  return names.some((name) => isFile(join(folder, name)));
}

/** A path as people read it: from the working directory, with `/`. */
export function shownPath(folder: string, path: string): string {
  const shown = relative(folder, path);
  return process.platform === "win32" ? shown.replaceAll("\\", "/") : shown;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A folder on the way that may not be searched: what is in it cannot be meant.
    return false;
  }
}
