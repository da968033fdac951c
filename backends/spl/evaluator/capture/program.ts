import { type RegexNode, type RegexRepeat, rangesOf, variantsOf } from "sigmatic/backend";
import { assertions } from "./assertions.ts";

/** One state; states are named by their place in the program, and what comes first is tried first. */
export type Step =
  | { readonly op: "accept" }
  | { readonly op: "take"; readonly holds: (code: number) => boolean; readonly next: number }
  | { readonly op: "fork"; readonly next: readonly number[] }
  | { readonly op: "save"; readonly slot: number; readonly next: number }
  | {
      readonly op: "assert";
      readonly holds: (codes: Codes, at: number) => boolean;
      readonly next: number;
    }
  | {
      readonly op: "look";
      readonly behind: boolean;
      readonly negated: boolean;
      readonly entry: number;
      readonly next: number;
    };

export type Codes = ArrayLike<number>;

export interface Program {
  /** Step 0 accepts. */
  readonly steps: readonly Step[];
  readonly entry: number;
}

interface Builder {
  readonly steps: Step[];
  /** The group of each capturing node, from 1 in the order of their parentheses. */
  readonly groups: ReadonlyMap<RegexNode, number>;
}

/** An automaton that remembers where groups begin and end, for a tree that an automaton can run. */
export function programOf(tree: RegexNode): Program {
  const groups = new Map<RegexNode, number>();
  number(tree, groups);
  const builder: Builder = { steps: [{ op: "accept" }], groups };
  return { steps: builder.steps, entry: captured(builder, tree, 0, 0) };
}

function number(node: RegexNode, groups: Map<RegexNode, number>): void {
  if (node.kind === "group" && node.capturing) groups.set(node, groups.size + 1);
  for (const child of childrenOf(node)) number(child, groups);
}

function childrenOf(node: RegexNode): readonly RegexNode[] {
  if (node.kind === "sequence") return node.parts;
  if (node.kind === "alternation") return node.options;
  return "part" in node ? [node.part] : [];
}

function push(builder: Builder, step: Step): number {
  return builder.steps.push(step) - 1;
}

function captured(builder: Builder, node: RegexNode, group: number, next: number): number {
  const end = push(builder, { op: "save", slot: 2 * group + 1, next });
  return push(builder, { op: "save", slot: 2 * group, next: add(builder, node, end) });
}

/** The state from which the node's text leads to `next`. */
function add(builder: Builder, node: RegexNode, next: number): number {
  switch (node.kind) {
    case "character":
    case "any":
    case "set":
      return push(builder, { op: "take", holds: memberTest(node), next });
    case "assertion":
      return push(builder, { op: "assert", holds: assertions[node.at], next });
    case "sequence":
      return node.parts.reduceRight((after, part) => add(builder, part, after), next);
    case "alternation":
      return push(builder, {
        op: "fork",
        next: node.options.map((option) => add(builder, option, next)),
      });
    case "group": {
      const group = builder.groups.get(node);
      return group === undefined
        ? add(builder, node.part, next)
        : captured(builder, node.part, group, next);
    }
    case "look": {
      const entry = add(builder, node.part, 0);
      return push(builder, { op: "look", behind: node.behind, negated: node.negated, entry, next });
    }
    case "repeat":
      return addRepeat(builder, node, next);
    case "backreference":
      return next;
  }
}

/** A possessive repeat of one character ends only where no further such character stands. */
function addRepeat(builder: Builder, node: RegexRepeat, next: number): number {
  const stop = node.mode === "possessive" ? addStop(builder, node.part, next) : next;
  const ways = (on: number): readonly number[] => (node.mode === "lazy" ? [stop, on] : [on, stop]);
  let entry = stop;
  if (node.max === null) {
    const loop = push(builder, { op: "fork", next: [] });
    builder.steps[loop] = { op: "fork", next: ways(add(builder, node.part, loop)) };
    entry = loop;
  }
  for (let count = node.min; count < (node.max ?? node.min); count++)
    entry = push(builder, { op: "fork", next: ways(add(builder, node.part, entry)) });
  for (let count = 0; count < node.min; count++) entry = add(builder, node.part, entry);
  return entry;
}

function addStop(builder: Builder, part: RegexNode, next: number): number {
  const entry = add(builder, part, 0);
  return push(builder, { op: "look", behind: false, negated: true, entry, next });
}

type Single = Extract<RegexNode, { kind: "character" | "any" | "set" }>;

function memberTest(node: Single): (code: number) => boolean {
  if (node.kind === "any") return node.newline ? () => true : (code) => code !== 0x0a;
  if (node.kind === "character") {
    if (!node.ignoreCase) return (code) => code === node.code;
    const codes = new Set(variantsOf(node.code));
    return (code) => codes.has(code);
  }
  const ranges = rangesOf(node.items, node.negated, node.ignoreCase);
  return (code) => ranges.some(([from, to]) => code >= from && code <= to);
}
