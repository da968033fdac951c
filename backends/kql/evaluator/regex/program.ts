import { fail } from "./cursor.ts";
import type { Edge, RegexNode } from "./nodes.ts";
import type { Ranges } from "./ranges.ts";

/** One state of the automaton; states are named by their place in the program. */
export type State =
  | { readonly op: "accept" }
  | { readonly op: "take"; readonly ranges: Ranges; readonly next: number }
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

/** The automaton of a tree, built from its end to its beginning. */
export function programOf(tree: RegexNode): Program {
  const states: State[] = [{ op: "accept" }];
  const end = push(states, { op: "save", slot: 1, next: 0 });
  const body = add(states, tree, end);
  return { states, entry: push(states, { op: "save", slot: 0, next: body }) };
}

function push(states: State[], state: State): number {
  if (states.length > maxStates) fail(0, "the pattern is too large");
  return states.push(state) - 1;
}

/** The state from which the node's text leads to `next`. */
function add(states: State[], node: RegexNode, next: number): number {
  switch (node.kind) {
    case "set":
      return push(states, { op: "take", ranges: node.ranges, next });
    case "edge":
      return push(states, { op: "edge", at: node.at, next });
    case "sequence":
      return node.parts.reduceRight((after, part) => add(states, part, after), next);
    case "either": {
      const ways = node.options.map((option) => add(states, option, next));
      return push(states, { op: "fork", ways });
    }
    case "group": {
      const after = push(states, { op: "save", slot: node.index * 2 + 1, next });
      const body = add(states, node.part, after);
      return push(states, { op: "save", slot: node.index * 2, next: body });
    }
    case "repeat":
      return addRepeat(states, node, next);
  }
}

function addRepeat(states: State[], node: RegexNode & { kind: "repeat" }, next: number): number {
  const fork = (inside: number, outside: number): number =>
    push(states, { op: "fork", ways: node.lazy ? [outside, inside] : [inside, outside] });
  let entry = next;
  if (node.max === null) entry = addLoop(states, node, next);
  else
    for (let count = node.min; count < node.max; count++)
      entry = fork(add(states, node.part, entry), next);
  for (let count = 0; count < node.min; count++) entry = add(states, node.part, entry);
  return entry;
}

function addLoop(states: State[], node: RegexNode & { kind: "repeat" }, next: number): number {
  const ways = [next];
  const entry = push(states, { op: "fork", ways });
  const inside = add(states, node.part, entry);
  if (node.lazy) ways.push(inside);
  else ways.unshift(inside);
  return entry;
}
