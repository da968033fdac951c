import { timeTicks } from "../reader/times.ts";
import type { Scalar } from "./scope.ts";
import type { Type, Value } from "./values.ts";

const numeric: ReadonlySet<Type> = new Set(["int", "long", "real", "decimal"]);

function isNumeric(type: Type): boolean {
  return numeric.has(type);
}

/** Whether a type could be any of the given ones. */
export function mayBe(type: Type, ...wanted: readonly Type[]): boolean {
  if (type === "unknown") return true;
  return wanted.some((each) => each === type || (isNumeric(each) && isNumeric(type)));
}

/** Whether values of two types may be compared. The engine never compares text with numbers. */
export function comparable(left: Type, right: Type): boolean {
  if (left === "dynamic" || right === "dynamic") return true;
  return mayBe(left, right) || right === "unknown";
}

/** The type of a value that is one of several; null where nothing fits them all. */
export function commonType(types: readonly Type[]): Type | null {
  const [first = "unknown", ...others] = types;
  return others.reduce<Type | null>((common, type) => {
    if (common === null || common === type) return common;
    if (common === "unknown" || type === "unknown") return common === "unknown" ? type : common;
    if (isNumeric(common) && isNumeric(type)) return wider(common, type);
    return common === "dynamic" || type === "dynamic" ? "dynamic" : null;
  }, first);
}

const widths: readonly Type[] = ["int", "long", "decimal", "real"];

function wider(left: Type, right: Type): Type {
  return widths.indexOf(left) > widths.indexOf(right) ? left : right;
}

/**
 * A value as another type sees it: in columns that nobody has described, times stand as ISO 8601
 * texts.
 */
export function asTime(scalar: Scalar): Scalar["evaluate"] {
  if (scalar.type !== "unknown") return scalar.evaluate;
  return (fields) => timeOf(scalar.evaluate(fields));
}

export function timeOf(value: Value): Value {
  return typeof value === "string" ? timeTicks(value) : value;
}
