import { compareTexts, numberIn, textsIn, type Value } from "./values.ts";

/*
 * The three-valued logic of `eval`: a comparison with a missing field is null, and so is its
 * negation (Search Reference, "where"; the null logic is the usual reading, not documented).
 */

export function not(value: Value): Value {
  return typeof value === "boolean" ? !value : null;
}

/** `and` with `deciding` false, `or` with `deciding` true: the deciding value wins over null. */
export function fold(values: Iterable<Value>, deciding: boolean): Value {
  let result: Value = !deciding;
  for (const value of values) {
    if (value === deciding) return deciding;
    if (typeof value !== "boolean") result = null;
  }
  return result;
}

/** Numbers where both sides spell numbers, otherwise texts with their case; any of several values. */
export function equals(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  return textsOrNumber(left).some((one) => textsOrNumber(right).some((other) => same(one, other)));
}

function textsOrNumber(value: Value): readonly (string | number)[] {
  return typeof value === "number" ? [value] : textsIn(value);
}

function same(left: string | number, right: string | number): boolean {
  const first = numberIn(left);
  const second = numberIn(right);
  return first !== null && second !== null ? first === second : String(left) === String(right);
}

/** Negative, zero or positive; null where a side is missing or has several values. */
export function order(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (typeof left === "object" || typeof right === "object") return null;
  const first = numberIn(left);
  const second = numberIn(right);
  return first !== null && second !== null
    ? first - second
    : compareTexts(String(left), String(right));
}
