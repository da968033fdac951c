/**
 * Where the passes through one counted repeat began that still go on, the earliest first. All of
 * them take the same characters, so a place says how many each has taken, and no state per count is
 * needed.
 */
export type Rounds = number[];

/** How often a repeat goes round; `max` null is without end. */
interface Count {
  readonly min: number;
  readonly max: number | null;
}

/** Moves every pass over a character that the repeat takes, up to `at`; one too long is over. */
export function takeRound(rounds: Rounds, { max }: Count, at: number): void {
  // Without an upper end whatever a later pass may do, the earliest may too.
  if (max === null) rounds.splice(1);
  else if (at - rounds[0]! > max) rounds.shift();
}

/** Ends every pass but one that begins behind the character that the repeat does not take, at `at`. */
export function endRounds(rounds: Rounds, at: number): void {
  rounds.splice(0, rounds.at(-1) === at ? rounds.length - 1 : rounds.length);
}

/** Whether one of the passes has taken enough by `at`. */
export function isEnough([first]: Rounds, { min }: Count, at: number): boolean {
  return first !== undefined && at - first >= min;
}
