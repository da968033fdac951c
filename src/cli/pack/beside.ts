import { randomBytes } from "node:crypto";
import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { isThere } from "./folder.ts";
import { sha256 } from "./manifest.ts";

/*
 * Folders that builds make beside a pack's, and what becomes of those that a killed build left. Other
 * builds may run at the same time, here and on other machines: whoever moves or removes a folder
 * renames it first, which only one can.
 */

/** A folder being made, one whose name another takes, and one that is being removed. */
type State = "new" | "old" | "gone";

/** A path beside a folder that no other build has. */
export function beside(folder: string, state: State): string {
  const token = randomBytes(4).toString("hex");
  const name = `.${basename(folder)}.${process.pid}-${machine()}-${token}.sigmatic-${state}`;
  return join(dirname(folder), name);
}

/** Mends what killed builds left: the old folder gets its name back, half-made ones go. */
export function mendFolder(folder: string): void {
  const left = leftBeside(folder);
  const [newest] = left
    .filter(({ state }) => state === "old")
    .sort((a, b) => b.changed - a.changed);
  // Should its build still run, that one sees the name taken, and fails.
  if (newest && !isThere(folder)) renamed(newest.path, folder);
  for (const each of left) if (isAbandoned(each)) discard(each.path, folder);
}

/** Removes a folder beside another; what the system does not let go stays for a later build. */
export function discard(path: string, folder: string): void {
  const gone = beside(folder, "gone");
  if (!renamed(path, gone)) return;
  try {
    rmSync(gone, { recursive: true, force: true });
  } catch {
    // It has a name that every build knows.
  }
}

interface Left {
  readonly path: string;
  readonly state: State;
  readonly pid: number;
  readonly machine: string;
  /** When it was made or renamed, in milliseconds. */
  readonly changed: number;
}

function leftBeside(folder: string): readonly Left[] {
  const above = dirname(folder);
  return namesIn(above).flatMap((name) => {
    const parts = /^\.(.+)\.(\d+)-([0-9a-f]{8})-[0-9a-f]{8}\.sigmatic-(new|old|gone)$/.exec(name);
    if (parts?.[1] !== basename(folder)) return [];
    const [, , pid, machine = "", state] = parts;
    const path = join(above, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.ctimeMs;
    if (changed === undefined) return [];
    return [{ path, state: state as State, pid: Number(pid), machine, changed }];
  });
}

/* No build takes as long. */
const longest = 3_600_000;

/** A build of this machine is gone with its process, any other after a time. */
function isAbandoned({ pid, machine: where, changed }: Left): boolean {
  return (where === machine() && !isRunning(pid)) || Date.now() - changed > longest;
}

function isRunning(pid: number): boolean {
  // One of ours is left by an earlier process: this one mends before it makes any.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function machine(): string {
  return sha256(hostname()).slice(0, 8);
}

/** Whether a folder could be renamed: not where it has gone, or the name is taken. */
function renamed(path: string, to: string): boolean {
  try {
    renameSync(path, to);
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  return isThere(folder) ? readdirSync(folder) : [];
}
