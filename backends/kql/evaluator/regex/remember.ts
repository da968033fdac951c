import type { Program } from "./program.ts";
import { type Front, stepsOf } from "./search.ts";

/** The states alive between two characters, with those that follow them, as texts have asked. */
interface Known extends Front {
  readonly after: Map<number, Known>;
}

/** Steps that a pattern keeps between texts. */
const maxKept = 20_000;

/** Beyond this a key for the states alive at a place costs more than it saves. */
const maxStates = 10_000;

/** Whether what follows a state depends on its character alone, so that it can be remembered. */
export function canRemember({ states }: Program): boolean {
  if (states.length > maxStates) return false;
  return states.every(({ op }) => op !== "edge" && op !== "count");
}

/** A test for a match anywhere that looks at many states at once, where it has been before. */
export function rememberingTest(program: Program): (codes: Uint32Array) => boolean {
  const steps = stepsOf(program);
  const known = new Map<string, Known>();
  const start = knownAs(steps.start, known);
  let kept = 0;
  const step = (from: Known, code: number): Known => {
    if (++kept > maxKept) {
      kept = 0;
      known.clear();
      start.after.clear();
    }
    const next = knownAs(steps.step(from, code), known);
    from.after.set(code, next);
    return next;
  };
  return (codes) => {
    let at = start;
    for (const code of codes) {
      if (at.accepts) return true;
      at = at.after.get(code) ?? step(at, code);
    }
    return at.accepts;
  };
}

function knownAs({ states, accepts }: Front, known: Map<string, Known>): Known {
  const key = `${accepts} ${states.join(" ")}`;
  const before = known.get(key);
  if (before) return before;
  const made: Known = { states, accepts, after: new Map() };
  known.set(key, made);
  return made;
}
