import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Folders under watch. */
export interface Folders {
  /** The folders to watch from now on, absolute; tells whether there are new ones among them. */
  readonly set: (folders: ReadonlySet<string>) => boolean;
  readonly close: () => void;
}

/**
 * Watches folders, each by itself: watching whole trees is not the same on every system, and on Linux
 * Node watches every file one by one. `touched` is told a path that may have changed, or a folder in
 * which anything may have; `failed`, once, that the system watches no more folders. `system` is what
 * watches one of them.
 */
export function watchFolders(
  touched: (path: string) => void,
  failed: () => void,
  system: typeof watch = watch,
): Folders {
  const watchers = new Map<string, FSWatcher>();
  const close = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const open = (folder: string): void => {
    const watcher = system(folder, (_, name) =>
      touched(name === null ? folder : join(folder, name)),
    );
    watcher.on("error", () => {
      close(folder);
      touched(folder);
    });
    watchers.set(folder, watcher);
  };
  let hasFailed = false;
  return {
    set: (folders) => {
      for (const folder of [...watchers.keys()]) if (!folders.has(folder)) close(folder);
      const fresh = [...folders].filter((folder) => !watchers.has(folder));
      for (const folder of fresh)
        try {
          open(folder);
        } catch (error) {
          if (isGone(error) || hasFailed) continue;
          hasFailed = true;
          failed();
        }
      return fresh.some((folder) => watchers.has(folder));
    },
    close: () => {
      for (const folder of [...watchers.keys()]) close(folder);
    },
  };
}

function isGone(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}

const skipped: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** A folder and all below it, those of packages left out; of a file, the folder that it stands in. */
export function foldersOf(path: string): readonly string[] {
  const whole = resolve(path);
  return isFolder(whole) ? [whole, ...foldersBelow(whole)] : [dirname(whole)];
}

function foldersBelow(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name))
    .map((entry) => join(folder, entry.name))
    .flatMap((below) => [below, ...foldersBelow(below)]);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
