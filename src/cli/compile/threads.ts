import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Host } from "../host.ts";
import type { Input } from "../inputs.ts";
import type { Part, Streams } from "./part.ts";
import type { ThreadStart } from "./thread.ts";
import { threadModule } from "./threadCount.ts";

/*
 * The engine optimises code on threads of its own, which take the cores from ours, and a compilation
 * of some seconds ends before most of that pays: with a larger budget it waits for code that is
 * really hot. Plain machine code, which is made at once, costs little and serves until then.
 */
const optimiseLate = "--interrupt-budget=2000000 --always-sparkplug";

/* Parts in a thread's hands at once: one at work, one waiting, so that it never stands idle. */
const ahead = 2;

/**
 * Starts the threads that help this one, as early as can be: they load the compiler while this one
 * reads its settings. `end` sends them away unused.
 */
export function startThreads(
  count: number,
  { command, args, file }: Pick<ThreadStart, "command" | "args" | "file">,
  host: Host,
): Threads {
  if (command !== "verify") setFlagsFromString(optimiseLate);
  const start: ThreadStart = { command, args, streams: streamsOf(host), file };
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

/** This thread alone. */
export const noThreads: Threads = { threads: [], end: async () => {} };

export interface Threads {
  readonly threads: readonly Thread[];
  readonly end: () => Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  /** Settled once it has ended, also when that was before anybody asked. */
  readonly gone: Promise<void>;
}

export function streamsOf({ stdout, stderr, env }: Host): Streams {
  return {
    stdout: { terminal: stdout.terminal, columns: stdout.columns },
    stderr: { terminal: stderr.terminal, columns: stderr.columns },
    env: { ...env },
  };
}

/** What a run does with parts of its files, whichever thread does it. */
export interface Shared<T> {
  /** Files in a part. */
  readonly size: number;
  readonly partOf: (files: readonly Input[]) => Promise<Part<T>>;
  /** Prints and counts what a part became; parts come in the order of their files. */
  readonly take: (part: Part<T>) => void;
}

/**
 * Works on parts of the files in several threads, this one among them, and takes what they became
 * in the order of the files: the same bytes as one thread alone.
 */
export async function shareFiles<T>(
  files: readonly Input[],
  { threads }: Threads,
  shared: Shared<T>,
  { stdout, stderr }: Host,
): Promise<void> {
  const queue = partsOf(files, shared.size);
  const take = inOrder(shared.take);
  const helpers = threads.map((thread) => feed(thread, queue, take));
  const settle = async (): Promise<void> => {
    await stdout.settle();
    await stderr.settle();
  };
  for (let next = queue.shift(); next && !stdout.closed(); next = queue.shift()) {
    take(next.index, await shared.partOf(next.files));
    await settle();
    await setImmediate();
  }
  const left = await Promise.all(helpers.map((helper) => helper.done(stdout.closed)));
  for (const { index, files } of left.flat()) take(index, await shared.partOf(files));
  await settle();
}

interface Batch {
  readonly index: number;
  readonly files: readonly Input[];
}

function partsOf(files: readonly Input[], size: number): Batch[] {
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) => ({
    index,
    files: files.slice(index * size, (index + 1) * size),
  }));
}

/** Keeps parts that came early until those before them have been taken. */
function inOrder<T>(take: (part: Part<T>) => void): (index: number, part: Part<T>) => void {
  const early = new Map<number, Part<T>>();
  let taken = 0;
  return (index, part) => {
    early.set(index, part);
    for (let next = early.get(taken); next; next = early.get(taken)) {
      early.delete(taken++);
      take(next);
    }
  };
}

/** Lets a thread help itself to the queue; `done` gives back what it left when it failed. */
function feed<T>(
  { worker, gone }: Thread,
  queue: Batch[],
  take: (index: number, part: Part<T>) => void,
) {
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
    worker.on("message", ({ index, part }: { index: number; part: Part<T> }) => {
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
