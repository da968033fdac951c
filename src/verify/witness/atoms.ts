import type { Event } from "../../event/index.ts";
import { compiler, type Test } from "../../ir/match/leaf.ts";
import type { In, Ir, Leaf } from "../../ir/nodes.ts";

/** A test that is never a list: each member of a list is a test of its own. */
export type AtomLeaf = Exclude<Leaf, In>;

/** A test at its own place in a condition; the same test twice is two atoms. */
export interface Atom {
  readonly leaf: AtomLeaf;
  /** Whether it holds of an event that has its fields by the names of the log source. */
  readonly test: Test;
}

/** A condition with its lists spelled out. */
export type Tree =
  | { readonly kind: "and" | "or"; readonly operands: readonly Tree[] }
  | { readonly kind: "not"; readonly operand: Tree }
  | { readonly kind: "constant"; readonly value: boolean }
  | { readonly kind: "atom"; readonly atom: Atom };

export function treeOf(node: Ir): Tree {
  switch (node.kind) {
    case "and":
    case "or":
      return { kind: node.kind, operands: node.operands.map(treeOf) };
    case "not":
      return { kind: "not", operand: treeOf(node.operand) };
    case "constant":
      return { kind: "constant", value: node.value };
    case "in":
      return { kind: "or", operands: node.members.map(atomNode) };
    default:
      return atomNode(node);
  }
}

function atomNode(leaf: AtomLeaf): Tree {
  return { kind: "atom", atom: atomOf(leaf) };
}

export function atomOf(leaf: AtomLeaf): Atom {
  const test = lazily(() => testOf(leaf));
  return { leaf, test: isCostly(leaf) ? remembered(leaf.field.name, test) : test };
}

function isCostly(leaf: AtomLeaf): leaf is Extract<AtomLeaf, { kind: "regex" | "cidr" }> {
  return leaf.kind === "regex" || leaf.kind === "cidr";
}

/** The same few texts are put to a test again and again, for each other test of its rule. */
function remembered(name: string, test: Test): Test {
  const known = new Map<string, boolean>();
  return (event) => {
    const texts = event.fields.get(name)?.texts ?? [];
    const [only] = texts;
    if (only === undefined || texts.length > 1) return test(event);
    const before = known.get(only);
    if (before !== undefined) return before;
    const found = test(event);
    known.set(only, found);
    return found;
  };
}

/** Of a long list few members are ever asked. */
function lazily(make: () => Test): Test {
  let made: Test | null = null;
  return (event) => {
    made ??= make();
    return made(event);
  };
}

function testOf(leaf: AtomLeaf): Test {
  const compile = compiler[leaf.kind] as (leaf: AtomLeaf, reader: typeof readerOf) => Test;
  return compile(leaf, readerOf);
}

function readerOf(name: string) {
  return (event: Event) => event.fields.get(name);
}

export function holds(tree: Tree, event: Event): boolean {
  switch (tree.kind) {
    case "and":
      return tree.operands.every((operand) => holds(operand, event));
    case "or":
      return tree.operands.some((operand) => holds(operand, event));
    case "not":
      return !holds(tree.operand, event);
    case "constant":
      return tree.value;
    case "atom":
      return tree.atom.test(event);
  }
}

/** What must be so for a tree to have a truth value. */
export interface Demand {
  readonly tree: Tree;
  readonly wanted: boolean;
}

/** An atom, and what the rest of the tree must be for the whole to hang on it alone, nearest first. */
export interface Pivot {
  readonly atom: Atom;
  readonly demands: readonly Demand[];
}

/** Each atom of a tree, in order, with the operands beside its way from the root. */
export function pivotsOf(tree: Tree): readonly Pivot[] {
  const pivots: Pivot[] = [];
  const visit = (node: Tree, demands: readonly Demand[]): void => {
    switch (node.kind) {
      case "atom":
        pivots.push({ atom: node.atom, demands });
        break;
      case "not":
        visit(node.operand, demands);
        break;
      case "and":
      case "or":
        for (const operand of node.operands)
          visit(operand, [besides(node.kind, node.operands, operand), ...demands]);
    }
  };
  visit(tree, []);
  return pivots;
}

/** Under an `and` the others must hold, under an `or` none of them may. */
function besides(kind: "and" | "or", operands: readonly Tree[], operand: Tree): Demand {
  const others = operands.filter((other) => other !== operand);
  return { tree: { kind, operands: others }, wanted: kind === "and" };
}
