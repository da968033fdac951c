import type { Expression, Field, Query, SequenceItem } from "./nodes.ts";

/** The expressions right below one. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "and":
    case "or":
      return node.operands;
    case "not":
      return [node.operand];
    case "comparison":
    case "arithmetic":
      return [node.left, node.right];
    case "match":
      return [node.value, ...node.patterns];
    case "in":
      return [node.value, ...node.items];
    case "call":
      return node.arguments;
    case "field":
    case "literal":
      return [];
  }
}

/** Every field in an expression, as often as it stands there. */
export function fieldsIn(node: Expression): readonly Field[] {
  return node.kind === "field" ? [node] : childrenOf(node).flatMap(fieldsIn);
}

export function isConstant(node: Expression): boolean {
  return node.kind !== "field" && childrenOf(node).every(isConstant);
}

/** The items of a query: its steps and `until`, or none where it is of single events. */
export function itemsOf({ body }: Query): readonly SequenceItem[] {
  if (body.kind === "eventQuery") return [];
  return body.until ? [...body.items, body.until] : body.items;
}
