import type { Program, Step } from "./program.ts";
import { endRounds, isEnough, type Rounds, takeRound } from "./rounds.ts";

/** The states alive at one position, all of them waiting to take a character. */
export interface Front {
  readonly states: number[];
  readonly marks: Marks;
}

/** What is kept by state from one position to the next. */
interface Marks {
  /** One more than the last position at which it was reached. */
  readonly reached: Uint32Array;
  /** Of counted repeats; a state that has any is alive. */
  readonly rounds: Map<number, Rounds>;
}

export function noMarks({ steps }: Program): Marks {
  return { reached: new Uint32Array(steps.length), rounds: new Map() };
}

/** Moves a counted repeat on, to `at`; whether it may be left there. */
export function count(
  following: Front,
  index: number,
  step: Step & { op: "count" },
  passes: boolean,
  at: number,
): boolean {
  const rounds = following.marks.rounds.get(index) as Rounds;
  if (passes) takeRound(rounds, step, at);
  else endRounds(rounds, at);
  if (rounds.length > 0) following.states.push(index);
  return isEnough(rounds, step, at);
}

/** Begins a pass through a counted repeat; one that has others waits already. */
export function begin({ states, marks: { rounds } }: Front, index: number, at: number): void {
  const known = rounds.get(index) ?? [];
  rounds.set(index, known);
  if (known.length === 0) states.push(index);
  known.push(at);
}
