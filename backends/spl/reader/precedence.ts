import type { IToken } from "chevrotain";
import type { ArithmeticSign, EvalJunction, EvalNode } from "./nodes.ts";

/** An operator, and the operand behind it. */
export interface Linked {
  readonly sign: IToken;
  readonly operand: EvalNode;
}

const junctions = [
  ["XOR", "evalXor"],
  ["OR", "evalOr"],
  ["AND", "evalAnd"],
] as const;

/** Tests in a row: XOR binds least, then OR, then AND (Search Reference, "where"). */
export function junctionOf(first: EvalNode, rest: readonly Linked[], level = 0): EvalNode {
  const [sign, kind] = junctions[level] ?? [];
  if (sign === undefined || kind === undefined || rest.length === 0) return first;
  const operands = splitAt(first, rest, sign).map((part) =>
    junctionOf(part.first, part.rest, level + 1),
  );
  return operands.length === 1 ? (operands[0] as EvalNode) : joined(kind, operands);
}

interface Part {
  readonly first: EvalNode;
  readonly rest: readonly Linked[];
}

function splitAt(first: EvalNode, rest: readonly Linked[], sign: string): readonly Part[] {
  const parts: { readonly first: EvalNode; readonly rest: Linked[] }[] = [{ first, rest: [] }];
  for (const linked of rest)
    if (linked.sign.image.toUpperCase() === sign) parts.push({ first: linked.operand, rest: [] });
    else parts.at(-1)?.rest.push(linked);
  return parts;
}

function joined(kind: EvalJunction["kind"], operands: readonly EvalNode[]): EvalJunction {
  const start = (operands[0] as EvalNode).span;
  return { kind, operands, span: { ...start, end: (operands.at(-1) as EvalNode).span.end } };
}

/** Values in a row: `*`, `/` and `%` bind more than `+`, `-` and `.`. */
export function arithmeticOf(first: EvalNode, rest: readonly Linked[]): EvalNode {
  const sums: {
    readonly sign: IToken | null;
    readonly first: EvalNode;
    readonly rest: Linked[];
  }[] = [{ sign: null, first, rest: [] }];
  for (const linked of rest)
    if (/[*/%]/.test(linked.sign.image)) sums.at(-1)?.rest.push(linked);
    else sums.push({ sign: linked.sign, first: linked.operand, rest: [] });
  const [start, ...others] = sums.map((part) => ({
    sign: part.sign as IToken,
    operand: computed(part.first, part.rest),
  }));
  return computed((start as Linked).operand, others);
}

function computed(first: EvalNode, rest: readonly Linked[]): EvalNode {
  const last = rest.at(-1);
  if (!last) return first;
  const operands = rest.map(({ sign, operand }) => ({
    operator: sign.image as ArithmeticSign,
    operand,
  }));
  const span = { ...first.span, end: last.operand.span.end };
  return { kind: "evalArithmetic", first, rest: operands, span };
}
