import type { Value } from "./values.ts";

/*
 * Truth with a third value (learn.microsoft.com, "Null values"): `false and null` is false, `true or
 * null` is true, everything else with a null is null, and `where` drops it.
 */

export type Truth = boolean | null;

export function truthOf(value: Value): Truth {
  return typeof value === "boolean" ? value : null;
}

export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** `and` over all of them, and `or` where `neutral` is false. */
export function every<T>(items: readonly T[], truth: (item: T) => Truth, neutral: boolean): Truth {
  let result: Truth = neutral;
  for (const item of items) {
    const found = truth(item);
    if (found === !neutral) return found;
    if (found === null) result = null;
  }
  return result;
}
