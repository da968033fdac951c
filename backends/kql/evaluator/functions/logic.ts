import { best } from "../compare.ts";
import { not, truthOf } from "../logic.ts";
import { commonType } from "../types.ts";
import type { Type, Value } from "../values.ts";
import type { FunctionRow, FunctionTable } from "./row.ts";
import { isEmpty } from "./text.ts";

/* Functions that choose and test, by their pages of learn.microsoft.com/kusto/query. */

/** Null takes the way of false. */
const iff: FunctionRow = {
  parameters: ["bool", "any", "any"],
  // The binder lets two types through, and gives the first.
  type: ([, yes = "unknown", no = "unknown"]) => commonType([yes, no]) ?? yes,
  apply: ([test, yes = null, no = null]) => (test === true ? yes : no),
};

function presence(apply: (value: Value, type: Type) => boolean): FunctionRow {
  return {
    parameters: ["any"],
    type: "bool",
    apply: ([value = null], [type = "unknown"]) => apply(value, type),
  };
}

const isNull = presence((value, type) => value === null && type !== "string");
const isNotNull = presence((value, type) => value !== null || type === "string");
const isNotEmpty = presence((value) => !isEmpty(value));

function extreme(sign: 1 | -1): FunctionRow {
  return {
    parameters: ["any"],
    least: 2,
    repeats: true,
    type: commonType,
    apply: (values) => best(values, sign),
  };
}

export const logicFunctions: FunctionTable = {
  not: { parameters: ["bool"], type: "bool", apply: ([value = null]) => not(truthOf(value)) },
  iff,
  iif: iff,
  isempty: presence(isEmpty),
  isnotempty: isNotEmpty,
  notempty: isNotEmpty,
  isnull: isNull,
  isnotnull: isNotNull,
  notnull: isNotNull,
  coalesce: {
    parameters: ["any"],
    least: 2,
    repeats: true,
    type: commonType,
    apply: (values) => values.find((value) => !isEmpty(value)) ?? values.at(-1) ?? null,
  },
  case: {
    parameters: ["any"],
    least: 3,
    repeats: true,
    type: (types) => commonType(types.filter((_, at) => at % 2 === 1 || at === types.length - 1)),
    apply: (values) => {
      const chosen = values.findIndex((value, at) => at % 2 === 0 && value === true);
      return (
        values[chosen >= 0 && chosen + 1 < values.length ? chosen + 1 : values.length - 1] ?? null
      );
    },
  },
  max_of: extreme(1),
  min_of: extreme(-1),
};
