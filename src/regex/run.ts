import { begin, count, type Front, noMarks } from "./front.ts";
import { has, type Members } from "./members.ts";
import type { Program, Step } from "./program.ts";

/** One test of one text. */
interface Run {
  readonly program: Program;
  readonly codes: Uint32Array;
  /** By lookaround and position: whether it holds there, once known. */
  readonly known: Map<number, boolean>;
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
    if (advance(run, front.states, following, at)) return true;
    spare = front.states;
    spare.length = 0;
    front = following;
  }
  return false;
}

/**
 * Steps of a program whose states look at nothing but the next character: the states at the
 * beginning of a text, and those behind one more character; null where there is a match.
 */
export function stepperOf(program: Program): {
  readonly first: readonly number[] | null;
  readonly next: (states: readonly number[], code: number) => readonly number[] | null;
} {
  const codes = new Uint32Array(1);
  const run: Run = { program, codes, known: new Map() };
  const marks = noMarks(program);
  const start: Front = { states: [], marks };
  const first = enter(run, start, program.entry, 0) ? null : start.states;
  const next = (states: readonly number[], code: number): readonly number[] | null => {
    codes[0] = code;
    marks.reached.fill(0);
    const following: Front = { states: [], marks };
    if (advance(run, states, following, 0)) return null;
    return enter(run, following, program.entry, 1) ? null : following.states;
  };
  return { first, next };
}

/** Whether a match begins exactly at `from`. */
function matchesAt(run: Run, entry: number, from: number): boolean {
  const marks = noMarks(run.program);
  let front: Front = { states: [], marks };
  if (enter(run, front, entry, from)) return true;
  for (let at = from; front.states.length > 0; at++) {
    const following: Front = { states: [], marks };
    if (advance(run, front.states, following, at)) return true;
    front = following;
  }
  return false;
}

/** Moves every state over the character at a position; true when one of them accepts. */
function advance(run: Run, states: readonly number[], following: Front, at: number): boolean {
  const code = run.codes[at];
  if (code === undefined) return false;
  for (const index of states) {
    const step = run.program.steps[index] as Waiting;
    const passes = has(step.members, code);
    const leaves = step.op === "count" ? count(following, index, step, passes, at + 1) : passes;
    if (leaves && enter(run, following, step.next, at + 1)) return true;
  }
  return false;
}

type Waiting = Step & { op: "take" | "count" };

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
