import type { Comparison, Equals, Pattern } from "sigmatic/backend";
import { type Clause, junction, test } from "./clause.ts";
import { anyText } from "./text.ts";

export const comparisonSigns: { readonly [C in Comparison]: string } = {
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
};

const LARGEST = 2n ** 63n - 1n;

/** Whether a number column can show this text: an integer of canonical spelling that a long holds. */
export function isColumnNumber(text: string): boolean {
  if (!/^(0|-?[1-9][0-9]*)$/.test(text)) return false;
  const value = BigInt(text);
  return value <= LARGEST && value >= -LARGEST;
}

/** Any of the values on a number column: numbers as such, wildcards on the column's text. */
export function anyNumber(name: string, members: readonly (Equals | Pattern)[]): Clause {
  const numbers = members.filter((member) => member.kind === "equals");
  const patterns = members.filter((member) => member.kind === "pattern");
  const values = [...new Set(numbers.map((member) => member.value.text))];
  const tests: Clause[] = [];
  if (values.length === 1) tests.push(test(`${name} == ${values[0]}`));
  else if (values.length > 1) tests.push(test(`${name} in (${values.join(", ")})`));
  if (patterns.length > 0) tests.push(anyText(`tostring(${name})`, patterns));
  return junction("or", tests);
}

/** A decimal of the rule as a Kusto literal. */
export function numberLiteral(decimal: string): string {
  return isColumnNumber(decimal) ? decimal : `real(${Number(decimal)})`;
}
