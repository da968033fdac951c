import { illTyped, unsupported } from "../../reader/findings.ts";
import type { Step } from "../../reader/nodes.ts";
import {
  constantValue,
  type Row,
  type Scope,
  type Table,
  withColumns,
  withFields,
  within,
} from "../scope.ts";
import { mayBe } from "../types.ts";
import { isBag, isList, isNumber, type Type, type Value } from "../values.ts";
import { columnNames } from "./names.ts";

/*
 * mv-expand and mv-apply (learn.microsoft.com/kusto/query/mv-expand-operator): a null gives one row
 * with a null, an empty list none, lists side by side as many as the longest.
 */

type Expand = Step & { readonly kind: "mvExpand" | "mvApply" };

interface Expander {
  readonly table: Table;
  readonly expanded: (row: Row) => readonly Row[];
}

export function expand(step: Expand, table: Table, scope: Scope): Table {
  const { table: made, expanded } = expanderOf(step, table, scope);
  return { columns: made.columns, rows: (input) => table.rows(input).flatMap(expanded) };
}

type StepTable = (step: Step, table: Table, scope: Scope) => Table;

/** A subquery on the expanded rows of each row, whose other columns come back to its results. */
export function applyEach(
  step: Step & { readonly kind: "mvApply" },
  table: Table,
  scope: Scope,
  stepTable: StepTable,
): Table {
  const { table: made, expanded } = expanderOf(step, table, scope);
  let current: readonly Row[] = [];
  const inner: Table = { columns: made.columns, rows: () => current };
  const result = step.steps.reduce((rows, each) => stepTable(each, rows, scope), inner);
  return {
    columns: withColumns(table.columns, result.columns.types),
    rows: (input) =>
      table.rows(input).flatMap((row) => {
        current = expanded(row);
        return result.rows(input).map(({ fields }) => ({
          fields: withFields(row.fields, fields),
          from: row.from,
        }));
      }),
  };
}

function expanderOf(step: Expand, table: Table, scope: Scope): Expander {
  const names = columnNames(step.expansions.map(({ column }) => column));
  const inner = within(scope, table.columns);
  const parts = step.expansions.map(({ column }) => {
    const scalar = scope.walk.scalar(column.value, inner);
    if (!mayBe(scalar.type, "dynamic"))
      scope.report(illTyped(`a value of type ${scalar.type} has no elements`, column.span));
    return scalar;
  });
  const types = step.expansions.map(({ type }): Type => type ?? "dynamic");
  const asPairs = step.parameters.some(({ value }) => value.text === "array");
  const counter = step.parameters.find(({ name }) => name.text === "with_itemindex")?.value.text;
  const limit = limitOf(step, scope);
  const columns = withColumns(table.columns, [
    ...names.map((name, at) => [name, types[at] ?? "dynamic"] as const),
    ...(counter === undefined ? [] : [[counter, "long"] as const]),
  ]);
  const expanded = ({ fields, from }: Row): readonly Row[] => {
    const lists = parts.map(({ evaluate }) => elementsOf(evaluate(fields), asPairs));
    const count = Math.min(limit, Math.max(...lists.map((list) => list.length)));
    return Array.from({ length: count }, (_, at) => {
      const fresh = new Map<string, Value>();
      for (const [index, name] of names.entries())
        fresh.set(name, typed(lists[index]?.[at] ?? null, types[index] ?? "dynamic"));
      if (counter !== undefined) fresh.set(counter, at);
      return { fields: withFields(fields, fresh), from };
    });
  };
  return { table: { columns, rows: table.rows }, expanded };
}

function limitOf({ limit }: Expand, scope: Scope): number {
  if (!limit) return Infinity;
  const scalar = scope.walk.scalar(limit, scope);
  const count = scalar.constant ? constantValue(scalar) : null;
  if (isNumber(count)) return Number(count);
  scope.report(unsupported("a number of rows is due here", limit.span));
  return 0;
}

/** What is neither a list nor a bag stands for itself. */
function elementsOf(value: Value, asPairs: boolean): readonly Value[] {
  if (isList(value)) return value;
  if (!isBag(value)) return [value];
  return Object.entries(value).map((pair): Value => (asPairs ? pair : Object.fromEntries([pair])));
}

/** Elements that are not of the named type become null; none is converted. */
function typed(value: Value, type: Type): Value {
  if (type === "dynamic" || value === null) return type === "string" ? "" : value;
  const sound =
    type === "string"
      ? typeof value === "string"
      : type === "bool"
        ? typeof value === "boolean"
        : isNumber(value);
  if (sound) return value;
  return type === "string" ? "" : null;
}
