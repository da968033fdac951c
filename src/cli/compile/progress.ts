import type { Host } from "../host.ts";

/** A line on the terminal that says how far a long run is; nothing where there is no terminal. */
export interface Progress {
  readonly tick: (done: number) => void;
  readonly clear: () => void;
}

export const noProgress: Progress = { tick: () => {}, clear: () => {} };

const worthShowing = 200;
const interval = 100;

export function createProgress(total: number, host: Host): Progress {
  if (host.stdout.terminal || total < worthShowing) return noProgress;
  const { say, clear } = createLine(host);
  return { tick: (done) => say(`${done} of ${total} files`), clear };
}

/** A line on the terminal that is written over, at intervals; nothing where there is no terminal. */
export function createLine({ stderr }: Host): {
  readonly say: (text: string) => void;
  readonly clear: () => void;
} {
  let shownAt = 0;
  return {
    say: (text) => {
      const now = Date.now();
      if (!stderr.terminal || now - shownAt < interval) return;
      shownAt = now;
      stderr.write(`\r\u001b[2K${text}`);
    },
    clear: () => {
      if (shownAt > 0) stderr.write("\r\u001b[2K");
      shownAt = 0;
    },
  };
}
