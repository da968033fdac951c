import type { Expression, Sequence, SequenceItem } from "../reader/nodes.ts";
import { eventTest } from "./event.ts";
import { evaluateOf } from "./expressions.ts";
import type { Find, Hit, Row } from "./moments.ts";
import type { Building, Index, Test } from "./values.ts";

/*
 * Sequences as a machine of states, one for each combination of keys. A later event in a state
 * takes the place of an earlier one, and an event moves on what waits before it begins anew.
 * Source: Elasticsearch, "EQL syntax reference", how a sequence query handles matches.
 */

/** One event that is asked for, runs counted out. */
interface Step {
  readonly matches: Test;
  readonly keyOf: KeyOf;
}

/** Events that must not be there, after so many steps. */
interface Gap extends Step {
  readonly after: number;
}

/** What joins events: a text for each combination of values; null where a key is missing. */
type KeyOf = (row: Row, index: Index) => string | null;

interface Machine {
  readonly steps: readonly Step[];
  readonly gaps: readonly Gap[];
  readonly until: Step | null;
  readonly maxspan: number | null;
}

export function sequencesOf(sequence: Sequence, building: Building): Find {
  const machine = machineOf(sequence, building);
  return (rows, index) => {
    const timed = rows.filter((row) => row.time !== null);
    const waiting = new Map<string, (readonly Row[] | undefined)[]>();
    const found: Hit[] = [];
    for (const row of timed)
      for (const done of advance(machine, waiting, row, index))
        if (isUnbroken(machine, done, timed, index)) found.push(done.rows);
    return found;
  };
}

function machineOf({ items, keys, until, maxspan }: Sequence, building: Building): Machine {
  const steps: Step[] = [];
  const gaps: Gap[] = [];
  for (const item of items) {
    const step = stepOf(item, keys, building);
    if (item.missing) gaps.push({ ...step, after: steps.length });
    else for (let run = 0; run < item.runs; run++) steps.push(step);
  }
  return { steps, gaps, maxspan, until: until && stepOf(until, keys, building) };
}

function stepOf(item: SequenceItem, keys: readonly Expression[], building: Building): Step {
  return {
    matches: eventTest(item.event, building),
    keyOf: keyOf([...keys, ...item.keys], building),
  };
}

/** A key that is missing joins nothing, but for one that is written as optional. */
function keyOf(keys: readonly Expression[], building: Building): KeyOf {
  const parts = keys.map((key) => ({
    values: evaluateOf(key, building),
    optional: key.kind === "field" && key.optional,
  }));
  return (row, index) => {
    const found = parts.map(({ values }) => values(row.fields, index));
    const isMissing = parts.some(({ optional }, at) => !optional && found[at]?.includes(null));
    return isMissing ? null : JSON.stringify(found, (_, value) => exact(value));
  };
}

function exact(value: unknown): unknown {
  return typeof value === "bigint" ? `${value}n` : value;
}

/** A sequence that is complete, with the key that joins its rows. */
interface Done {
  readonly key: string;
  readonly rows: readonly Row[];
}

/** Moves what waits for this event; the sequences that it completes. */
function advance(
  { steps, until, maxspan }: Machine,
  waiting: Map<string, (readonly Row[] | undefined)[]>,
  row: Row,
  index: Index,
): readonly Done[] {
  const matches = ({ matches: test }: Step): boolean => test(row.fields, index) === true;
  if (until && matches(until)) {
    const key = until.keyOf(row, index);
    if (key !== null) waiting.delete(key);
    return [];
  }
  const done: Done[] = [];
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at] as Step;
    const key = matches(step) ? step.keyOf(row, index) : null;
    if (key === null) continue;
    const states = waiting.get(key) ?? [];
    const before = at === 0 ? [] : states[at - 1];
    if (!before) continue;
    if (at > 0) states[at - 1] = undefined;
    const [first = row] = before;
    if (maxspan !== null && (row.time ?? 0) - (first.time ?? 0) > maxspan) continue;
    if (at === steps.length - 1) done.push({ key, rows: [...before, row] });
    else states[at] = [...before, row];
    waiting.set(key, states);
  }
  return done;
}

/** Whether no event stands where one must be missing; at either end within `maxspan`. */
function isUnbroken(
  { gaps, maxspan }: Machine,
  done: Done,
  rows: readonly Row[],
  index: Index,
): boolean {
  const { rows: found } = done;
  const [first, last] = [found[0], found.at(-1)] as [Row, Row];
  const earliest = (last.time ?? 0) - (maxspan ?? 0);
  const latest = (first.time ?? 0) + (maxspan ?? 0);
  return gaps.every(({ after, matches, keyOf: keyIn }) => {
    const from = found[after - 1];
    const to = found[after];
    const isWithin = ({ order, time }: Row): boolean =>
      (from ? order > from.order : (time ?? 0) >= earliest) &&
      (to ? order < to.order : (time ?? 0) <= latest);
    return !rows.some((row) => {
      if (!isWithin(row) || matches(row.fields, index) !== true) return false;
      const key = keyIn(row, index);
      return key !== null && key === done.key;
    });
  });
}
