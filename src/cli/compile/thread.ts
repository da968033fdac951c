import { parentPort, workerData } from "node:worker_threads";
import type { Input } from "../inputs.ts";
import { readArguments } from "../options.ts";
import { type ProjectFile, readAgain, withoutFile } from "../project.ts";
import { isUsage } from "../usage.ts";
import { partOf, type Streams } from "./part.ts";
import { compileOptions, readSettings } from "./settings.ts";

/* A further thread of `compile`: it reads the same arguments and compiles the parts it is sent. */

/** What a thread is started with. */
export interface ThreadStart {
  readonly args: readonly string[];
  readonly streams: Streams;
  readonly file: ProjectFile | null;
}

const { args, streams, file } = workerData as ThreadStart;
const read = await readArguments(args, compileOptions);
const loaded = file === null ? withoutFile : await readAgain(file);
if (isUsage(read) || loaded.kind !== "project") throw new Error("the first thread has told why");
const settings = await readSettings(read, loaded.project, []);
if (isUsage(settings)) throw new Error(settings.message);

parentPort?.on("message", async ({ index, files }: { index: number; files: Input[] }) => {
  parentPort?.postMessage({ index, part: await partOf(files, settings, streams) });
});
