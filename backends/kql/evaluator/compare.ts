import type { Truth } from "./logic.ts";
import { isBag, isList, isNumber, jsonText, type Type, type Value } from "./values.ts";

/*
 * Comparisons (learn.microsoft.com, "Null values"): a string has no null, it is empty instead. Of
 * other types, null equals nothing and differs from everything, but against another null the
 * outcome is null; in an order it is always null.
 */

/** Whether two values are equal, of types that may be compared. */
export function equal(left: Value, right: Value, types: readonly [Type, Type]): Truth {
  const text = types.includes("string") || typeof left === "string" || typeof right === "string";
  const [a, b] = text ? [left ?? "", right ?? ""] : [left, right];
  if (a === null && b === null) return types.includes("unknown") ? true : null;
  if (a === null || b === null) return false;
  return same(a, b);
}

/** Equal values that are both there. */
export function same(left: Value, right: Value): boolean {
  // The one sort of number may stand for a value of the other.
  if (isNumber(left) && isNumber(right)) return !(left < right || left > right) && !isNaN_(left);
  if (isList(left) || isBag(left)) return isEither(right) && jsonText(left) === jsonText(right);
  return left === right;
}

function isNaN_(value: number | bigint): boolean {
  return typeof value === "number" && Number.isNaN(value);
}

function isEither(value: Value): boolean {
  return isList(value) || isBag(value);
}

const orders: {
  readonly [operator: string]: (left: number | bigint, right: number | bigint) => boolean;
} = {
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

/** `<` and its kin, on numbers, times and spans of time. */
export function inOrder(operator: string, left: Value, right: Value): Truth {
  const order = orders[operator];
  if (!order || !isNumber(left) || !isNumber(right)) return null;
  return order(left, right);
}

/** Which of two values comes first when rows are sorted, from the smallest; nulls are set apart. */
export function sortOrder(left: Value, right: Value): number {
  if (isNumber(left) && isNumber(right)) return left < right ? -1 : left > right ? 1 : 0;
  const [a, b] = [String(left), String(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The largest of them, or the smallest; nulls stand back. */
export function best(values: readonly Value[], sign: 1 | -1): Value {
  return values
    .filter((value) => value !== null)
    .reduce<Value>(
      (found, value) => (found === null || sortOrder(value, found) * sign > 0 ? value : found),
      null,
    );
}
