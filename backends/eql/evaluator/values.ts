import type { Reading } from "../reader/fault.ts";
import type { FieldType } from "../reader/types.ts";
import { parseAddress } from "./address.ts";
import { type Fields, type Scalar, valuesOf } from "./fields.ts";

/** What a query runs on: an index, as far as the query asks for it. */
export interface Index {
  readonly typeOf: (field: string) => FieldType;
}

/** A test of one event; null where Elasticsearch makes it the constant null. */
export type Test = (event: Fields, index: Index) => boolean | null;

export type Value = Scalar | null;

/** The values of an expression, one of null where there is none. */
export type Evaluate = (event: Fields, index: Index) => readonly Value[];

/** Where a query becomes closures. */
export interface Building {
  readonly reading: Reading;
}

const missing: readonly Value[] = [null];

export function fieldValues(name: string): Evaluate {
  return (event, { typeOf }) => {
    const held = valuesOf(event, name);
    if (held.length === 0) return missing;
    const type = typeOf(name);
    const values = held.map((value) => indexed(value, type)).filter((value) => value !== null);
    return values.length > 0 ? values : missing;
  };
}

/** A value as a field of a type takes it in; null where it does not. */
function indexed(value: Scalar, type: FieldType): Value {
  switch (type) {
    case "text":
      return String(value);
    case "number":
      return typeof value === "string" ? numberIn(value) : value;
    case "boolean":
      return typeof value === "string" ? booleanIn(value) : value;
    case "address":
      return parseAddress(String(value)) ? String(value) : null;
    default:
      return value;
  }
}

function numberIn(text: string): number | null {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(text) ? Number(text) : null;
}

function booleanIn(text: string): boolean | null {
  return text === "true" ? true : text === "false" ? false : null;
}

/** Negative, zero or positive; null where the two have no order. Texts go by code points. */
export function order(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (typeof left === "string" && typeof right === "string") return orderTexts(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  if (!isNumber(left) || !isNumber(right) || Number.isNaN(left) || Number.isNaN(right)) return null;
  return left < right ? -1 : left > right ? 1 : 0;
}

function isNumber(value: Value): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function orderTexts(left: string, right: string): number {
  if (left === right) return 0;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return (left.codePointAt(at) ?? -1) - (right.codePointAt(at) ?? -1);
}
