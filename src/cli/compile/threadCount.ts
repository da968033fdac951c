import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type Input, isCode } from "../inputs.ts";
import type { Arguments } from "../options.ts";

/** The module that a further thread runs; it exists beside this one only when built. */
export const threadModule: URL = new URL("./thread.js", import.meta.url);

/* A thread takes about as long to start as 150 rules take to compile. */
const worthSharing = 256;
const most = 4;

/**
 * How many threads a compilation is worth. Only the line-by-line contract is shared: what the other
 * formats print of a rule depends on the rules before it.
 */
export function threadsFor(files: readonly Input[], args: Arguments): number {
  const isShared = args.value("format") === "jsonl" && args.value("out") === null;
  return isShared && files.length >= worthSharing && areShareable(files) ? threadsIn(args) : 1;
}

/** Standard input is the first thread's alone, and code runs once, there. */
export function areShareable(files: readonly Input[]): boolean {
  return files.every(({ file, path }) => file !== null && !isCode(path));
}

/** How many threads the user and the machine allow. */
export function threadsIn(args: Arguments): number {
  const jobs = Number(args.value("jobs") ?? most);
  if (jobs === 1 || !existsSync(threadModule)) return 1;
  return Math.min(jobs || most, most, availableParallelism());
}
