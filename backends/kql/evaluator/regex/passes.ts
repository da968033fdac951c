/**
 * Passes through one counted repeat that still go on, as the places where they began: runs of
 * neighbouring places, the earliest first. A pass has taken one character for each place since.
 */
export type Passes = { from: number; to: number }[];

interface Count {
  readonly min: number;
  /** null: without end. */
  readonly max: number | null;
}

export function begin(passes: Passes, at: number): void {
  const last = passes.at(-1);
  if (last?.to === at - 1) last.to = at;
  else passes.push({ from: at, to: at });
}

/** All passes once a character was taken that belongs; `at` is the place behind it. */
export function goOn(passes: Passes, { max }: Count, at: number): void {
  if (max === null) {
    // Whatever a later pass may do, the earliest may too.
    passes.splice(1);
    return;
  }
  const [first] = passes;
  if (!first || at - first.from <= max) return;
  first.from++;
  if (first.from > first.to) passes.shift();
}

/** All passes once a character came that does not belong: only one that begins behind it goes on. */
export function breakOff(passes: Passes, at: number): void {
  const isNew = passes.at(-1)?.to === at;
  passes.length = 0;
  if (isNew) begin(passes, at);
}

export function isEnough([first]: Passes, { min }: Count, at: number): boolean {
  return first !== undefined && at - first.from >= min;
}
