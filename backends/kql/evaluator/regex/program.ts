import { fail } from "./cursor.ts";
import type { Edge, RegexNode } from "./nodes.ts";
import type { Ranges } from "./ranges.ts";

/** One state of the automaton; states are named by their place in the program. */
export type State =
  | { readonly op: "accept" }
  | { readonly op: "take"; readonly ranges: Ranges; readonly next: number }
  | {
      /** A repeat of one character: at least `min`, 1 or more, and at most `max`, null for any number. */
      readonly op: "count";
      readonly ranges: Ranges;
      readonly min: number;
      readonly max: number | null;
      readonly next: number;
    }
  /** The first way is the one that is liked better. */
  | { readonly op: "fork"; readonly ways: readonly number[] }
  | { readonly op: "edge"; readonly at: Edge; readonly next: number }
  | { readonly op: "save"; readonly slot: number; readonly next: number };

export interface Program {
  readonly states: readonly State[];
  readonly entry: number;
}

/** States that a pattern may take. */
const maxStates = 50_000;

interface Builder {
  readonly states: State[];
  /** Whether a repeat of one character is one state, which tells a match but not where it lies. */
  readonly counts: boolean;
}

/** The automaton of a tree that finds where a match and its groups lie: counts are spelled out. */
export function programOf(tree: RegexNode): Program {
  const builder: Builder = { states: [{ op: "accept" }], counts: false };
  const end = push(builder, { op: "save", slot: 1, next: 0 });
  const body = add(builder, tree, end);
  return { states: builder.states, entry: push(builder, { op: "save", slot: 0, next: body }) };
}

/** The automaton of a tree that tells whether there is a match; high counts make it no larger. */
export function testProgramOf(tree: RegexNode): Program {
  const builder: Builder = { states: [{ op: "accept" }], counts: true };
  return { states: builder.states, entry: add(builder, tree, 0) };
}

function push({ states }: Builder, state: State): number {
  if (states.length > maxStates) fail(0, "the pattern is too large");
  return states.push(state) - 1;
}

/** The state from which the node's text leads to `next`. */
function add(builder: Builder, node: RegexNode, next: number): number {
  switch (node.kind) {
    case "set":
      return push(builder, { op: "take", ranges: node.ranges, next });
    case "edge":
      return push(builder, { op: "edge", at: node.at, next });
    case "sequence":
      return node.parts.reduceRight((after, part) => add(builder, part, after), next);
    case "either": {
      const ways = node.options.map((option) => add(builder, option, next));
      return push(builder, { op: "fork", ways });
    }
    case "group": {
      const after = push(builder, { op: "save", slot: node.index * 2 + 1, next });
      const body = add(builder, node.part, after);
      return push(builder, { op: "save", slot: node.index * 2, next: body });
    }
    case "repeat":
      return addRepeat(builder, node, next);
  }
}

type Repeat = RegexNode & { kind: "repeat" };

function addRepeat(builder: Builder, node: Repeat, next: number): number {
  const single = builder.counts && Math.max(node.min, node.max ?? 0) > 1 && setIn(node.part);
  return single ? addCounted(builder, node, single, next) : addSpelledOut(builder, node, next);
}

/** The characters of which a node takes one, perhaps in groups; null for any other node. */
function setIn(node: RegexNode): Ranges | null {
  if (node.kind === "group") return setIn(node.part);
  return node.kind === "set" ? node.ranges : null;
}

function addCounted(builder: Builder, { min, max }: Repeat, ranges: Ranges, next: number): number {
  const count = push(builder, { op: "count", ranges, min: Math.max(min, 1), max, next });
  return min === 0 ? push(builder, { op: "fork", ways: [count, next] }) : count;
}

function addSpelledOut(builder: Builder, node: Repeat, next: number): number {
  const fork = (inside: number, outside: number): number =>
    push(builder, { op: "fork", ways: node.lazy ? [outside, inside] : [inside, outside] });
  let entry = next;
  if (node.max === null) entry = addLoop(builder, node, next);
  else
    for (let count = node.min; count < node.max; count++)
      entry = fork(add(builder, node.part, entry), next);
  for (let count = 0; count < node.min; count++) entry = add(builder, node.part, entry);
  return entry;
}

function addLoop(builder: Builder, node: Repeat, next: number): number {
  const ways = [next];
  const entry = push(builder, { op: "fork", ways });
  const inside = add(builder, node.part, entry);
  if (node.lazy) ways.push(inside);
  else ways.unshift(inside);
  return entry;
}
