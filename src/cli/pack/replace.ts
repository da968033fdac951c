import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beside, discard } from "./beside.ts";
import { type Difference, isThere } from "./folder.ts";
import { manifestName } from "./manifest.ts";

/*
 * A pack's folder is never changed in place: a new one is made beside it, what has not changed linked
 * from the old, and takes its name when it is whole. A build that is killed leaves the one or the
 * other, but for the moment between two renames, in which both stand whole under names that the next
 * build knows and mends.
 */

/** A new folder that is whole, and stands beside the one whose name it is to take. */
export interface Staged {
  readonly folder: string;
  readonly made: string;
  /** Which folder it was made from; null where there was none. */
  readonly from: string | null;
}

/** Where a build makes a pack's new folder. */
export function madeFor(folder: string): string {
  return beside(folder, "new");
}

/** Which folder stands under a name, and with which manifest; null where none does. */
export function identityOf(folder: string): string | null {
  const numbers = [folder, join(folder, manifestName)].map((path) => {
    const status = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    return status && `${status.dev}:${status.ino}`;
  });
  return numbers[0] === undefined ? null : numbers.join(" ");
}

/** Makes a pack's new folder of the files that differ and of the old one; other people's files stay. */
export function stage(
  { folder, made }: Staged,
  files: ReadonlyMap<string, Uint8Array>,
  { changed, missing, stale }: Difference,
): void {
  // A thread that failed may have begun it.
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  const written = [...changed, ...missing];
  if (isThere(folder)) linkAll(folder, made, "", new Set([...stale, ...written]));
  for (const below of new Set(written.map((path) => dirname(path))))
    mkdirSync(join(made, below), { recursive: true });
  for (const path of written)
    writeFileSync(join(made, path), files.get(path) as Uint8Array, { flag: "wx" });
}

/** Gives the new folders their names: all of them, or, where one cannot have it, none. */
export function replaceFolders(staged: readonly Staged[]): void {
  const done: Done[] = [];
  try {
    for (const each of staged) {
      const { folder, made, from } = each;
      const step = { ...each, old: beside(folder, "old"), now: identityOf(made) };
      exchange({ folder, put: made, from, aside: step.old });
      done.push(step);
    }
  } catch (error) {
    for (const each of done.reverse()) undo(each);
    throw error;
  }
  for (const { folder, old } of done) discard(old, folder);
}

interface Done extends Staged {
  /** Where the old folder stands until all have their names. */
  readonly old: string;
  /** Which folder has the name now. */
  readonly now: string | null;
}

interface Exchange {
  readonly folder: string;
  /** The folder that takes the name; null where none does. */
  readonly put: string | null;
  /** Which folder is expected to have the name now; null where none does. */
  readonly from: string | null;
  /** Where that one goes. */
  readonly aside: string;
}

/** Fails, and leaves the name to whom it belongs, where another build has taken it meanwhile. */
function exchange({ folder, put, from, aside }: Exchange): void {
  try {
    if (from !== null) renameSync(folder, aside);
    if (from !== null && identityOf(aside) !== from) throw new Error("it is another folder");
    if (put !== null) renameSync(put, folder);
  } catch (error) {
    giveBack(aside, folder);
    throw new NotReplaced(folder, identityOf(folder) === from ? error : null);
  }
}

function undo({ folder, made, from, old, now }: Done): void {
  try {
    exchange({ folder, put: from === null ? null : old, from: now, aside: made });
  } catch {
    // What stands there is of a newer build.
  }
}

/** A new folder that could not have its name. */
export class NotReplaced extends Error {
  readonly folder: string;
  /** What the system says; null where another build has taken the name meanwhile. */
  override readonly cause: unknown;
  constructor(folder: string, cause: unknown) {
    super(`${folder} could not be replaced`);
    this.folder = folder;
    this.cause = cause;
  }
}

function giveBack(aside: string, folder: string): void {
  if (!isThere(aside)) return;
  try {
    renameSync(aside, folder);
  } catch {
    // The name is taken by a folder that is newer.
    discard(aside, folder);
  }
}

/** Links every file of a folder into another one, but those at the paths to leave out. */
function linkAll(from: string, to: string, below: string, without: ReadonlySet<string>): void {
  const entries = readdirSync(join(from, below), { withFileTypes: true });
  const kept = entries.filter(({ name }) => !without.has(below + name));
  const folders = kept.filter((entry) => entry.isDirectory());
  if (kept.length > folders.length) mkdirSync(join(to, below), { recursive: true });
  for (const entry of kept) {
    const source = join(from, below, entry.name);
    const target = join(to, below, entry.name);
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.isDirectory()) linkFile(source, target);
  }
  for (const { name } of folders) linkAll(from, to, `${below}${name}/`, without);
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Some file systems have no hard links.
    copyFileSync(source, target);
  }
}
