import { closeSync, lstatSync, openSync, readFileSync, readSync, realpathSync } from "node:fs";
import { join } from "node:path";
import {
  type Manifest,
  manifestName,
  readManifest,
  type Summary,
  sha256,
  summaryOf,
} from "./manifest.ts";

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

/** In bytes; 0 where there is none. */
export function manifestSize(folder: string): number {
  return lstatSync(join(folder, manifestName), { throwIfNoEntry: false })?.size ?? 0;
}

/** A pack's folder, and what its pack would be made from. */
export interface Expected {
  readonly folder: string;
  readonly inputs: string;
}

/** A pack that is what it would be. */
export interface Current {
  readonly folder: string;
  readonly summary: Summary;
}

/** Those of the packs that were made from the same, and hold every file as they were made. */
export function currentOf(packs: readonly Expected[]): readonly Current[] {
  return packs.flatMap(({ folder, inputs }) => {
    const manifest = manifestIn(folder);
    const isCurrent = manifest?.inputs === inputs && isIntact(folder, manifest);
    return isCurrent ? [{ folder, summary: summaryOf(manifest) }] : [];
  });
}

function isIntact(folder: string, { files }: Manifest): boolean {
  return Object.entries(files).every(([path, digest]) => digestOf(join(folder, path)) === digest);
}

/* One room for all files: memory of its own for each takes as long as reading it. */
let room = Buffer.allocUnsafeSlow(2 ** 20);

/** SHA-256 of a file; null where it is missing or cannot be read. */
function digestOf(file: string): string | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, "r");
    const length = readInto(descriptor);
    return sha256(room.subarray(0, length));
  } catch {
    return null;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** How many bytes of the room a file takes. */
function readInto(descriptor: number): number {
  for (let length = 0; ; ) {
    const read = readSync(descriptor, room, length, room.length - length, null);
    length += read;
    if (read === 0) return length;
    if (length === room.length) room = Buffer.concat([room], 2 * length);
  }
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
