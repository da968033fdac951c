import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Host } from "../host.ts";
import type { Input } from "../inputs.ts";
import type { ProjectFile } from "../project.ts";
import { type Part, partOf, type Streams } from "./part.ts";
import type { Progress } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { addTally, type Tally } from "./tally.ts";
import type { ThreadStart } from "./thread.ts";
import { threadModule } from "./threadCount.ts";

/*
 * The engine optimises code on threads of its own, which take the cores from ours, and a run of some
 * seconds ends before most of that pays: with a larger budget it waits for code that is really hot.
 */
const optimiseLate = "--interrupt-budget=600000";

const partSize = 32;
/* Parts in a thread's hands at once: one at work, one waiting, so that it never stands idle. */
const ahead = 2;

/**
 * Starts the threads that help this one, as early as can be: they load the compiler while this one
 * reads its settings. `end` sends them away unused.
 */
export function startThreads(
  count: number,
  args: readonly string[],
  file: ProjectFile | null,
  host: Host,
): Threads {
  setFlagsFromString(optimiseLate);
  const start: ThreadStart = { args, streams: streamsOf(host), file };
  const threads = Array.from({ length: count }, (): Thread => {
    const worker = new Worker(threadModule, { workerData: start });
    // What a thread leaves when it fails is compiled here, so its fault needs no other listener.
    worker.on("error", () => {});
    return { worker, gone: new Promise((resolve) => worker.once("exit", () => resolve())) };
  });
  return {
    threads,
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

export interface Threads {
  readonly threads: readonly Thread[];
  readonly end: () => Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  /** Settled once it has ended, also when that was before anybody asked. */
  readonly gone: Promise<void>;
}

function streamsOf({ stdout, stderr, env }: Host): Streams {
  return {
    stdout: { terminal: stdout.terminal, columns: stdout.columns },
    stderr: { terminal: stderr.terminal, columns: stderr.columns },
    env: { ...env },
  };
}

/**
 * Compiles parts of the files in several threads, this one among them, and prints what they became
 * in the order of the files: the same bytes as one thread alone.
 */
export async function compileShared(
  files: readonly Input[],
  { threads }: Threads,
  settings: Settings,
  tally: Tally,
  host: Host,
  progress: Progress,
): Promise<void> {
  const { stdout } = host;
  const streams = streamsOf(host);
  const queue = partsOf(files);
  const print = printerInOrder(queue.length, tally, host, progress);
  const helpers = threads.map((thread) => feed(thread, queue, print.take));
  for (let next = queue.shift(); next && !stdout.closed(); next = queue.shift()) {
    print.take(next.index, await partOf(next.files, settings, streams));
    await print.settle();
    await setImmediate();
  }
  const left = await Promise.all(helpers.map((helper) => helper.done(stdout.closed)));
  for (const { index, files } of left.flat())
    print.take(index, await partOf(files, settings, streams));
  await print.settle();
}

interface Batch {
  readonly index: number;
  readonly files: readonly Input[];
}

function partsOf(files: readonly Input[]): Batch[] {
  return Array.from({ length: Math.ceil(files.length / partSize) }, (_, index) => ({
    index,
    files: files.slice(index * partSize, (index + 1) * partSize),
  }));
}

/** Keeps parts that came early until those before them have been printed. */
function printerInOrder(total: number, tally: Tally, host: Host, progress: Progress) {
  const early = new Map<number, Part>();
  let printed = 0;
  return {
    take: (index: number, part: Part): void => {
      early.set(index, part);
      for (let next = early.get(printed); next; next = early.get(printed)) {
        early.delete(printed++);
        addTally(tally, next.tally);
        if (next.stderr !== "") progress.clear();
        host.stdout.write(next.stdout);
        host.stderr.write(next.stderr);
      }
      if (printed < total) progress.tick(tally.files);
    },
    settle: async (): Promise<void> => {
      await host.stdout.settle();
      await host.stderr.settle();
    },
  };
}

/** Lets a thread help itself to the queue; `done` gives back what it left when it failed. */
function feed({ worker, gone }: Thread, queue: Batch[], take: (index: number, part: Part) => void) {
  const hands = new Map<number, Batch>();
  const send = (): void => {
    while (hands.size < ahead) {
      const next = queue.shift();
      if (!next) return;
      hands.set(next.index, next);
      worker.postMessage(next);
    }
  };
  const finished = new Promise<void>((resolve) => {
    worker.on("message", ({ index, part }: { index: number; part: Part }) => {
      hands.delete(index);
      take(index, part);
      send();
      if (hands.size === 0) resolve();
    });
  });
  send();
  return {
    done: async (given: () => boolean): Promise<readonly Batch[]> => {
      if (hands.size > 0 && !given()) await Promise.race([finished, gone]);
      await worker.terminate();
      return given() ? [] : [...hands.values()];
    },
  };
}
