import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Given, isCode, isYaml } from "./inputs.ts";

import type { LoadedProject } from "./project.ts";
import { isProjectFile, shownPath } from "./projectFile.ts";

/** What a command reads: the paths it was given, or the project's rules. Null where neither names any. */
export function rulePaths(
  given: readonly string[],
  { project, file }: LoadedProject,
  folder: string,
): readonly Given[] | null {
  if (given.length > 0) return given;
  if (file === null || project.rules === null) return null;
  return filesFor(project.rules, file.folder).map(({ below, path }) => {
    const whole = join(file.folder, path);
    return { path: shownPath(folder, whole), below, file: whole };
  });
}

/** The folders in which such files may come up, absolute. */
export function ruleFolders(
  given: readonly string[],
  { project, file }: LoadedProject,
): readonly string[] {
  if (given.length > 0 || file === null) return given.map((path) => resolve(path));
  const positive = (project.rules ?? []).filter((pattern) => !pattern.startsWith("!"));
  return positive.map((pattern) => join(file.folder, baseOf(pattern)));
}

interface Found {
  /** From the project file's folder, with `/`. */
  readonly path: string;
  /** From the folder where the glob begins. */
  readonly below: string;
}

/** Paths as they stand, and the rule files that globs fit, without those that `!` leaves out. */
function filesFor(patterns: readonly string[], root: string): readonly Found[] {
  const out = patterns.filter((each) => each.startsWith("!")).map((each) => regexOf(each.slice(1)));
  const found = patterns
    .filter((each) => !each.startsWith("!"))
    .flatMap((pattern) => (isGlob.test(pattern) ? filesLike(pattern, root) : [literal(pattern)]));
  return found.filter(({ path }) => !out.some((regex) => regex.test(path)));
}

const isGlob = /[*?{]/;

function literal(pattern: string): Found {
  const path = plain(pattern);
  return { path, below: path.split("/").at(-1) as string };
}

function filesLike(pattern: string, root: string): readonly Found[] {
  const regex = regexOf(pattern);
  const base = baseOf(pattern);
  const start = base === "" ? "" : `${base}/`;
  return filesBelow(join(root, base))
    .filter((below) => regex.test(start + below))
    .map((below) => ({ path: start + below, below }));
}

/** The folder at which a glob begins; of a path as it stands, the path. */
function baseOf(pattern: string): string {
  const parts = plain(pattern).split("/");
  const first = parts.findIndex((part) => isGlob.test(part));
  return first < 0 ? parts.join("/") : parts.slice(0, first).join("/");
}

const skipped: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** The rule files below a folder, of YAML and of code; links to folders are not followed. */
function filesBelow(folder: string, below = ""): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = below + entry.name;
    if (entry.isDirectory())
      return skipped.has(entry.name) ? [] : filesBelow(join(folder, entry.name), `${path}/`);
    return isRule(entry.name) ? [path] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that is not there, or may not be read, has no file that a glob could fit.
    return [];
  }
}

function isRule(name: string): boolean {
  return (isYaml(name) || isCode(name)) && !isProjectFile(name);
}

function plain(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+/, "").replace(/(?<=.)\/+$/, "");
}

/** `**` is any number of folders, `*` and `?` stay within a name, `{a,b}` is either. */
function regexOf(pattern: string): RegExp {
  const source = plain(pattern).replace(
    /\*\*\/|\*\*|[*?{},]|[\\^$.+()[\]|]/g,
    (sign) => meanings[sign] ?? `\\${sign}`,
  );
  return new RegExp(`^${source}(?:/.*)?$`);
}

const meanings: { readonly [sign: string]: string } = {
  "**/": "(?:[^/]+/)*",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
  "{": "(?:",
  "}": ")",
  ",": "|",
};
