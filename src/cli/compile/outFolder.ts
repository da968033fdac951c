import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { RuleResult, Target } from "../../compile.ts";
import type { Input } from "../inputs.ts";

/** Writes a rule's queries below one folder, a file each. */
export interface OutFolder {
  /** `rules` is how many rules the rule's file holds. */
  readonly write: (rule: RuleResult, input: Input, rules: number) => void;
  readonly written: () => number;
}

/**
 * One file per rule and target: `DIR/backend/model/` and then the path below the folder that was
 * compiled. A file of several rules, and a rule of several queries, add numbers from 0. Names come
 * from the file system alone, never from what a rule says.
 */
export function createOutFolder(folder: string, targets: readonly Target[]): OutFolder {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  const taken = new Set<string>();
  const ready = new Set<string>();
  const extensions = new Map(
    targets.map(({ backend, model }) => [`${backend.name}/${model.name}`, backend.extension]),
  );
  const writeQuery = (path: string, extension: string, query: string): void => {
    const file = join(root, freeName(path, extension, taken));
    prepare(dirname(file), root, ready);
    writeWhole(file, query.endsWith("\n") ? query : `${query}\n`);
  };
  return {
    write: (rule, input, rules) => {
      const base = safeBelow(input.below) + (rules > 1 ? `.${rule.index}` : "");
      for (const { target, queries } of rule.outcomes)
        for (const [index, query] of queries.entries()) {
          const number = queries.length > 1 ? `.${index}` : "";
          writeQuery(`${target}/${base}${number}`, extensions.get(target) as string, query);
        }
    },
    written: () => taken.size,
  };
}

/** The path without the rule file's extension and without any step that leads upwards. */
function safeBelow(below: string): string {
  return below
    .replace(/\.ya?ml$/i, "")
    .split(/[/\\]/)
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");
}

/** A path that this run has not written, also where letter case does not tell files apart. */
function freeName(path: string, extension: string, taken: Set<string>): string {
  let name = `${path}.${extension}`;
  for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${path}~${copy}.${extension}`;
  taken.add(name.toLowerCase());
  return name;
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
function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
