import type { Ir, Leaf } from "../ir/nodes.ts";
import { covers, excludes, mayCover, mayExclude, shapeOf, type TextTest } from "./coverage.ts";

/** A test known to hold, or known to fail. */
export interface Fact {
  readonly leaf: Leaf;
  readonly holds: boolean;
}

/**
 * Whether a condition is sure to hold, or to fail, where the facts are: false also where that is
 * hard to say. `single` says that a field has one value at most, so that no two different values
 * pass.
 */
export function proves(facts: readonly Fact[], node: Ir, holds: boolean, single: boolean): boolean {
  switch (node.kind) {
    case "constant":
      return node.value === holds;
    case "not":
      return proves(facts, node.operand, !holds, single);
    case "and":
    case "or": {
      const each = (operand: Ir) => proves(facts, operand, holds, single);
      return (node.kind === "and") === holds ? node.operands.every(each) : node.operands.some(each);
    }
    default:
      return provesLeaf(facts, node, holds, single);
  }
}

function provesLeaf(facts: readonly Fact[], leaf: Leaf, holds: boolean, single: boolean): boolean {
  const field = fieldOf(leaf);
  if (field === null) return false;
  return facts.some((fact) => {
    if (fieldOf(fact.leaf) !== field) return false;
    if (holds) return fact.holds && implies(fact.leaf, leaf);
    return fact.holds ? single && contradicts(fact.leaf, leaf) : implies(leaf, fact.leaf);
  });
}

function fieldOf(leaf: Leaf): string | null {
  return "field" in leaf ? (leaf.field?.name ?? null) : null;
}

/** Whether `b` holds wherever `a` does; both test the same field. */
function implies(a: Leaf, b: Leaf): boolean {
  if (a === b) return true;
  if (a.kind === "null" || b.kind === "null") return a.kind === b.kind;
  if (b.kind === "exists") return a.kind !== "placeholder";
  const [narrow, wide] = [membersOf(a), membersOf(b)];
  if (narrow && wide)
    return narrow.every((test) =>
      wide.some((other) => mayCover(other, test) && covers(shapeOf(other), shapeOf(test))),
    );
  if (a.kind === "regex" && b.kind === "regex")
    return a.source === b.source && JSON.stringify(a.flags) === JSON.stringify(b.flags);
  if (a.kind === "cidr" && b.kind === "cidr") return a.network.text === b.network.text;
  if (a.kind === "compare" && b.kind === "compare")
    return a.operator === b.operator && a.value === b.value;
  return false;
}

/** Whether no single value passes both tests of one field. */
function contradicts(a: Leaf, b: Leaf): boolean {
  if (a.kind === "null") return b.kind !== "null" && b.kind !== "exists";
  if (b.kind === "null") return a.kind !== "exists" && a.kind !== "placeholder";
  const [some, others] = [membersOf(a), membersOf(b)];
  if (!some || !others) return false;
  return some.every((test) =>
    others.every((other) => mayExclude(test, other) && excludes(shapeOf(test), shapeOf(other))),
  );
}

/** A test of text as its alternatives; null for one of another kind. */
function membersOf(leaf: Leaf): readonly TextTest[] | null {
  if (leaf.kind === "in") return leaf.members;
  return leaf.kind === "equals" || leaf.kind === "pattern" ? [leaf] : null;
}
