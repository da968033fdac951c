import { type Span, spanAcross } from "../source/index.ts";
import type {
  Constant,
  Equals,
  Field,
  In,
  Ir,
  Leaf,
  Literal,
  Not,
  Part,
  Pattern,
} from "./nodes.ts";

/*
 * The only way to make IR: every constructor keeps the normal form that nodes.ts promises.
 */

export function constant(value: boolean, span: Span): Constant {
  return { kind: "constant", value, span };
}

export function and(operands: readonly Ir[], span: Span): Ir {
  return junction("and", operands, span);
}

export function or(operands: readonly Ir[], span: Span): Ir {
  return junction("or", operands, span);
}

export function not(operand: Ir, span: Span = operand.span): Ir {
  if (operand.kind === "constant") return constant(!operand.value, span);
  if (operand.kind === "not") return operand.operand;
  return { kind: "not", operand, span } satisfies Not;
}

/** The text, or a pattern where the parts hold a wildcard. */
export function text(
  field: Field,
  parts: readonly Part[],
  cased: boolean,
  span: Span,
): Equals | Pattern {
  const normal = normalParts(parts);
  const [only] = normal;
  if (normal.length > 1 || (only && only.kind !== "text"))
    return { kind: "pattern", field, parts: normal, cased, span };
  const value: Literal = { type: "text", text: only ? only.text : "" };
  return { kind: "equals", field, value, cased, span };
}

/** Texts side by side joined, empty texts gone, runs of `any` (with any `one` before them) settled. */
export function normalParts(parts: readonly Part[]): readonly Part[] {
  if (areNormal(parts)) return parts;
  const normal: Part[] = [];
  for (const part of parts) {
    const last = normal.at(-1);
    if (part.kind === "text" && part.text === "") continue;
    if (part.kind === "text" && last?.kind === "text")
      normal[normal.length - 1] = { kind: "text", text: last.text + part.text };
    else if (part.kind === "any" && last?.kind === "any") continue;
    else normal.push(part);
  }
  return normal;
}

function areNormal(parts: readonly Part[]): boolean {
  let before: Part["kind"] = "one";
  for (const part of parts) {
    if (part.kind === "text" && part.text === "") return false;
    if (part.kind === before && before !== "one") return false;
    before = part.kind;
  }
  return true;
}

/**
 * An `or` of tests as the shortest tree with the same meaning: neighbours on one field that compare
 * text the same way become one `in`.
 */
export function anyOf(operands: readonly Ir[], span: Span): Ir {
  return or(foldMembers(operands), span);
}

type TextTest = Equals | Pattern | In;

function foldMembers(operands: readonly Ir[]): readonly Ir[] {
  if (operands.length < 2) return operands;
  const folded: Ir[] = [];
  for (let at = 0; at < operands.length; ) {
    const end = runEnd(operands, at);
    folded.push(end - at < 2 ? (operands[at] as Ir) : inList(operands.slice(at, end)));
    at = end;
  }
  return folded;
}

/** Where the tests that may stand in one list with the operand at `at` end. */
function runEnd(operands: readonly Ir[], at: number): number {
  const first = operands[at] as Ir;
  let end = at + 1;
  if (!isTextTest(first)) return end;
  for (; end < operands.length; end++) {
    const next = operands[end] as Ir;
    if (!isTextTest(next) || !sameTest(first, next)) break;
  }
  return end;
}

function inList(run: readonly Ir[]): In {
  const [first] = run as readonly [TextTest];
  const last = run.at(-1) as TextTest;
  const members: (Equals | Pattern)[] = [];
  for (const test of run as readonly TextTest[]) {
    if (test.kind === "in") members.push(...test.members);
    else members.push(test);
  }
  const { field, cased } = first;
  return { kind: "in", field, members, cased, span: spanAcross(first.span, last.span) };
}

function isTextTest(node: Ir): node is TextTest {
  return node.kind === "equals" || node.kind === "pattern" || node.kind === "in";
}

function sameTest(a: TextTest, b: TextTest): boolean {
  return a.field.name === b.field.name && a.cased === b.cased;
}

/** Flattens, drops the neutral constant, and stops at the absorbing one. */
function junction(kind: "and" | "or", operands: readonly Ir[], span: Span): Ir {
  const neutral = kind === "and";
  const flat: Ir[] = [];
  for (const operand of operands) {
    if (operand.kind === "constant") {
      if (operand.value !== neutral) return constant(!neutral, span);
    } else if (operand.kind === kind) for (const inner of operand.operands) flat.push(inner);
    else flat.push(operand);
  }
  if (flat.length === 0) return constant(neutral, span);
  if (flat.length === 1) return flat[0] as Ir;
  return { kind, operands: flat, span };
}

/**
 * Rebuilds a tree with each leaf replaced; constants that a replacement brings in are folded away.
 * What holds no replaced leaf is the very same node.
 */
export function mapLeaves(node: Ir, replace: (leaf: Leaf) => Ir): Ir {
  switch (node.kind) {
    case "and":
    case "or": {
      const operands = mapOperands(node.operands, replace);
      return operands === node.operands ? node : junction(node.kind, operands, node.span);
    }
    case "not": {
      const operand = mapLeaves(node.operand, replace);
      return operand === node.operand ? node : not(operand, node.span);
    }
    case "constant":
      return node;
    default:
      return replace(node);
  }
}

function mapOperands(operands: readonly Ir[], replace: (leaf: Leaf) => Ir): readonly Ir[] {
  let mapped: Ir[] | null = null;
  for (const [index, operand] of operands.entries()) {
    const node = mapLeaves(operand, replace);
    if (node !== operand) mapped ??= operands.slice(0, index);
    mapped?.push(node);
  }
  return mapped ?? operands;
}

/** Every leaf of a tree, in order. */
export function leavesOf(node: Ir): readonly Leaf[] {
  const leaves: Leaf[] = [];
  gatherLeaves(node, leaves);
  return leaves;
}

function gatherLeaves(node: Ir, leaves: Leaf[]): void {
  switch (node.kind) {
    case "and":
    case "or":
      for (const operand of node.operands) gatherLeaves(operand, leaves);
      return;
    case "not":
      gatherLeaves(node.operand, leaves);
      return;
    case "constant":
      return;
    default:
      leaves.push(node);
  }
}
