/**
 * Where the passes through one counted repeat began that still go on, the earliest first. All of
 * them take the same characters, so a place says how many each has taken, and no state per count is
 * needed.
 */
export interface Rounds {
  readonly begun: number[];
  /** Index of the earliest; what stands before it is over. */
  first: number;
}

/** How often a repeat goes round; `max` null is without end. */
interface Count {
  readonly min: number;
  readonly max: number | null;
}

export function noRounds(): Rounds {
  return { begun: [], first: 0 };
}

export function areOver({ begun, first }: Rounds): boolean {
  return first === begun.length;
}

/** Moves every pass over a character that the repeat takes, up to `at`; those too long are over. */
export function takeRound(rounds: Rounds, { max }: Count, at: number): void {
  const { begun } = rounds;
  // Without an upper end whatever a later pass may do, the earliest may too.
  if (max === null) begun.length = Math.min(begun.length, rounds.first + 1);
  else while (at - (begun[rounds.first] ?? at) > max) rounds.first++;
  if (rounds.first > 32 && rounds.first * 2 > begun.length) {
    begun.splice(0, rounds.first);
    rounds.first = 0;
  }
}

/** Ends every pass but one that begins behind the character that the repeat does not take, at `at`. */
export function endRounds(rounds: Rounds, at: number): void {
  const last = rounds.begun.at(-1);
  rounds.begun.length = 0;
  rounds.first = 0;
  if (last === at) rounds.begun.push(last);
}

/** Whether one of the passes has taken enough by `at`. */
export function isEnough({ begun, first }: Rounds, { min }: Count, at: number): boolean {
  return at - (begun[first] ?? at) >= min;
}
