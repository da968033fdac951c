import { isNumber, type Type, type Value, whole } from "./values.ts";

type Operate = (left: number, right: number) => number;
type OperateWhole = (left: bigint, right: bigint) => bigint | null;

const operations: { readonly [operator: string]: readonly [Operate, OperateWhole] } = {
  "+": [(left, right) => left + right, (left, right) => left + right],
  "-": [(left, right) => left - right, (left, right) => left - right],
  "*": [(left, right) => left * right, (left, right) => left * right],
  "/": [(left, right) => left / right, (left, right) => (right === 0n ? null : left / right)],
  "%": [
    (left, right) => left % right,
    // The remainder is never negative.
    (left, right) => (right === 0n ? null : ((left % right) + magnitude(right)) % magnitude(right)),
  ],
};

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** `+` and its kin on two numbers; whole ones stay whole and wrap at 64 bits. Null where one is null. */
export function compute(operator: string, left: Value, right: Value, real: boolean): Value {
  const operation = operations[operator];
  if (!operation || !isNumber(left) || !isNumber(right)) return null;
  const [onReals, onWholes] = operation;
  if (real || !isWhole(left) || !isWhole(right)) return onReals(Number(left), Number(right));
  const made = onWholes(BigInt(left), BigInt(right));
  return made === null ? null : whole(BigInt.asIntN(64, made));
}

function isWhole(value: number | bigint): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

/** The type of `left operator right`; null where the operator is not defined for them. */
export function resultType(operator: string, left: Type, right: Type): Type | null {
  const numbers: readonly Type[] = ["int", "long", "real", "decimal"];
  if (left === "unknown" || right === "unknown")
    return operator === "-" ? "unknown" : anyOf(left, right);
  if (numbers.includes(left) && numbers.includes(right)) {
    if (left === "real" || right === "real") return "real";
    return "long";
  }
  if (left === "dynamic" || right === "dynamic") return numbers.includes(left) ? left : right;
  if (operator === "-" && left === "datetime" && right === "datetime") return "timespan";
  if (left === "datetime" && right === "timespan") return /[+-]/.test(operator) ? "datetime" : null;
  if (left === "timespan" && right === "datetime") return operator === "+" ? "datetime" : null;
  if (left === "timespan" && right === "timespan")
    return operator === "/" ? "real" : operator === "*" ? null : "timespan";
  if (left === "timespan" && numbers.includes(right))
    return /[*/]/.test(operator) ? "timespan" : null;
  if (numbers.includes(left) && right === "timespan") return operator === "*" ? "timespan" : null;
  return null;
}

function anyOf(left: Type, right: Type): Type {
  const known = left === "unknown" ? right : left;
  return known === "timespan" ? "unknown" : known;
}
