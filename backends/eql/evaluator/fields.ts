import type { NativeEvent, NativeValue } from "sigmatic/backend";

/** One value as it is indexed. */
export type Scalar = string | number | bigint | boolean;

export type Fields = NativeEvent["fields"];

/**
 * The values of a field, however its path is spread over objects and names with dots: lists are
 * several values, null and objects none.
 */
export function valuesOf(fields: Fields, path: string): readonly Scalar[] {
  const values: Scalar[] = [];
  collect(fields, path, values);
  return values;
}

function collect(fields: Fields, path: string, values: Scalar[]): void {
  if (Object.hasOwn(fields, path)) addScalars(fields[path], values);
  for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) {
    const head = path.slice(0, dot);
    if (!Object.hasOwn(fields, head)) continue;
    for (const inner of objectsIn(fields[head])) collect(inner, path.slice(dot + 1), values);
  }
}

function addScalars(value: NativeValue | undefined, values: Scalar[]): void {
  if (Array.isArray(value)) for (const each of value) addScalars(each, values);
  else if (value !== null && typeof value !== "object" && value !== undefined) values.push(value);
}

function objectsIn(value: NativeValue | undefined): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return typeof value === "object" && value !== null ? [value as Fields] : [];
}
