import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, manifestName, readManifest, sha256 } from "./manifest.ts";

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
function isIntact(folder: string, { files }: Manifest): boolean {
  return Object.entries(files).every(([path, digest]) => {
    const bytes = bytesOf(join(folder, path));
    return bytes !== null && sha256(bytes) === digest;
  });
}

/** Those of the folders that are packs as their manifests have them. */
export function intactOf(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => {
    const manifest = manifestIn(folder);
    return manifest !== null && isIntact(folder, manifest);
  });
}

export function differenceOf(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  before: Manifest | null,
): Difference {
  if (!isThere(folder)) return { missing: [...files.keys()], changed: [], stale: [], foreign: [] };
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

/** Whether nothing is to be written, nor in the way of it. */
export function isSame({ missing, changed, stale, foreign }: Difference): boolean {
  return missing.length + changed.length + stale.length + foreign.length === 0;
}

/** The folder that a path stands for, where the path is a link: the link is not to be replaced. */
export function realFolder(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? realpathSync(path) : path;
}

export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
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
