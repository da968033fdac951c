import { assertions, type Codes } from "./assertions.ts";
import { type Members, membersOf, type SingleNode } from "./members.ts";
import type { RegexLook, RegexNode, RegexRepeat } from "./nodes.ts";
import { optionsOf, widthOf } from "./width.ts";

/** One state of the automaton; states are named by their index in the program. */
export type Step =
  | { readonly op: "accept" }
  | { readonly op: "take"; readonly members: Members; readonly next: number }
  | {
      /** A repeat of one character: at least `min`, 1 or more, and at most `max`, null for any number. */
      readonly op: "count";
      readonly members: Members;
      readonly min: number;
      readonly max: number | null;
      readonly next: number;
    }
  | { readonly op: "fork"; readonly next: readonly number[] }
  | {
      readonly op: "assert";
      readonly holds: (codes: Codes, at: number) => boolean;
      readonly next: number;
    }
  | {
      readonly op: "look";
      /** Which of the program's lookarounds it is. */
      readonly look: number;
      readonly negated: boolean;
      /** Where to begin, and how far back in the text. */
      readonly options: readonly { readonly entry: number; readonly back: number }[];
      readonly next: number;
    };

export interface Program {
  /** Step 0 accepts. */
  readonly steps: readonly Step[];
  readonly entry: number;
  readonly looks: number;
}

interface Builder {
  readonly steps: Step[];
  looks: number;
}

const accept = 0;

/** Builds the automaton from its end to its beginning; the tree has been checked by `obstacleIn`. */
export function programOf(tree: RegexNode): Program {
  const builder: Builder = { steps: [{ op: "accept" }], looks: 0 };
  const entry = add(builder, tree, accept);
  return { steps: builder.steps, entry, looks: builder.looks };
}

function push(builder: Builder, step: Step): number {
  return builder.steps.push(step) - 1;
}

/** The state from which the node's text leads to `next`. */
function add(builder: Builder, node: RegexNode, next: number): number {
  switch (node.kind) {
    case "character":
    case "any":
    case "set":
      return push(builder, { op: "take", members: membersOf(node), next });
    case "assertion":
      return push(builder, { op: "assert", holds: assertions[node.at], next });
    case "sequence":
      return node.parts.reduceRight((after, part) => add(builder, part, after), next);
    case "alternation": {
      const entries = node.options.map((option) => add(builder, option, next));
      return push(builder, { op: "fork", next: entries });
    }
    case "group":
      return add(builder, node.part, next);
    case "look":
      return addLook(builder, node, next);
    case "repeat":
      return addRepeat(builder, node, next);
    case "backreference":
      return next;
  }
}

function addLook(builder: Builder, node: RegexLook, next: number): number {
  const parts = node.behind ? optionsOf(node.part) : [node.part];
  const options = parts.map((part) => ({
    entry: add(builder, part, accept),
    back: node.behind ? (widthOf(part) ?? 0) : 0,
  }));
  const look = builder.looks++;
  return push(builder, { op: "look", look, negated: node.negated, options, next });
}

/**
 * Which repeats come first does not matter to a yes or no, so lazy is greedy. A possessive repeat of
 * one character stops only where no further such character stands, which a lookahead says.
 */
function addRepeat(builder: Builder, node: RegexRepeat, next: number): number {
  const stop = node.mode === "possessive" ? addStop(builder, node, next) : next;
  if (isCounted(node)) return addCounted(builder, node, stop, next);
  let entry = node.max === null ? addLoop(builder, node.part, stop) : next;
  for (let count = node.min; count < (node.max ?? node.min); count++)
    entry = push(builder, { op: "fork", next: [add(builder, node.part, entry), stop] });
  for (let count = 0; count < node.min; count++) entry = add(builder, node.part, entry);
  return entry;
}

function isCounted({ part, min, max }: RegexRepeat): boolean {
  return Math.max(min, max ?? 0) > 1 && singleIn(part) !== null;
}

/**
 * One state however high the count: states that count it out would cost a text at each of its
 * characters. Only a possessive repeat leaves to another state, `next`, at its highest count.
 */
function addCounted(builder: Builder, node: RegexRepeat, stop: number, next: number): number {
  const { min, max } = node;
  const members = membersOf(singleIn(node.part) as SingleNode);
  const ways = [push(builder, { op: "count", members, min: Math.max(min, 1), max, next: stop })];
  if (min === 0) ways.push(stop);
  if (max !== null && stop !== next)
    ways.push(push(builder, { op: "count", members, min: max, max, next }));
  return push(builder, { op: "fork", next: ways });
}

function addLoop(builder: Builder, part: RegexNode, next: number): number {
  const ways = [next];
  const entry = push(builder, { op: "fork", next: ways });
  ways.unshift(add(builder, part, entry));
  return entry;
}

/** A state that passes only where the repeated character does not follow. */
function addStop(builder: Builder, node: RegexRepeat, next: number): number {
  const stop: RegexLook = { kind: "look", behind: false, negated: true, part: node.part };
  return addLook(builder, stop, next);
}

/** The single character that a node is, perhaps in groups; a yes or no asks for no captures. */
function singleIn(node: RegexNode): SingleNode | null {
  if (node.kind === "group") return singleIn(node.part);
  return isSingle(node) ? node : null;
}

export function isSingle(node: RegexNode): node is SingleNode {
  return node.kind === "character" || node.kind === "any" || node.kind === "set";
}
