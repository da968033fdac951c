import { statSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import type { Host } from "../host.ts";
import { type Input, type Inputs, isCode, isYaml } from "../inputs.ts";
import { isProjectFile } from "../projectFile.ts";
import { withImports } from "./imports.ts";

/** What is watched, in one project: made anew when the project changes. */
export interface Session {
  /** The rule files as they are now. */
  readonly find: () => Inputs;
  /** The folders in which rule files may come up, absolute. */
  readonly folders: () => readonly string[];
  /** Does all of it. */
  readonly all: (inputs: Inputs) => Promise<void>;
  /** Does what has changed. */
  readonly some: (changes: Changes) => Promise<void>;
}

export interface Changes {
  /** Every rule file. */
  readonly inputs: Inputs;
  readonly changed: readonly Input[];
  readonly gone: readonly Input[];
}

/** A project that was opened, or could not be; the reason has been told. */
export interface Opened {
  readonly session: Session | null;
  /** The project file, absolute; null where there is none. */
  readonly projectFile: string | null;
}

export interface Watching {
  readonly open: () => Promise<Opened>;
  /** Called before code is run again. */
  readonly forget: () => Promise<void>;
}

/** What is known of the files under watch, and what to do when they change. */
export interface State {
  /** The folders to watch, absolute. */
  readonly begin: () => Promise<ReadonlySet<string>>;
  /** The folders to watch from now on; null where they are the same. */
  readonly update: (touched: ReadonlySet<string>) => Promise<ReadonlySet<string> | null>;
}

export function createState(watching: Watching, { folder }: Host): State {
  const current: Current = { opened: { session: null, projectFile: null }, known: nothing };
  return {
    begin: () => begin(current, watching, folder),
    update: (touched) => update(current, watching, folder, touched),
  };
}

interface Current {
  opened: Opened;
  known: Known;
}

async function begin(
  current: Current,
  { open, forget }: Watching,
  folder: string,
): Promise<ReadonlySet<string>> {
  await forget();
  const opened = await open();
  const inputs = opened.session?.find() ?? null;
  current.opened = opened;
  current.known = inputs === null ? nothing : knownOf(inputs);
  if (inputs !== null) await opened.session?.all(inputs);
  return foldersIn(current, folder);
}

async function update(
  current: Current,
  watching: Watching,
  folder: string,
  touched: ReadonlySet<string>,
): Promise<ReadonlySet<string> | null> {
  const {
    opened: { session, projectFile },
    known,
  } = current;
  if (isAboutProject(touched, projectFile)) return begin(current, watching, folder);
  if (session === null) return null;
  const isSame = ![...touched].some((path) => isNews(path, known));
  const next = isSame ? restamped(known, touched) : knownOf(session.find());
  const changes = changesTo(next, known, touched, isSame);
  current.known = next;
  if (changes.changed.some(({ path }) => isCode(path))) await watching.forget();
  if (changes.changed.length + changes.gone.length > 0) await session.some(changes);
  return isSame && ![...touched].some(isCode) ? null : foldersIn(current, folder);
}

function foldersIn({ opened, known }: Current, folder: string): ReadonlySet<string> {
  const imported = [...known.imports.values()].flatMap((all) => [...all]);
  return new Set([
    resolve(folder),
    ...(opened.session?.folders() ?? []),
    ...[...projectFiles(opened.projectFile), ...imported].map((file) => dirname(file)),
  ]);
}

function isAboutProject(touched: ReadonlySet<string>, projectFile: string | null): boolean {
  const files = projectFiles(projectFile);
  return [...touched].some((path) => files.has(path) || isProjectFile(basename(path)));
}

/** Whether a path may mean that there are other rule files than before, or fewer. */
function isNews(path: string, { files }: Known): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined)
    return files.has(path) || [...files.keys()].some((file) => file.startsWith(path + sep));
  // What editors write beside a file on the way ends otherwise.
  return !files.has(path) && (status.isDirectory() || isYaml(path) || isCode(path));
}

/** The project file, and what it imports where it is code. */
function projectFiles(projectFile: string | null): ReadonlySet<string> {
  if (projectFile === null) return new Set();
  return isCode(projectFile) ? withImports(projectFile) : new Set([projectFile]);
}

interface Known {
  readonly inputs: Inputs;
  /** The rule files by their absolute paths, each with what tells its states apart. */
  readonly files: ReadonlyMap<string, { readonly input: Input; readonly stamp: string }>;
  /** What files of code import. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
}

const nothing: Known = {
  inputs: { files: [], diagnostics: [], aside: 0 },
  files: new Map(),
  imports: new Map(),
};

function knownOf(inputs: Inputs): Known {
  const files = inputs.files.map((input) => [resolve(input.file ?? ""), input] as const);
  const code = files.map(([path]) => path).filter(isCode);
  return {
    inputs,
    files: new Map(files.map(([path, input]) => [path, { input, stamp: stampOf(path) }])),
    imports: new Map(code.map((path) => [path, withImports(path)])),
  };
}

/** The same files where only some may have changed. */
function restamped({ inputs, ...before }: Known, touched: ReadonlySet<string>): Known {
  const files = new Map(before.files);
  const imports = new Map(before.imports);
  for (const path of touched) {
    const input = files.get(path)?.input;
    if (input) files.set(path, { input, stamp: stampOf(path) });
    if (isCode(path)) imports.set(path, withImports(path));
  }
  return { inputs, files, imports };
}

function changesTo(
  next: Known,
  known: Known,
  touched: ReadonlySet<string>,
  isSame: boolean,
): Changes {
  const suspects = isSame ? [...touched] : [...next.files.keys()];
  const changed = new Set(
    suspects.filter((path) => known.files.get(path)?.stamp !== next.files.get(path)?.stamp),
  );
  for (const [path, imports] of next.imports)
    if ([...touched].some((each) => each !== path && imports.has(each))) changed.add(path);
  const gone = isSame ? [] : [...known.files].filter(([path]) => !next.files.has(path));
  return {
    inputs: next.inputs,
    changed: [...next.files].flatMap(([path, { input }]) => (changed.has(path) ? [input] : [])),
    gone: gone.map(([, { input }]) => input),
  };
}

function stampOf(file: string): string {
  const status = statSync(file, { throwIfNoEntry: false });
  return status === undefined ? "" : `${status.mtimeMs} ${status.size} ${status.ino}`;
}
