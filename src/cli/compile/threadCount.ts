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
 * How many threads a run is worth. Only the line-by-line contract is shared: what the other formats
 * print of a rule depends on the rules before it. Code runs once, in the first thread.
 */
export function threadsFor(files: readonly Input[], args: Arguments): number {
  const jobs = Number(args.value("jobs") ?? most);
  const shared = args.value("format") === "jsonl" && args.value("out") === null;
  if (files.length < worthSharing || !shared || jobs === 1 || !existsSync(threadModule)) return 1;
  if (files.some(({ path }) => isCode(path))) return 1;
  return Math.min(jobs || most, most, availableParallelism());
}
