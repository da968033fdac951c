import type { Condition } from "../ast/index.ts";

type Printers = {
  readonly [K in Condition["kind"]]: (node: Extract<Condition, { kind: K }>) => string;
};

/** How tightly each kind binds; an operand that binds no tighter than its parent needs parentheses. */
const tightness: { readonly [K in Condition["kind"]]: number } = {
  conditionOr: 1,
  conditionAnd: 2,
  conditionNot: 3,
  conditionSelector: 4,
  conditionReference: 4,
};

function operand(node: Condition, parent: number): string {
  const text = printCondition(node);
  const atom = node.kind === "conditionNot" || tightness[node.kind] > parent;
  return atom ? text : `(${text})`;
}

const printers: Printers = {
  conditionOr: (node) => node.operands.map((item) => operand(item, 1)).join(" or "),
  conditionAnd: (node) => node.operands.map((item) => operand(item, 2)).join(" and "),
  conditionNot: (node) => `not ${operand(node.operand, 3)}`,
  conditionSelector: (node) =>
    `${node.quantifier === "all" ? "all" : "1"} of ${node.pattern ?? "them"}`,
  conditionReference: (node) => node.name,
};

/** The text of a condition; parsing it gives the same tree again. */
export function printCondition(condition: Condition): string {
  const print = printers[condition.kind] as (node: Condition) => string;
  return print(condition);
}
