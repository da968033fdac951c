import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { RuleResult, Target } from "../../compile.ts";
import type { Input } from "../inputs.ts";

/** Writes a rule's queries below one folder, a file each. */
export interface OutFolder {
  /** `rules` is how many rules the rule's file holds. */
  readonly write: (rule: RuleResult, input: Input, rules: number) => void;
  readonly written: () => number;
  /** Begins a rule file's queries anew; what it returns removes those that were not written again. */
  readonly renew: (input: Input) => () => void;
}

/**
 * One file per rule and target: `DIR/backend/model/` and then the path below the folder that was
 * compiled. A file of several rules, and a rule of several queries, add numbers from 0. Names come
 * from the file system alone, never from what a rule says.
 */
export function createOutFolder(folder: string, targets: readonly Target[]): OutFolder {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  const taken = new Map<string, string>();
  const byInput = new Map<string, Set<string>>();
  const ready = new Set<string>();
  const extensions = new Map(
    targets.map(({ backend, model }) => [`${backend.name}/${model.name}`, backend.extension]),
  );
  const namesOf = (owner: string): Set<string> => {
    const names = byInput.get(owner) ?? new Set();
    byInput.set(owner, names);
    return names;
  };
  const writeQuery = (owner: string, path: string, extension: string, query: string): void => {
    const name = freeName(path, extension, owner, taken);
    namesOf(owner).add(name);
    const file = prepared(root, name, ready);
    writeWhole(file, query.endsWith("\n") ? query : `${query}\n`);
  };
  return {
    write: (rule, input, rules) => {
      const base = safeBelow(input.below) + (rules > 1 ? `.${rule.index}` : "");
      for (const { target, queries } of rule.outcomes)
        for (const [index, query] of queries.entries()) {
          const number = queries.length > 1 ? `.${index}` : "";
          const extension = extensions.get(target) as string;
          writeQuery(input.path, `${target}/${base}${number}`, extension, query);
        }
    },
    written: () => taken.size,
    renew: ({ path }) => {
      const before = namesOf(path);
      byInput.delete(path);
      return () => {
        for (const name of before)
          if (!namesOf(path).has(name)) {
            taken.delete(name.toLowerCase());
            rmSync(join(root, name), { force: true });
          }
      };
    },
  };
}

/** The path without the rule file's extension and without any step that leads upwards. */
export function safeBelow(below: string): string {
  return below
    .replace(/\.(?:ya?ml|[cm]?[jt]s)$/i, "")
    .split(/[/\\]/)
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");
}

/**
 * A path that this run has not written for another rule file, also where letter case does not tell
 * files apart.
 */
function freeName(
  path: string,
  extension: string,
  owner: string,
  taken: Map<string, string>,
): string {
  const isFree = (name: string): boolean => (taken.get(name.toLowerCase()) ?? owner) === owner;
  let name = `${path}.${extension}`;
  for (let copy = 2; !isFree(name); copy++) name = `${path}~${copy}.${extension}`;
  taken.set(name.toLowerCase(), owner);
  return name;
}

/** The file of a path below a folder's real path, its own folder made where there is none. */
export function prepared(root: string, path: string, ready: Set<string> = new Set()): string {
  const file = join(root, path);
  prepare(dirname(file), root, ready);
  return file;
}

/** Makes a folder level by level, so that no link inside the output can lead out of it. */
function prepare(folder: string, root: string, ready: Set<string>): void {
  if (folder === root || ready.has(folder)) return;
  prepare(dirname(folder), root, ready);
  mkdirSync(folder, { recursive: true });
  const real = realpathSync(folder);
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep))
    throw new Error("a symbolic link leads out of the output folder");
  ready.add(folder);
}

/** The whole file or none: a reader never sees half of it. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The folder's real path, for reading to leave it out; null where it is not there yet. */
export function realOutFolder(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
