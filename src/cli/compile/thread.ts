import { parentPort, workerData } from "node:worker_threads";
import type { Input } from "../inputs.ts";
import { readArguments } from "../options.ts";
import { isUsage } from "../usage.ts";
import { partOf, type Streams } from "./part.ts";
import { compileOptions, readSettings } from "./settings.ts";

/* A further thread of `compile`: it reads the same arguments and compiles the parts it is sent. */

/** What a thread is started with. */
export interface ThreadStart {
  readonly args: readonly string[];
  readonly streams: Streams;
}

const { args, streams } = workerData as ThreadStart;
const read = await readArguments(args, compileOptions);
const settings = isUsage(read) ? read : await readSettings(read);
if (isUsage(settings)) throw new Error(settings.message);

parentPort?.on("message", async ({ index, files }: { index: number; files: Input[] }) => {
  parentPort?.postMessage({ index, part: await partOf(files, settings, streams) });
});
