import { edges } from "./edges.ts";
import type { Program, State } from "./program.ts";
import { holds } from "./ranges.ts";

/** Where a match and its groups lie: pairs of places, null for a group that took no part. */
export type Places = readonly (number | null)[];

/** The states alive at one place, best first, each with the places it has saved. */
interface Front {
  readonly states: number[];
  readonly saved: Places[];
}

const keepsNothing: Places = [];

/**
 * The first match from `from` on, and of those the one that the pattern likes best; places count
 * code points. The time is linear in the text, whatever the pattern.
 */
export function findMatch(program: Program, codes: Uint32Array, from: number): Places | null {
  const reached = new Int32Array(program.states.length).fill(-1);
  let front: Front = { states: [], saved: [] };
  let best: Places | null = null;
  for (let at = from; at <= codes.length; at++) {
    const step = { program, codes, reached, at };
    if (best === null) enter(step, front, program.entry, keepsNothing);
    const next: Front = { states: [], saved: [] };
    const found = advance({ ...step, at: at + 1 }, front, next);
    if (found) best = found;
    if (next.states.length === 0 && best !== null) return best;
    front = next;
  }
  return best;
}

interface Step {
  readonly program: Program;
  readonly codes: Uint32Array;
  readonly reached: Int32Array;
  readonly at: number;
}

/** Moves each state over the character before `at`; gives the best match that ends there. */
function advance(step: Step, front: Front, next: Front): Places | null {
  const code = step.codes[step.at - 1];
  for (const [order, index] of front.states.entries()) {
    const state = step.program.states[index] as State;
    const saved = front.saved[order] as Places;
    // What is liked less than a match counts no more.
    if (state.op === "accept") return saved;
    if (state.op === "take" && code !== undefined && holds(state.ranges, code))
      enter(step, next, state.next, saved);
  }
  return null;
}

/** Adds a state and all that follow from it without a character, those liked better first. */
function enter(step: Step, front: Front, entry: number, places: Places): void {
  const pending: (readonly [number, Places])[] = [[entry, places]];
  for (let top = pending.pop(); top; top = pending.pop()) {
    const [index, saved] = top;
    if (step.reached[index] === step.at) continue;
    step.reached[index] = step.at;
    const state = step.program.states[index] as State;
    if (state.op === "fork")
      for (let way = state.ways.length - 1; way >= 0; way--)
        pending.push([state.ways[way] as number, saved]);
    else if (state.op === "save") pending.push([state.next, withPlace(saved, state.slot, step.at)]);
    else if (state.op === "edge") {
      if (edges[state.at](step.codes, step.at)) pending.push([state.next, saved]);
    } else {
      front.states.push(index);
      front.saved.push(saved);
    }
  }
}

function withPlace(saved: Places, slot: number, at: number): Places {
  const places = [...saved];
  while (places.length < slot) places.push(null);
  places[slot] = at;
  return places;
}
