import type { Codes, Program, Step } from "./program.ts";

/** Where a match and its groups begin and end, in pairs; absent for a group that took no part. */
export type Match = readonly (number | undefined)[];

interface Thread {
  readonly state: number;
  readonly saved: Match;
}

/** The match that PCRE prefers among those that begin first, in time linear in the text. */
export function findFrom(program: Program, codes: Codes, from: number): Match | null {
  let threads: readonly Thread[] = [];
  let best: Match | null = null;
  for (let at = from; at <= codes.length; at++) {
    const seen = new Set<number>();
    const front: Thread[] = [];
    let ended: Match | null = null;
    const starts = best === null ? [...threads, { state: program.entry, saved: [] }] : threads;
    for (const thread of starts) {
      ended = enter(program, codes, at, thread, seen, front);
      if (ended) break;
    }
    if (ended) best = ended;
    if (best && front.length === 0) return best;
    threads = advance(program, codes, at, front);
  }
  return best;
}

/** Adds all states that follow without a character, the preferred first; a match ends the rest. */
function enter(
  program: Program,
  codes: Codes,
  at: number,
  start: Thread,
  seen: Set<number>,
  front: Thread[],
): Match | null {
  const pending: Thread[] = [start];
  for (let thread = pending.pop(); thread; thread = pending.pop()) {
    const { state, saved } = thread;
    if (seen.has(state)) continue;
    seen.add(state);
    const step = program.steps[state] as Step;
    if (step.op === "accept") return saved;
    if (step.op === "take") front.push(thread);
    else if (step.op === "fork")
      for (const next of [...step.next].reverse()) pending.push({ state: next, saved });
    else if (step.op === "save")
      pending.push({ state: step.next, saved: put(saved, step.slot, at) });
    else if (holds(program, codes, at, step)) pending.push({ state: step.next, saved });
  }
  return null;
}

function put(saved: Match, slot: number, at: number): Match {
  const copy = [...saved];
  copy[slot] = at;
  return copy;
}

function advance(
  program: Program,
  codes: Codes,
  at: number,
  front: readonly Thread[],
): readonly Thread[] {
  const code = codes[at];
  if (code === undefined) return [];
  return front.flatMap(({ state, saved }) => {
    const step = program.steps[state] as Step & { op: "take" };
    return step.holds(code) ? [{ state: step.next, saved }] : [];
  });
}

function holds(
  program: Program,
  codes: Codes,
  at: number,
  step: Extract<Step, { op: "assert" | "look" }>,
): boolean {
  if (step.op === "assert") return step.holds(codes, at);
  const found = step.behind
    ? Array.from({ length: at + 1 }, (_, back) => at - back).some((from) =>
        runs(program, codes, step.entry, from, at),
      )
    : runs(program, codes, step.entry, at, null);
  return found !== step.negated;
}

/** Whether a match begins at `from` and, where that is asked, ends at `to`. */
function runs(
  program: Program,
  codes: Codes,
  entry: number,
  from: number,
  to: number | null,
): boolean {
  let states: readonly number[] = [entry];
  for (let at = from; states.length > 0 && at <= (to ?? codes.length); at++) {
    const front = reached(program, codes, at, states);
    if (front.includes(0) && (to === null || at === to)) return true;
    states = front.flatMap((state) => {
      const step = program.steps[state] as Step;
      return step.op === "take" && step.holds(codes[at] ?? -1) ? [step.next] : [];
    });
  }
  return false;
}

/** The states that wait for a character or accept. */
function reached(
  program: Program,
  codes: Codes,
  at: number,
  states: readonly number[],
): readonly number[] {
  const seen = new Set<number>();
  const front: number[] = [];
  const pending = [...states];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    const step = program.steps[state] as Step;
    if (step.op === "take" || step.op === "accept") front.push(state);
    else if (step.op === "fork") pending.push(...step.next);
    else if (step.op === "save" || holds(program, codes, at, step)) pending.push(step.next);
  }
  return front;
}
