import type { Program } from "./program.ts";
import { stepperOf } from "./run.ts";

/** What a text has led to up to one place, and where each next character led from there. */
interface Reached {
  /** The states that wait for a character; none once there is a match. */
  readonly states: readonly number[];
  readonly matched: boolean;
  readonly by: Map<number, Reached>;
}

/** Steps that a pattern keeps, so that many patterns together stay small. */
const mostKept = 2000;

/** Of larger programs the states alive at a place may be too many to be looked up. */
const mostSteps = 10_000;

/** Whether what a state does hangs on the next character alone. */
export function isPlain({ steps }: Program): boolean {
  if (steps.length > mostSteps) return false;
  return steps.every(({ op }) => op === "accept" || op === "take" || op === "fork");
}

/**
 * `findMatch` for a plain program. All the states alive at one place are found once, and looked up
 * where texts lead to them again.
 */
export function rememberingSearch(program: Program): (codes: Uint32Array) => boolean {
  const { first, next } = stepperOf(program);
  const all = new Map<string, Reached>();
  const start = reached(first, all);
  let kept = 0;
  const step = (from: Reached, code: number): Reached => {
    if (kept++ >= mostKept) {
      kept = 0;
      all.clear();
      start.by.clear();
    }
    const to = reached(next(from.states, code), all);
    from.by.set(code, to);
    return to;
  };
  return (codes) => {
    let here = start;
    for (let at = 0; at < codes.length && !here.matched; at++) {
      const code = codes[at]!;
      here = here.by.get(code) ?? step(here, code);
    }
    return here.matched;
  };
}

/** `null` states stand for a match. */
function reached(states: readonly number[] | null, all: Map<string, Reached>): Reached {
  const key = states === null ? "match" : states.join(" ");
  const known = all.get(key);
  if (known) return known;
  const made: Reached = { states: states ?? [], matched: states === null, by: new Map() };
  all.set(key, made);
  return made;
}
