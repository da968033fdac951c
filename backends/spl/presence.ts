import type { Equals, Field, Ir, Leaf, Pattern } from "sigmatic/backend";
import { and, anyOf, constant, mapLeaves, not, or, text } from "sigmatic/backend";

/*
 * What "present" finds, and what "empty" finds, depends on whether an extraction keeps a field that
 * has no value. "Present and not empty" does not: it is one character or more either way.
 */

/** The condition with `?*` for each field that an `and` wants present and not empty. */
export function withPresence(node: Ir): Ir {
  switch (node.kind) {
    case "and":
      return filled(node.operands.map(withPresence), node);
    case "or":
      return or(node.operands.map(withPresence), node.span);
    case "not":
      return not(withPresence(node.operand), node.span);
    default:
      return node;
  }
}

/** Whether the leaf can be a presence test or one below a `not`; without any, nothing changes. */
export function asksPresence(leaf: Leaf): boolean {
  return leaf.kind === "null" || isAnything(leaf);
}

/** Whether the test is for the empty text. */
export function isEmptyText(node: Ir): node is Equals {
  return node.kind === "equals" && node.value.text === "";
}

/** Whether the test is `*` alone: in normal form no two `*` stand side by side. */
export function isAnything(node: Ir): node is Pattern {
  return node.kind === "pattern" && node.parts.length === 1 && node.parts[0]?.kind === "any";
}

function filled(operands: readonly Ir[], { span }: Ir): Ir {
  const names = operands
    .flatMap((operand) => presentField(operand)?.name ?? [])
    .filter((name) => operands.some((operand) => forbidsEmpty(operand, name)));
  return and(
    names.length === 0 ? operands : operands.map((operand) => filledOperand(operand, names)),
    span,
  );
}

/** The field that the test wants present, whatever its value. */
function presentField(node: Ir): Field | null {
  if (isAnything(node)) return node.field;
  return node.kind === "not" && node.operand.kind === "null" ? node.operand.field : null;
}

function forbidsEmpty(node: Ir, name: string): boolean {
  if (node.kind !== "not") return false;
  const { operand } = node;
  const alternatives = operand.kind === "or" ? operand.operands : [operand];
  return alternatives.some((one) =>
    one.kind === "in" ? one.members.some(isEmptyOf(name)) : isEmptyOf(name)(one),
  );
}

function isEmptyOf(...names: readonly string[]): (node: Ir) => boolean {
  return (node) => isEmptyText(node) && names.includes(node.field.name);
}

/** The presence test as `?*`; beside it no test for the empty text can hold. */
function filledOperand(node: Ir, names: readonly string[]): Ir {
  const present = presentField(node);
  if (!present) return mapLeaves(node, (leaf) => withoutEmpty(leaf, names));
  return names.includes(present.name)
    ? text(present, [{ kind: "one" }, { kind: "any" }], false, node.span)
    : node;
}

function withoutEmpty(leaf: Leaf, names: readonly string[]): Ir {
  const isEmpty = isEmptyOf(...names);
  if (leaf.kind !== "in") return isEmpty(leaf) ? constant(false, leaf.span) : leaf;
  const members = leaf.members.filter((member) => !isEmpty(member));
  return members.length === leaf.members.length ? leaf : anyOf(members, leaf.span);
}
