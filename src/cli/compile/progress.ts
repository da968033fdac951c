import type { Host } from "../host.ts";

/** A line on the terminal that says how far a long run is; nothing where there is no terminal. */
export interface Progress {
  readonly tick: (done: number) => void;
  readonly clear: () => void;
}

export const noProgress: Progress = { tick: () => {}, clear: () => {} };

const worthShowing = 200;
const interval = 100;

export function createProgress(total: number, { stdout, stderr }: Host): Progress {
  if (!stderr.terminal || stdout.terminal || total < worthShowing) return noProgress;
  let shownAt = 0;
  return {
    tick: (done) => {
      const now = Date.now();
      if (now - shownAt < interval) return;
      shownAt = now;
      stderr.write(`\r\u001b[2K${done} of ${total} files`);
    },
    clear: () => {
      if (shownAt > 0) stderr.write("\r\u001b[2K");
    },
  };
}
