import type { FieldSearch, Rule, Search } from "../ast/index.ts";
import type { Ir, Leaf } from "../ir/nodes.ts";

/**
 * Shows every leaf of the conditions; one that two conditions share is shown twice. Made without
 * lists in between, since it goes over all that is compiled.
 */
export function eachLeaf(conditions: readonly Ir[], visit: (leaf: Leaf) => void): void {
  for (const condition of conditions) visitLeaves(condition, visit);
}

function visitLeaves(node: Ir, visit: (leaf: Leaf) => void): void {
  switch (node.kind) {
    case "and":
    case "or":
      for (const operand of node.operands) visitLeaves(operand, visit);
      return;
    case "not":
      visitLeaves(node.operand, visit);
      return;
    case "constant":
      return;
    default:
      visit(node);
  }
}

/** Every test of a field in a rule, as written. */
export function searchesOf(rule: Rule): readonly FieldSearch[] {
  const searches: FieldSearch[] = [];
  for (const { search } of rule.detection.selections) gather(search, searches);
  return searches;
}

function gather(search: Search, searches: FieldSearch[]): void {
  if (search.kind === "field") searches.push(search);
  else if (search.kind !== "keyword") for (const item of search.items) gather(item, searches);
}
