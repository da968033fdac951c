import { targetName } from "../../compile.ts";
import type { Host } from "../host.ts";
import type { Input } from "../inputs.ts";
import type { Output } from "../output.ts";
import { compileEach, runOf } from "./eachFile.ts";
import { noProgress } from "./progress.ts";
import { compileOptions, readSettings, type Settings } from "./settings.ts";
import { createTally, type Tally } from "./tally.ts";
import type { PartWorker } from "./thread.ts";

/** How the run's streams look, for a thread that prints into memory in their place. */
export interface Streams {
  readonly stdout: Pick<Output, "terminal" | "columns">;
  readonly stderr: Pick<Output, "terminal" | "columns">;
  readonly env: Host["env"];
}

/** What a part of the files became: texts to print, and counts. */
export interface Part<T> {
  readonly stdout: string;
  readonly stderr: string;
  readonly tally: T;
}

/** Compiles some of the files into memory. Standard input is never among several parts. */
export async function partOf(
  files: readonly Input[],
  settings: Settings,
  streams: Streams,
): Promise<Part<Tally>> {
  const tally = createTally(settings.targets.map(targetName));
  const { host, texts } = hostInMemory(streams);
  await compileEach(files, runOf(settings, tally, host, noProgress), host, noProgress);
  return { ...texts, tally };
}

/** How `compile` does its part of a run. */
export const compilePart: PartWorker<Settings> = {
  options: compileOptions,
  readSettings: (args, project) => readSettings(args, project, []),
  partOf,
};

/** A host that looks like the run's own and prints into memory. */
export function hostInMemory(streams: Streams): {
  readonly host: Host;
  readonly texts: { readonly stdout: string; readonly stderr: string };
} {
  const texts = { stdout: "", stderr: "" };
  const host: Host = {
    stdout: intoMemory(streams.stdout, (text) => {
      texts.stdout += text;
    }),
    stderr: intoMemory(streams.stderr, (text) => {
      texts.stderr += text;
    }),
    stdin: async () => new Uint8Array(),
    env: streams.env,
    folder: "",
  };
  return { host, texts };
}

function intoMemory(look: Streams["stdout"], write: Output["write"]): Output {
  const done = async (): Promise<void> => {};
  const { terminal, columns } = look;
  return { write, settle: done, flush: done, closed: () => false, terminal, columns };
}
