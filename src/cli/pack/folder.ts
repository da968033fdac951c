import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Manifest, manifestName, readManifest, sha256 } from "./manifest.ts";

/*
 * A pack's folder is never changed in place: a new one is made beside it, what has not changed linked
 * from the old, and takes its name when it is whole. A build that is killed leaves the one or the
 * other, but for the moment between two renames, in which both stand whole under names that the next
 * build knows and mends.
 */

/** What a folder lacks of a pack, by path. */
export interface Difference {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files of an earlier build that the pack no longer has. */
  readonly stale: readonly string[];
  /** Files in the way that no earlier build wrote, by their content. */
  readonly foreign: readonly string[];
}

/** The manifest of an earlier build; null where there is none. */
export function manifestIn(folder: string): Manifest | null {
  const bytes = bytesOf(join(folder, manifestName));
  return bytes === null ? null : readManifest(bytes.toString("utf8"));
}

/** Whether a folder holds every file as its manifest has it. */
export function isIntact(folder: string, { files }: Manifest): boolean {
  return Object.entries(files).every(([path, digest]) => {
    const bytes = bytesOf(join(folder, path));
    return bytes !== null && sha256(bytes) === digest;
  });
}

export function differenceOf(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  before: Manifest | null,
): Difference {
  const ours = new Set(Object.keys(before?.files ?? {}));
  if (before) ours.add(manifestName);
  const missing: string[] = [];
  const changed: string[] = [];
  const foreign: string[] = [];
  for (const [path, content] of files) {
    const bytes = bytesOf(join(folder, path));
    if (bytes === null) missing.push(path);
    else if (!bytes.equals(content)) (ours.has(path) ? changed : foreign).push(path);
  }
  const stale = [...ours].filter((path) => !files.has(path) && isThere(join(folder, path)));
  return { missing, changed, stale, foreign };
}

/** Puts a pack in the place of its folder's files; other people's files stay. */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  { changed, missing, stale }: Difference,
): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const made = sibling(folder, "new");
  const old = sibling(folder, "old");
  mkdirSync(made);
  try {
    const written = new Set([...changed, ...missing]);
    const kept = new Set([...stale, ...written]);
    if (isThere(folder)) linkAll(folder, made, "", kept);
    await writeAll(made, written, files);
    if (isThere(folder)) renameSync(folder, old);
    renameSync(made, folder);
  } catch (error) {
    if (!isThere(folder) && isThere(old)) renameSync(old, folder);
    rmSync(made, { recursive: true, force: true });
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Mends what a killed build left: the old folder gets its name back, half-made ones go. */
export function mendFolder(folder: string): void {
  const left = namesIn(dirname(folder)).flatMap((name) => {
    const [, own, pid, state] = /^\.(.+)\.(\d+)\.sigmatic-(new|old)$/.exec(name) ?? [];
    const isLeft = own === basename(folder) && !isRunning(Number(pid));
    return isLeft ? [{ path: join(dirname(folder), name), state }] : [];
  });
  for (const { path, state } of left) {
    if (state === "old" && !isThere(folder)) renameSync(path, folder);
    else rmSync(path, { recursive: true, force: true });
  }
}

/** The folder that a path stands for, where the path is a link: the link is not to be replaced. */
export function realFolder(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? realpathSync(path) : path;
}

function sibling(folder: string, state: "new" | "old"): string {
  return join(dirname(folder), `.${basename(folder)}.${process.pid}.sigmatic-${state}`);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Links every file of a folder into another one, but those at the paths to leave out. */
function linkAll(from: string, to: string, below: string, without: ReadonlySet<string>): void {
  for (const entry of readdirSync(join(from, below), { withFileTypes: true })) {
    const path = below + entry.name;
    if (without.has(path)) continue;
    const source = join(from, path);
    const target = join(to, path);
    if (entry.isDirectory()) linkAll(from, to, `${path}/`, without);
    else if (entry.isSymbolicLink()) linkTo(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkTo(goal: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(goal, path);
}

function linkFile(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(source, target);
  } catch {
    // Some file systems have no hard links.
    copyFileSync(source, target);
  }
}

/* Making files is waiting for the system: several at once take half the time. */
const lanes = 16;

async function writeAll(
  folder: string,
  paths: ReadonlySet<string>,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const folders = new Set([...paths].map((path) => dirname(join(folder, path))));
  for (const each of folders) mkdirSync(each, { recursive: true });
  const queue = paths.values();
  const lane = async (): Promise<void> => {
    for (const path of queue)
      await writeFile(join(folder, path), files.get(path) as Uint8Array, { flag: "wx" });
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const each of ended) if (each.status === "rejected") throw each.reason;
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(code)) return null;
    throw error;
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function namesIn(folder: string): readonly string[] {
  return isThere(folder) ? readdirSync(folder) : [];
}
