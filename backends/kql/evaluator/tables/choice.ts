import { illTyped } from "../../reader/findings.ts";
import type { Call, Column, Expression } from "../../reader/nodes.ts";
import { best } from "../compare.ts";
import type { Columns, Row, Scalar, Scope } from "../scope.ts";
import { fieldsOf, madeColumns } from "./columns.ts";
import type { Result } from "./summarize.ts";

/** `arg_max(…)` and `arg_min(…)`. */
export function isChoice(node: Expression): node is Call {
  return node.kind === "call" && /^arg_(?:max|min)$/.test(node.name);
}

/** `arg_max(by, a, b)`: the values in the row where the first is largest; with `*`, all of that row. */
export function choiceOf(
  { name, span }: Column,
  node: Call,
  columns: Columns,
  scope: Scope,
): Result {
  const stars = node.arguments.some(({ kind }) => kind === "anywhere");
  const values = node.arguments.filter(({ kind }) => kind !== "anywhere");
  if (values.length === 0)
    scope.report(illTyped(`\`${node.name}\` takes a column to choose by`, node.span));
  const parts = values.map((value, at): Column => ({ name: at === 0 ? name : null, value, span }));
  const made = madeColumns(parts, columns, scope);
  const types = made.map((each) => [each.name, each.scalar.type] as const);
  const sign = node.name === "arg_max" ? 1 : -1;
  return {
    open: stars && columns.open,
    types: stars ? [...columns.types, ...types] : types,
    values: (members) => {
      const row = chosen(members, made[0]?.scalar.evaluate, sign);
      if (!row) return types.map(([each]) => [each, null] as const);
      return [...(stars ? row.fields : []), ...fieldsOf(made, row.fields)];
    },
  };
}

/** The first of those whose value is best; where all are null, the first of all. */
function chosen(
  rows: readonly Row[],
  key: Scalar["evaluate"] | undefined,
  sign: 1 | -1,
): Row | undefined {
  if (!key) return undefined;
  const keys = rows.map(({ fields }) => key(fields));
  return rows[keys.indexOf(best(keys, sign))];
}
