import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Settings } from "./settings.ts";

/** The module that a further thread runs; it exists beside this one only when built. */
export const threadModule: URL = new URL("./thread.js", import.meta.url);

/* A thread takes about as long to start as 150 rules take to compile. */
const worthSharing = 256;
const most = 4;

/**
 * How many threads a run is worth. Only the line-by-line contract is shared: what the other formats
 * print of a rule depends on the rules before it.
 */
export function threadsFor(files: number, { format, out, jobs }: Settings): number {
  if (files < worthSharing || format !== "jsonl" || out !== null || jobs === 1) return 1;
  if (!existsSync(threadModule)) return 1;
  return Math.min(jobs || most, most, availableParallelism());
}
