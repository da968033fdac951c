import { syntax } from "../../reader/findings.ts";
import { equals } from "../logic.ts";
import type { Value } from "../values.ts";
import type { Call, Functions } from "./call.ts";

const many = Number.POSITIVE_INFINITY;

function constant(value: Value): Functions[string] {
  return { least: 0, most: 0, make: () => () => value };
}

/** Pairs of a test and a value; the first test that gives `wanted` picks its value. */
function pairs(name: string, wanted: boolean): Functions[string] {
  return {
    least: 2,
    most: many,
    make: ({ operands, report, span }: Call) => {
      if (operands.length % 2 === 1) report(syntax(`\`${name}\` takes pairs of values`, span));
      return (fields) => {
        for (let at = 0; at + 1 < operands.length; at += 2)
          if (operands[at]?.(fields) === wanted) return operands[at + 1]?.(fields) ?? null;
        return null;
      };
    },
  };
}

/** Functions that pick a value (Search Reference, "Comparison and Conditional functions"). */
export const choices: Functions = {
  true: constant(true),
  false: constant(false),
  null: constant(null),
  // Its last value unless the test is true, so also where the test is null.
  if: {
    least: 3,
    most: 3,
    make:
      ({ operands: [test, one, other] }) =>
      (fields) =>
        (test?.(fields) === true ? one?.(fields) : other?.(fields)) ?? null,
  },
  case: pairs("case", true),
  validate: pairs("validate", false),
  coalesce: {
    least: 1,
    most: many,
    make:
      ({ operands }) =>
      (fields) => {
        for (const operand of operands) {
          const value = operand(fields);
          if (value !== null) return value;
        }
        return null;
      },
  },
  nullif: {
    least: 2,
    most: 2,
    make:
      ({ operands: [one, other] }) =>
      (fields) => {
        const value = one?.(fields) ?? null;
        return equals(value, other?.(fields) ?? null) === true ? null : value;
      },
  },
};
