import { has, type Members } from "./members.ts";
import type { Program, Step } from "./program.ts";

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
  /** By state: one more than the last position at which it was reached. */
  readonly reached: Uint32Array;
}

/** Whether a match begins anywhere; `starts` are the characters one can begin with. */
export function findMatch(program: Program, starts: Members | null, codes: Uint32Array): boolean {
  const run: Run = { program, codes, known: new Map() };
  const reached = new Uint32Array(program.steps.length);
  let front: Front = { states: [], reached };
  let spare: number[] = [];
  for (let at = 0; at <= codes.length; at++) {
    if (front.states.length === 0 && starts) {
      while (at < codes.length && !has(starts, codes[at]!)) at++;
      if (at === codes.length) return false;
    }
    if (enter(run, front, program.entry, at)) return true;
    const following: Front = { states: spare, reached };
    if (advance(run, front, following, at)) return true;
    spare = front.states;
    spare.length = 0;
    front = following;
  }
  return false;
}

/** Whether a match begins exactly at `from`. */
function matchesAt(run: Run, entry: number, from: number): boolean {
  const reached = new Uint32Array(run.program.steps.length);
  let front: Front = { states: [], reached };
  if (enter(run, front, entry, from)) return true;
  for (let at = from; front.states.length > 0; at++) {
    const following: Front = { states: [], reached };
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
    const step = run.program.steps[index] as Step & { op: "take" };
    if (has(step.members, code) && enter(run, following, step.next, at + 1)) return true;
  }
  return false;
}

/** Adds a state and all that follow from it without a character; true when one of them accepts. */
function enter(run: Run, front: Front, entry: number, at: number): boolean {
  const pending = [entry];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    if (front.reached[index] === at + 1) continue;
    front.reached[index] = at + 1;
    const step = run.program.steps[index] as Step;
    switch (step.op) {
      case "accept":
        return true;
      case "take":
        front.states.push(index);
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
