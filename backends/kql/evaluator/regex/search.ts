import { edges } from "./edges.ts";
import { begin, breakOff, goOn, isEnough, type Passes } from "./passes.ts";
import type { Program, State } from "./program.ts";
import { holds } from "./ranges.ts";

interface Search {
  readonly program: Program;
  readonly codes: Uint32Array;
  /** By state: the last place where it was reached. */
  readonly reached: Int32Array;
  /** By state, of counted repeats; one that has any waits for a character. */
  readonly passes: Map<number, Passes>;
}

function searchIn(program: Program, codes: Uint32Array): Search {
  const reached = new Int32Array(program.states.length).fill(-1);
  return { program, codes, reached, passes: new Map() };
}

/**
 * Whether a match lies anywhere, in time linear in the text, whatever the pattern and however high
 * its counts.
 */
export function hasMatch(program: Program, codes: Uint32Array): boolean {
  const search = searchIn(program, codes);
  let front: number[] = [];
  for (let at = 0; at <= codes.length; at++) {
    if (enter(search, front, program.entry, at)) return true;
    const next: number[] = [];
    if (at < codes.length && advance(search, front, next, at)) return true;
    front = next;
  }
  return false;
}

/** The states alive at one place of a text, or that a match ends there. */
export interface Front {
  readonly states: readonly number[];
  readonly accepts: boolean;
}

/** The steps of a program without edges and counts, whose states ask for no text around them. */
export function stepsOf(program: Program): {
  readonly start: Front;
  readonly step: (front: Front, code: number) => Front;
} {
  const codes = new Uint32Array(1);
  const search = searchIn(program, codes);
  const first: number[] = [];
  const start = { states: first, accepts: enter(search, first, program.entry, 0) };
  const step = ({ states }: Front, code: number): Front => {
    codes[0] = code;
    search.reached.fill(-1);
    const next: number[] = [];
    const accepts = advance(search, states, next, 0) || enter(search, next, program.entry, 1);
    return { states: next, accepts };
  };
  return { start, step };
}

/** Moves the states over the character at a place; true when one of them accepts behind it. */
function advance(search: Search, front: readonly number[], next: number[], at: number): boolean {
  const code = search.codes[at] as number;
  for (const index of front) {
    const state = search.program.states[index] as Waiting;
    const belongs = holds(state.ranges, code);
    const leaves = state.op === "count" ? pass(search, next, index, belongs, at + 1) : belongs;
    if (leaves && enter(search, next, state.next, at + 1)) return true;
  }
  return false;
}

type Waiting = State & { op: "take" | "count" };

/** Moves the passes of a counted repeat on, to `at`; whether one of them may end there. */
function pass(
  search: Search,
  next: number[],
  index: number,
  belongs: boolean,
  at: number,
): boolean {
  const count = search.program.states[index] as State & { op: "count" };
  const passes = search.passes.get(index) as Passes;
  if (belongs) goOn(passes, count, at);
  else breakOff(passes, at);
  if (passes.length > 0) next.push(index);
  return isEnough(passes, count, at);
}

/** Adds a state and all that follow from it without a character; true when one of them accepts. */
function enter(search: Search, front: number[], entry: number, at: number): boolean {
  const { program, codes, reached } = search;
  const pending = [entry];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    if (reached[index] === at) continue;
    reached[index] = at;
    const state = program.states[index] as State;
    if (state.op === "accept") return true;
    if (state.op === "fork") pending.push(...state.ways);
    else if (state.op === "save") pending.push(state.next);
    else if (state.op === "edge") {
      if (edges[state.at](codes, at)) pending.push(state.next);
    } else if (state.op === "take") front.push(index);
    else wait(search, front, index, at);
  }
  return false;
}

function wait({ passes }: Search, front: number[], index: number, at: number): void {
  const known = passes.get(index) ?? [];
  passes.set(index, known);
  if (known.length === 0) front.push(index);
  begin(known, at);
}
