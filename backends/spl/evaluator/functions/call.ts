import type { Span } from "sigmatic/backend";
import type { EvalNode } from "../../reader/nodes.ts";
import type { Evaluate, Report } from "../compiler.ts";
import { numberIn, oneOrMany, textIn, textsIn, type Value } from "../values.ts";

/** A call to compile: its operands as written and as closures. */
export interface Call {
  readonly nodes: readonly EvalNode[];
  readonly operands: readonly Evaluate[];
  readonly span: Span;
  readonly report: Report;
  /** Compiles an expression; a function that runs its operand in another row needs it. */
  readonly compile: (node: EvalNode, report: Report) => Evaluate;
}

/** A function of `eval`: how many operands it takes, and what it makes of them. */
export interface SplFunction {
  readonly least: number;
  readonly most: number;
  /** Places of operands that are read as they are written, such as patterns, and never computed. */
  readonly written?: readonly number[];
  readonly make: (call: Call) => Evaluate;
}

export type Functions = { readonly [name: string]: SplFunction };

/** A function of values alone; a null among them makes null. */
export function strict(
  least: number,
  most: number,
  compute: (...values: readonly Exclude<Value, null>[]) => Value,
): SplFunction {
  return {
    least,
    most,
    make:
      ({ operands }) =>
      (fields) => {
        const values: Exclude<Value, null>[] = [];
        for (const operand of operands) {
          const value = operand(fields);
          if (value === null) return null;
          values.push(value);
        }
        return compute(...values);
      },
  };
}

/** A function of one text, applied to each of several values. */
export function onText(
  least: number,
  most: number,
  compute: (text: string, ...rest: readonly string[]) => Value,
): SplFunction {
  return strict(least, most, (value, ...rest) => {
    const others = rest.map((other) => textIn(other) ?? "");
    if (typeof value !== "object") return compute(String(value), ...others);
    return oneOrMany(value.flatMap((text) => textsIn(compute(text, ...others))));
  });
}

/** A function of numbers; anything else among them makes null. */
export function onNumbers(
  least: number,
  most: number,
  compute: (...numbers: readonly number[]) => number,
): SplFunction {
  return strict(least, most, (...values) => {
    const numbers = values.map(numberIn);
    if (numbers.includes(null)) return null;
    const found = compute(...(numbers as readonly number[]));
    return Number.isFinite(found) ? found : null;
  });
}
