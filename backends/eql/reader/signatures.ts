/*
 * EQL's functions. Source: Elasticsearch, "EQL function reference".
 */

/** What a value is; `unknown` where no mapping says so. */
export type ValueType = "text" | "number" | "boolean" | "address" | "date" | "null" | "unknown";

export interface Signature {
  /** Types of the arguments in order; the last stands for all further ones where `repeats`. */
  readonly takes: readonly (readonly ValueType[])[];
  /** How many of them must be there. */
  readonly least: number;
  readonly repeats?: boolean;
  readonly gives: ValueType;
  /** Whether a `~` behind the name ignores letter case. */
  readonly folds?: boolean;
}

const text = ["text"] as const;
const number = ["number"] as const;
const any = ["text", "number", "boolean", "address", "date"] as const;

const sum = { takes: [number, number], least: 2, gives: "number" } as const;
const search = { takes: [text, text], least: 2, gives: "boolean", folds: true } as const;

export const signatures = {
  add: sum,
  subtract: sum,
  multiply: sum,
  divide: sum,
  modulo: sum,
  between: { takes: [text, text, text, ["boolean"]], least: 3, gives: "text", folds: true },
  cidrMatch: { takes: [["address", "text"], text], least: 2, repeats: true, gives: "boolean" },
  concat: { takes: [any], least: 1, repeats: true, gives: "text" },
  endsWith: search,
  indexOf: { takes: [text, text, number], least: 2, gives: "number", folds: true },
  length: { takes: [text], least: 1, gives: "number" },
  number: { takes: [text, number], least: 1, gives: "number" },
  startsWith: search,
  string: { takes: [any], least: 1, gives: "text" },
  stringContains: search,
  substring: { takes: [text, number, number], least: 2, gives: "text" },
} as const satisfies { readonly [name: string]: Signature };

export type FunctionName = keyof typeof signatures;

export function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(signatures, name);
}
