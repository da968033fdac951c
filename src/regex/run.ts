import { has, type Members } from "./members.ts";
import type { Program, Step } from "./program.ts";
import { areOver, endRounds, isEnough, noRounds, type Rounds, takeRound } from "./rounds.ts";

/** One test of one text. */
interface Run {
  readonly program: Program;
  readonly codes: Uint32Array;
  /** By lookaround and position: whether it holds there, once known. */
  readonly known: Map<number, boolean>;
}

/** The states alive at one position, all of them waiting to take a character. */
interface Front {
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

function noMarks({ steps }: Program): Marks {
  return { reached: new Uint32Array(steps.length), rounds: new Map() };
}

/** Whether a match begins anywhere; `starts` are the characters one can begin with. */
export function findMatch(program: Program, starts: Members | null, codes: Uint32Array): boolean {
  const run: Run = { program, codes, known: new Map() };
  const marks = noMarks(program);
  let front: Front = { states: [], marks };
  let spare: number[] = [];
  for (let at = 0; at <= codes.length; at++) {
    if (front.states.length === 0 && starts) {
      while (at < codes.length && !has(starts, codes[at]!)) at++;
      if (at === codes.length) return false;
    }
    if (enter(run, front, program.entry, at)) return true;
    const following: Front = { states: spare, marks };
    if (advance(run, front, following, at)) return true;
    spare = front.states;
    spare.length = 0;
    front = following;
  }
  return false;
}

/** Whether a match begins exactly at `from`. */
function matchesAt(run: Run, entry: number, from: number): boolean {
  const marks = noMarks(run.program);
  let front: Front = { states: [], marks };
  if (enter(run, front, entry, from)) return true;
  for (let at = from; front.states.length > 0; at++) {
    const following: Front = { states: [], marks };
    if (advance(run, front, following, at)) return true;
    front = following;
  }
  return false;
}

/** Moves every state over the character at a position; true when one of them accepts. */
function advance(run: Run, front: Front, following: Front, at: number): boolean {
  const code = run.codes[at];
  if (code === undefined) return false;
  for (const index of front.states) {
    const step = run.program.steps[index] as Waiting;
    const passes = has(step.members, code);
    const leaves = step.op === "count" ? count(following, index, step, passes, at + 1) : passes;
    if (leaves && enter(run, following, step.next, at + 1)) return true;
  }
  return false;
}

type Waiting = Step & { op: "take" | "count" };

/** Moves a counted repeat on, to `at`; whether it may be left there. */
function count(
  following: Front,
  index: number,
  step: Step & { op: "count" },
  passes: boolean,
  at: number,
): boolean {
  const rounds = following.marks.rounds.get(index) as Rounds;
  if (passes) takeRound(rounds, step, at);
  else endRounds(rounds, at);
  if (!areOver(rounds)) following.states.push(index);
  return isEnough(rounds, step, at);
}

/** Begins a pass through a counted repeat; one that has others waits already. */
function begin({ states, marks: { rounds } }: Front, index: number, at: number): void {
  const known = rounds.get(index) ?? noRounds();
  rounds.set(index, known);
  if (areOver(known)) states.push(index);
  known.begun.push(at);
}

/** Adds a state and all that follow from it without a character; true when one of them accepts. */
function enter(run: Run, front: Front, entry: number, at: number): boolean {
  const { reached } = front.marks;
  const pending = [entry];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    if (reached[index] === at + 1) continue;
    reached[index] = at + 1;
    const step = run.program.steps[index] as Step;
    switch (step.op) {
      case "accept":
        return true;
      case "take":
        front.states.push(index);
        break;
      case "count":
        begin(front, index, at);
        break;
      case "fork":
        pending.push(...step.next);
        break;
      case "assert":
        if (step.holds(run.codes, at)) pending.push(step.next);
        break;
      case "look":
        if (looksRight(run, step, at)) pending.push(step.next);
        break;
    }
  }
  return false;
}

/** Remembered, so that a lookaround costs one search for each position at most. */
function looksRight(run: Run, step: Step & { op: "look" }, at: number): boolean {
  const key = step.look * (run.codes.length + 1) + at;
  const known = run.known.get(key);
  if (known !== undefined) return known;
  const found = step.options.some(
    (option) => at >= option.back && matchesAt(run, option.entry, at - option.back),
  );
  run.known.set(key, found !== step.negated);
  return found !== step.negated;
}
