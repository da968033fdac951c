import {
  and,
  type Cidr,
  constant,
  type Ir,
  leavesOf,
  not,
  or,
  type Printer,
  print,
} from "sigmatic/backend";
import type { Context } from "./context.ts";
import { atom, junction, type Layout } from "./layout.ts";
import { leafLayout, networksLayout, nullTest } from "./leaves.ts";

/**
 * A resolved condition in EQL, null where it is always true. An `and` with an unmapped field is
 * null as a whole, so a `not` stands at the leaves wherever a field may be unmapped.
 */
export function conditionLayout(condition: Ir, context: Context): Layout | null {
  const pushed = pushNot(condition, false, context);
  return pushed.kind === "constant" && pushed.value ? null : print(printer, pushed, context);
}

function pushNot(node: Ir, negated: boolean, context: Context): Ir {
  switch (node.kind) {
    case "not":
      return pushNot(node.operand, !negated, context);
    case "and":
    case "or": {
      if (negated && node.kind === "and" && isCertain(node, context)) return not(node, node.span);
      if (networksOn(node)) return negated ? not(node, node.span) : node;
      const join = (node.kind === "and") === negated ? or : and;
      const operands = node.kind === "or" ? groupNetworks(node.operands) : node.operands;
      return join(
        operands.map((operand) => pushNot(operand, negated, context)),
        node.span,
      );
    }
    case "constant":
      return constant(node.value !== negated, node.span);
    default:
      return negated ? not(node, node.span) : node;
  }
}

/** Neighbouring networks on one field stay together, as one call takes them all. */
function groupNetworks(operands: readonly Ir[]): readonly Ir[] {
  const grouped: Ir[] = [];
  for (const operand of operands) {
    const joined = or([...grouped.slice(-1), operand], operand.span);
    if (grouped.length > 0 && networksOn(joined)) grouped[grouped.length - 1] = joined;
    else grouped.push(operand);
  }
  return grouped;
}

/** The networks of an `or` that holds nothing else, on one field. */
function networksOn(node: Ir): readonly [Cidr, ...Cidr[]] | null {
  if (node.kind !== "or") return null;
  const networks = node.operands.filter((operand) => operand.kind === "cidr");
  const [first, ...others] = networks;
  const sameField = others.every((network) => network.field.name === first?.field.name);
  return first && networks.length === node.operands.length && sameField ? [first, ...others] : null;
}

function isCertain(node: Ir, { certain }: Context): boolean {
  return leavesOf(node).every(
    (leaf) => "field" in leaf && leaf.field !== null && certain.has(leaf.field.name),
  );
}

const printer: Printer<Context, Layout> = {
  and: (node, context) =>
    junction(
      "and",
      node.operands.map((operand) => print(printer, operand, context)),
    ),
  or: (node, context) => {
    const networks = networksOn(node);
    if (networks) return networksLayout(networks, context);
    return junction(
      "or",
      groupNetworks(node.operands).map((operand) => print(printer, operand, context)),
    );
  },
  not: (node, context) => notLayout(node.operand, context),
  constant: (node) => atom(String(node.value)),
  equals: leafLayout,
  pattern: leafLayout,
  in: leafLayout,
  regex: leafLayout,
  cidr: leafLayout,
  compare: leafLayout,
  exists: (node, context) => nullTest(node.field, "!=", context),
  null: (node, context) => nullTest(node.field, "==", context),
  // The four have been refused; nothing of the query will be seen.
  fieldref: () => atom("false"),
  keyword: () => atom("false"),
  timepart: () => atom("false"),
  placeholder: () => atom("false"),
};

function notLayout(operand: Ir, context: Context): Layout {
  if (operand.kind === "exists") return nullTest(operand.field, "==", context);
  if (operand.kind === "null") return nullTest(operand.field, "!=", context);
  const negation: Layout = { kind: "negation", item: print(printer, operand, context) };
  const [first] = networksOn(operand) ?? [operand];
  const field = first && "field" in first ? first.field : null;
  if (!field || context.certain.has(field.name)) return negation;
  return junction("or", [nullTest(field, "==", context), negation]);
}
