import { setImmediate } from "node:timers/promises";
import { createLine } from "../compile/progress.ts";
import type { Host } from "../host.ts";
import type { Listener } from "./making.ts";

/** Says on a terminal how far a build is, and ends one that its user has had enough of. */
export interface Steps {
  readonly of: (
    files: number,
    packs: number,
  ) => Listener & { readonly packedElsewhere: () => void };
  /** What comes of work, unless it is ended. */
  readonly until: <T>(work: Promise<T>) => Promise<T>;
  readonly clear: () => void;
}

/** The user has had enough. */
export class Stopped extends Error {}

/* Files between two moments in which other events have their turn. */
const stretch = 32;

export function createSteps(host: Host): Steps {
  const line = createLine(host);
  let stopped = false;
  const end = host.stopped?.().then((): never => {
    stopped = true;
    throw new Stopped();
  });
  // Nobody may be waiting for it.
  end?.catch(() => {});
  const rest = async (): Promise<void> => {
    await host.stderr.settle();
    await setImmediate();
    if (stopped) throw new Stopped();
  };
  return {
    of: (files, packs) => {
      let done = 0;
      const packedElsewhere = (): void => line.say(`${++done} of ${packs} packs`);
      return {
        compiled: async (compiled) => {
          if (compiled % stretch > 0) return;
          line.say(`${compiled} of ${files} files`);
          await rest();
        },
        packed: async () => {
          packedElsewhere();
          await rest();
        },
        packedElsewhere,
      };
    },
    until: (work) => (end ? Promise.race([work, end]) : work),
    clear: line.clear,
  };
}
