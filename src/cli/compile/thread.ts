import { parentPort, workerData } from "node:worker_threads";
import type { Project } from "../../project/index.ts";
import type { Input } from "../inputs.ts";
import type { Arguments, OptionSpecs } from "../options.ts";
import type { ProjectFile } from "../project.ts";
import { isUsage, type Usage } from "../usage.ts";
import type { Part, Streams } from "./part.ts";

/* A further thread of a command: it reads the same arguments and works on the parts it is sent. */

/** What a thread is started with. */
export interface ThreadStart {
  readonly command: "compile" | "verify" | "build";
  readonly args: readonly string[];
  readonly streams: Streams;
  readonly file: ProjectFile | null;
}

/** How a command does its part of a run. */
export interface PartWorker<S> {
  readonly options: OptionSpecs;
  readonly readSettings: (args: Arguments, project: Project) => Promise<S | Usage>;
  readonly partOf: (
    files: readonly Input[],
    settings: S,
    streams: Streams,
  ) => Promise<Part<unknown>>;
}

const { command, args, streams, file } = workerData as ThreadStart;
if (command === "build")
  (await import("../pack/thread.ts")).answerRequests(file as ProjectFile, streams);
else if (command === "compile") await work((await import("./part.ts")).compilePart);
else await work((await import("../verify/part.ts")).verifyPart);

async function work<S extends object>(worker: PartWorker<S>): Promise<void> {
  const { readArguments } = await import("../options.ts");
  const { readAgain, withoutFile } = await import("../project.ts");
  const read = await readArguments(args, worker.options);
  const loaded = file === null ? withoutFile : await readAgain(file);
  if (isUsage(read) || loaded.kind !== "project") throw new Error("the first thread has told why");
  const settings = await worker.readSettings(read, loaded.project);
  if (isUsage(settings)) throw new Error(settings.message);
  parentPort?.on("message", async ({ index, files }: { index: number; files: Input[] }) => {
    parentPort?.postMessage({ index, part: await worker.partOf(files, settings, streams) });
  });
}
