import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Source } from "../source/index.ts";
import type { Host } from "./host.ts";
import { isProjectFile } from "./projectFile.ts";
import { count } from "./words.ts";

/** A file to read, or standard input. */
export interface Input {
  /** As printed: what the user gave, joined with the path below it by `/`. */
  readonly path: string;
  /** The path below the folder the user gave, or the file's own name. */
  readonly below: string;
  /** null for standard input. */
  readonly file: string | null;
}

/** A path as the user gave it, or as the project file means it. */
export type Given = string | (Input & { readonly file: string });

export interface Inputs {
  /** By printed path as bytes, each once. */
  readonly files: readonly Input[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many files of code folders hold: they run only when they are named. */
  readonly aside: number;
}

export const stdinName = "<stdin>";

/** Whether a file is YAML by its name. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function isRuleFile(name: string): boolean {
  return isYaml(name) && !isProjectFile(name);
}

/** Whether a file is code by its name: TypeScript or JavaScript, and no mere declarations. */
export function isCode(name: string): boolean {
  return /\.[cm]?[jt]s$/i.test(name) && !/\.d\.[cm]?ts$/i.test(name);
}

const skipped: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** Whether an argument without a command before it is meant as a file. */
export function looksLikePath(argument: string): boolean {
  return argument === "-" || /[/\\.]/.test(argument) || existsSync(argument);
}

/**
 * Files named one by one, and the YAML files of folders at any depth; code in folders is left aside,
 * since nobody has asked to run it. A path that cannot be read gives a diagnostic and stops nothing.
 * `without` is a folder to leave out, such as the output's.
 */
export function findInputs(paths: readonly Given[], without: string | null = null): Inputs {
  const found = new Map<string, Input>();
  const diagnostics: Diagnostic[] = [];
  let aside = 0;
  const walk: Walk = {
    add: (input) => found.set(input.path, input),
    leaveAside: () => aside++,
    report: (diagnostic) => diagnostics.push(diagnostic),
    without,
  };
  for (const given of paths) {
    if (given === "-") walk.add({ path: stdinName, below: "stdin", file: null });
    else visitGiven(given, walk);
  }
  return { files: sortedByBytes([...found.values()]), diagnostics, aside };
}

/** Says that folders hold code that was not run; empty where they hold none. */
export function codeAsideText(aside: number): string {
  if (aside === 0) return "";
  return `${count(aside, "file")} of TypeScript or JavaScript left aside: code runs only when it is named\n`;
}

interface Walk {
  readonly add: (input: Input) => void;
  readonly leaveAside: () => void;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly without: string | null;
}

function visitGiven(given: Given, walk: Walk): void {
  const input = typeof given === "string" ? inputAt(given) : given;
  const { path, file } = input;
  try {
    // What the user names is meant; what a glob fits may be an earlier run's output.
    if (typeof given !== "string" && isBelow(file, walk.without)) return;
    if (statSync(file).isDirectory()) visitFolder(file, path, "", [], walk);
    else walk.add(input);
  } catch (error) {
    walk.report(unreadable(path, error));
  }
}

/** Whether a path lies in a folder whose real path is given; in none where that is null. */
export function isBelow(path: string, folder: string | null): boolean {
  if (folder === null) return false;
  const real = realpathSync(path);
  return real === folder || real.startsWith(`${folder}${sep}`);
}

function inputAt(given: string): Input & { readonly file: string } {
  const path = withoutLastSlash(toSlashes(given));
  return { path, below: path.split("/").at(-1) as string, file: given };
}

/** `above` holds the real paths of the folders around, so that a link back to one ends there. */
function visitFolder(
  folder: string,
  path: string,
  below: string,
  above: readonly string[],
  walk: Walk,
): void {
  const real = realpathSync(folder);
  if (above.includes(real) || real === walk.without) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const file = join(folder, entry.name);
    const printed = path.endsWith("/") ? path + entry.name : `${path}/${entry.name}`;
    try {
      const status = entry.isSymbolicLink() ? statSync(file) : entry;
      if (status.isDirectory())
        visitFolder(file, printed, `${below}${entry.name}/`, [...above, real], walk);
      else if (status.isFile() && isRuleFile(entry.name))
        walk.add({ path: printed, below: below + entry.name, file });
      else if (status.isFile() && isCode(entry.name) && !isProjectFile(entry.name))
        walk.leaveAside();
    } catch (error) {
      walk.report(unreadable(printed, error));
    }
  }
}

/** The text of an input; a file that is missing, locked or not UTF-8 gives a diagnostic. */
export async function readInput(
  input: Input,
  host: Host,
): Promise<{ readonly source: Source } | { readonly diagnostic: Diagnostic }> {
  try {
    const text = input.file === null ? decoded(await host.stdin()) : textOf(input.file);
    if (text === null) return { diagnostic: notUtf8(input.path) };
    return { source: { name: input.path, text } };
  } catch (error) {
    return { diagnostic: unreadable(input.path, error) };
  }
}

/** A replacement character may stand in the text itself, or for bytes that are no UTF-8. */
function textOf(file: string): string | null {
  const text = readFileSync(file, "utf8");
  return text.includes("\ufffd") ? decoded(readFileSync(file)) : text;
}

function decoded(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? Buffer.from(bytes).toString("utf8") : null;
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: "there is no such file or folder",
  EACCES: "reading it is not permitted",
  EPERM: "reading it is not permitted",
  ELOOP: "its symbolic links go in a circle",
  EISDIR: "it is a folder",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
  ERR_STRING_TOO_LONG: "it is too large",
};

/** The finding about a file that the system does not hand over. */
export function unreadable(path: string, error: unknown): Diagnostic {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return aboutFile(path, "unreadable-file", `${path} cannot be read: ${reasons[code] ?? message}`);
}

function notUtf8(path: string): Diagnostic {
  return aboutFile(
    path,
    "not-utf8",
    `${path} is not UTF-8 text`,
    "save it as UTF-8; another encoding would change the values in it",
  );
}

/** An error about a file as a whole, which has no text to point into. */
export function aboutFile(path: string, code: string, message: string, hint?: string): Diagnostic {
  const span = { source: { name: path, text: "" }, start: 0, end: 0 };
  return { code, severity: "error", message, span, ...(hint === undefined ? {} : { hint }) };
}

/** A fault of ours: it costs what brought it out, not the run. */
export function internalFault(path: string, { message }: Error): Diagnostic {
  return aboutFile(
    path,
    "internal-fault",
    `sigmatic itself fails on this file: ${message}`,
    "please report it with the file; SIGMATIC_DEBUG=1 shows the stack",
  );
}

function toSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

function withoutLastSlash(path: string): string {
  return path.replace(/(?<=.)\/+$/, "");
}

function sortedByBytes(inputs: readonly Input[]): readonly Input[] {
  return inputs
    .map((input) => ({ input, key: Buffer.from(input.path) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ input }) => input);
}
