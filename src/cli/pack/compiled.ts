import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { compile, defaultOptions, type SourceResult, type Target } from "../../compile.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Project } from "../../project/index.ts";
import type { Source } from "../../source/index.ts";
import type { Host } from "../host.ts";
import type { Input } from "../inputs.ts";
import { readRules } from "../load/input.ts";
import { shownPath } from "../projectFile.ts";

/** A rule file that has been read; code has been run, and its rules stand as YAML. */
export interface ReadFile {
  readonly input: Input;
  /** Its path from the project file's folder, which is the same wherever a build is begun. */
  readonly place: string;
  readonly read: { readonly source: Source } | { readonly diagnostic: Diagnostic };
}

/** Reads files in the order of their places below a project's folder. */
export async function readFiles(
  inputs: readonly Input[],
  folder: string,
  host: Host,
): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = [];
  for (const input of inputs) {
    const place = input.file === null ? input.path : shownPath(folder, resolve(input.file));
    files.push({ input, place, read: await readRules(input, host) });
  }
  return files.sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** SHA-256 of the files by the paths that packs mirror. */
export function digestOf(files: readonly ReadFile[]): string {
  const hash = createHash("sha256");
  for (const { input, place, read } of files) {
    const text = "source" in read ? read.source.text : `\0${read.diagnostic.message}`;
    hash.update(`${place}\0${input.below}\0${text.length}\0`).update(text);
  }
  return hash.digest("hex");
}

/** A rule file and what became of it. */
export interface CompiledFile {
  readonly input: Input;
  readonly place: string;
  readonly result: SourceResult;
}

/** Compiles every file for all targets at once; `told` hears after each how many are done. */
export async function compileFiles(
  files: readonly ReadFile[],
  targets: readonly Target[],
  project: Project,
  told: (done: number) => Promise<void>,
): Promise<readonly CompiledFile[]> {
  const options = { ...defaultOptions, hints: false, project };
  const compiled: CompiledFile[] = [];
  for (const { input, place, read } of files) {
    const result =
      "source" in read ? compile(read.source, targets, options) : unread(read.diagnostic);
    compiled.push({ input, place, result });
    await told(compiled.length);
  }
  return compiled;
}

function unread(diagnostic: Diagnostic): SourceResult {
  return { rules: [], diagnostics: [diagnostic], notSigma: [] };
}
