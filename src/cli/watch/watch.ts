import type { Host } from "../host.ts";
import { watchFolders } from "./folders.ts";
import { createState, type State, type Watching } from "./state.ts";

/* Editors write a file in several steps, and save several files at once. */
const quiet = 8;
const pollEvery = 1_000;

/** Watches until the host is told to stop, or its output has no reader any more. */
export async function watchRules(watching: Watching, host: Host): Promise<void> {
  const state = createState(watching, host);
  await new Promise<void>((stop) => {
    const changes = gather((paths) => step(() => state.update(paths)));
    const folders = watchFolders(changes.touch, () => {
      host.stderr.write("the system watches no more folders: looking every second instead\n");
      setInterval(() => changes.touch(host.folder), pollEvery).unref();
    });
    const step = async (take: () => ReturnType<State["update"]>): Promise<void> => {
      const next = await guarded(take, host);
      // What happened in a folder before it was watched has still to be seen.
      if (next !== null && folders.set(next)) changes.touch(host.folder);
      await host.stdout.flush();
      await host.stderr.flush();
      if (host.stdout.closed()) end();
    };
    const end = (): void => {
      changes.end();
      folders.close();
      stop();
    };
    void host.stopped?.().then(end);
    void step(state.begin).then(changes.start);
  });
}

/** A fault of ours is told, and ends nothing: the next change may be the remedy. */
async function guarded(
  take: () => ReturnType<State["update"]>,
  host: Host,
): Promise<ReadonlySet<string> | null> {
  try {
    return await take();
  } catch (fault) {
    const { message, stack = "" } = fault as Error;
    host.stderr.write(`sigmatic: a fault of sigmatic itself, not of the input: ${message}\n`);
    if (host.env.SIGMATIC_DEBUG === "1") host.stderr.write(`${stack}\n`);
    return null;
  }
}

interface Gathering {
  readonly touch: (path: string) => void;
  /** From now on changes are taken; those from before at once. */
  readonly start: () => void;
  readonly end: () => void;
}

/** Gathers paths until nothing more comes for a moment, and hands them on, one lot after the other. */
function gather(take: (paths: ReadonlySet<string>) => Promise<void>): Gathering {
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = true;
  const wait = (): void => {
    clearTimeout(timer);
    if (!busy && touched.size > 0) timer = setTimeout(hand, quiet);
  };
  const hand = async (): Promise<void> => {
    busy = true;
    const paths = new Set(touched);
    touched.clear();
    await take(paths);
    busy = false;
    wait();
  };
  return {
    touch: (path) => {
      touched.add(path);
      wait();
    },
    start: () => {
      busy = false;
      wait();
    },
    end: () => {
      busy = true;
      clearTimeout(timer);
    },
  };
}
