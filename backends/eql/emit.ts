import type { Ir, Leaf } from "sigmatic/backend";
import type { Context } from "./context.ts";
import { atom, junction, type Layout, negation } from "./layout.ts";
import { isJoined, type Joined, joinedLayout, leafLayout, nullTest } from "./leaves.ts";

/**
 * A resolved condition in EQL, null where it is always true. An `and` with an unmapped field is
 * null as a whole, so a `not` goes down to the leaves wherever a field may be unmapped.
 */
export function conditionLayout(condition: Ir, context: Context): Layout | null {
  if (condition.kind === "constant" && condition.value) return null;
  return layoutOf(condition, false, context);
}

function layoutOf(node: Ir, negated: boolean, context: Context): Layout {
  switch (node.kind) {
    case "not":
      return layoutOf(node.operand, !negated, context);
    case "and":
      if (negated && isCertain(node, context)) return negation(layoutOf(node, false, context));
      return junction(
        negated ? "or" : "and",
        node.operands.map((operand) => layoutOf(operand, negated, context)),
      );
    case "or":
      return junction(negated ? "and" : "or", alternatives(node.operands, negated, context));
    case "constant":
      return atom(String(node.value !== negated));
    default:
      return negated
        ? notLayout(node, leafLayout(node, context), context)
        : leafLayout(node, context);
  }
}

/** Operands of an `or`; neighbouring networks or expressions on one field become one test. */
function alternatives(operands: readonly Ir[], negated: boolean, context: Context): Layout[] {
  const layouts: Layout[] = [];
  for (let at = 0; at < operands.length; ) {
    const node = operands[at] as Ir;
    let end = at + 1;
    while (end < operands.length && isJoined(node, operands[end] as Ir)) end++;
    if (end === at + 1) layouts.push(layoutOf(node, negated, context));
    else {
      const run = operands.slice(at, end) as unknown as Joined;
      const joined = joinedLayout(run, context);
      layouts.push(negated ? notLayout(run[0], joined, context) : joined);
    }
    at = end;
  }
  return layouts;
}

function isCertain(node: Ir, context: Context): boolean {
  switch (node.kind) {
    case "and":
    case "or":
      return node.operands.every((operand) => isCertain(operand, context));
    case "not":
      return isCertain(node.operand, context);
    case "constant":
    case "keyword":
      return false;
    default:
      return node.field !== null && context.certain.has(node.field.name);
  }
}

/** The opposite of a test on one field: an unmapped field makes a bare `not` null. */
function notLayout(leaf: Leaf, test: Layout, context: Context): Layout {
  if (leaf.kind === "exists") return nullTest(leaf.field, "==", context);
  if (leaf.kind === "null") return nullTest(leaf.field, "!=", context);
  const field = leaf.kind === "keyword" ? null : leaf.field;
  if (!field || context.certain.has(field.name)) return negation(test);
  return junction("or", [nullTest(field, "==", context), negation(test)]);
}
