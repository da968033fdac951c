import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { And, Ir, Leaf, Or } from "../../ir/nodes.ts";
import { atPlaces, type RuleCheck } from "../check.ts";
import { type Fact, proves } from "../reasoning.ts";

/**
 * A condition, or a part of one, that no event can satisfy or every event does. Found where a test
 * meets its own contrary under the same `and` or `or`; not a proof for all there could be.
 */
export const conditionConstant: RuleCheck = (_, { conditions, entry }) => {
  // The values of a Windows event are never lists, so two of one field exclude each other.
  const single = entry?.product === "windows";
  const found = atPlaces();
  for (const condition of conditions) walk(condition, single, found.add);
  return found.all();
};

function walk(node: Ir, single: boolean, report: (finding: Diagnostic) => void): void {
  if (node.kind === "not") walk(node.operand, single, report);
  if (node.kind !== "and" && node.kind !== "or") return;
  const clash = clashIn(node, single);
  if (clash) report(finding(clash, node.kind === "or"));
  else for (const operand of node.operands) walk(operand, single, report);
}

/**
 * The operand that the others decide: under `and` one that fails wherever they hold, under `or` one
 * that holds wherever they fail.
 */
function clashIn({ kind, operands }: And | Or, single: boolean): Ir | null {
  const denied = operands.find((one) => one.kind === "not" && operands.includes(one.operand));
  if (denied) return denied;
  const isAnd = kind === "and";
  const facts: Fact[] = [];
  for (const operand of operands) {
    const leaf = asLeaf(operand);
    if (!leaf) continue;
    if (proves(facts, operand, !isAnd, single)) return operand;
    facts.push({ leaf, holds: (operand.kind !== "not") === isAnd });
  }
  if (facts.length === 0) return null;
  for (const operand of operands)
    if (!asLeaf(operand) && proves(facts, operand, !isAnd, single)) return operand;
  return null;
}

function asLeaf(node: Ir): Leaf | null {
  const inner = node.kind === "not" ? node.operand : node;
  const isJunction = inner.kind === "and" || inner.kind === "or";
  return isJunction || inner.kind === "not" || inner.kind === "constant" ? null : inner;
}

function finding({ span }: Ir, always: boolean): Diagnostic {
  return {
    code: "condition-constant",
    severity: "warning",
    message: always
      ? "this holds wherever the tests beside it do not, so together they hold on every event"
      : "this never holds together with the tests beside it, so no event passes all of them",
    span,
    hint: always
      ? "a rule that says this fires on everything; drop one side"
      : "join them by `or`, or drop one side",
  };
}
