import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Host } from "../host.ts";
import type { Input } from "../inputs.ts";
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
 * Compiles parts of the files in several threads, this one among them, and prints what they became
 * in the order of the files: the same bytes as one thread alone.
 */
export async function compileShared(
  files: readonly Input[],
  threads: number,
  settings: Settings,
  tally: Tally,
  host: Host,
  progress: Progress,
): Promise<void> {
  setFlagsFromString(optimiseLate);
  const { stdout, stderr, env } = host;
  const streams: Streams = {
    stdout: { terminal: stdout.terminal, columns: stdout.columns },
    stderr: { terminal: stderr.terminal, columns: stderr.columns },
    env: { ...env },
  };
  const queue = partsOf(files);
  const print = printerInOrder(queue.length, tally, host, progress);
  const workers = Array.from({ length: threads - 1 }, () =>
    startThread({ args: settings.args, streams }, queue, print.take),
  );
  for (let next = queue.shift(); next && !stdout.closed(); next = queue.shift()) {
    print.take(next.index, await partOf(next.files, settings, streams));
    await print.settle();
    await setImmediate();
  }
  const left = await Promise.all(workers.map((worker) => worker.done(stdout.closed)));
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

/** A thread that helps itself to the queue; `done` gives back what it left when it failed. */
function startThread(
  start: ThreadStart,
  queue: Batch[],
  take: (index: number, part: Part) => void,
) {
  const worker = new Worker(threadModule, { workerData: start });
  const hands = new Map<number, Batch>();
  const send = (): void => {
    while (hands.size < ahead) {
      const next = queue.shift();
      if (!next) return;
      hands.set(next.index, next);
      worker.postMessage(next);
    }
  };
  const ended = new Promise<void>((resolve) => {
    worker.on("message", ({ index, part }: { index: number; part: Part }) => {
      hands.delete(index);
      take(index, part);
      send();
      if (hands.size === 0) resolve();
    });
    worker.on("error", () => resolve());
    worker.on("exit", () => resolve());
  });
  send();
  return {
    done: async (given: () => boolean): Promise<readonly Batch[]> => {
      if (hands.size > 0 && !given()) await ended;
      await worker.terminate();
      return given() ? [] : [...hands.values()];
    },
  };
}
