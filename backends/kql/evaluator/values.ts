import type { ValueType } from "../reader/nodes.ts";

/**
 * A value while a query runs. Its type is known beside it: times and spans of time are numbers too,
 * counts of 100 nanoseconds. Whole numbers beyond 2^53 are `bigint`.
 */
export type Value = string | number | bigint | boolean | null | readonly Value[] | Bag;

export interface Bag {
  readonly [name: string]: Value;
}

/** A value's type; `unknown` for a column whose table nobody has described. */
export type Type = ValueType | "unknown";

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isBag(value: Value): value is Bag {
  return typeof value === "object" && value !== null && !isList(value);
}

export function isNumber(value: Value): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

/** A member by its own name alone, never by what all objects have. */
export function memberOf(bag: Bag, name: string): Value {
  return Object.hasOwn(bag, name) ? (bag[name] as Value) : null;
}

/** Whole numbers as small as they may be, so that each has one form. */
export function whole(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** A value as text, as operators on text see it: a string has no null. */
export function textOf(value: Value): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "object" ? jsonText(value) : String(value);
}

/** JSON without spaces, as dynamic values are rendered. */
export function jsonText(value: Value): string {
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(jsonText).join(",")}]`;
  if (!isBag(value)) return String(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`,
  );
  return `{${members.join(",")}}`;
}
