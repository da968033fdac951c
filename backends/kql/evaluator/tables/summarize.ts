import { unsupported } from "../../reader/findings.ts";
import type { Expression, Step } from "../../reader/nodes.ts";
import { type Columns, columnsOf, type Row, type Scope, type Table, within } from "../scope.ts";
import { jsonText, type Type, type Value } from "../values.ts";
import { type Aggregate, aggregateOf, isAggregate } from "./aggregates.ts";
import { choiceOf, isChoice } from "./choice.ts";
import { fieldsOf, grouped, keyColumns, type madeColumns, sourcesOf } from "./columns.ts";
import { columnNames } from "./names.ts";

/** What one column of `summarize` gives: a column, or several for `arg_max`. */
export interface Result {
  readonly open: boolean;
  readonly types: readonly (readonly [string, Type])[];
  readonly values: (members: readonly Row[], key: Key) => readonly (readonly [string, Value])[];
}

type Key = readonly (readonly [string, Value])[];

/** One row for each group; without `by` one row, also of no rows. */
export function summarize(
  step: Step & { readonly kind: "summarize" },
  { columns, rows }: Table,
  scope: Scope,
): Table {
  const keys = keyColumns(step.by, columns, scope);
  const keyTypes = keys.map(({ name, scalar }) => [name, scalar.type] as const);
  const names = columnNames(step.columns);
  const results = step.columns.map((column, at): Result => {
    const { value } = column;
    if (isChoice(value)) return choiceOf(column, value, columns, scope);
    return resultOf(names[at] as string, value, columns, keyTypes, scope);
  });
  return {
    columns: {
      open: results.some(({ open }) => open),
      types: new Map([...keyTypes, ...results.flatMap(({ types }) => types)]),
    },
    rows: (input) =>
      groupsOf(rows(input), keys).map(({ members, key }) => ({
        fields: new Map([...key, ...results.flatMap(({ values }) => values(members, key))]),
        from: sourcesOf(members),
      })),
  };
}

interface Group {
  readonly members: readonly Row[];
  readonly key: Key;
}

function groupsOf(rows: readonly Row[], keys: ReturnType<typeof madeColumns>): readonly Group[] {
  if (keys.length === 0) return [{ members: rows, key: [] }];
  const keyed = rows.map((row) => ({ row, key: fieldsOf(keys, row.fields) }));
  return grouped(keyed, ({ key }) => jsonText(key.map(([, value]) => value))).map((group) => ({
    members: group.map(({ row }) => row),
    key: group[0]?.key ?? [],
  }));
}

/** An expression of functions over rows. */
function resultOf(
  name: string,
  node: Expression,
  columns: Columns,
  keyTypes: readonly (readonly [string, Type])[],
  scope: Scope,
): Result {
  const found: Found[] = [];
  const rewritten = withoutAggregates(node, columns, scope, found);
  const inner = columnsOf([
    ...keyTypes,
    ...found.map((each) => [each.name, each.made.type] as const),
  ]);
  const { type, evaluate } = scope.walk.scalar(rewritten, within(scope, inner));
  return {
    open: false,
    types: [[name, type]],
    values: (members, key) => {
      const made = found.map((each) => [each.name, each.made.over(members)] as const);
      return [[name, evaluate(new Map([...key, ...made]))]];
    },
  };
}

interface Found {
  readonly name: string;
  readonly made: Aggregate;
}

/** Each function over rows becomes a column of its own, which the rest of the expression reads. */
function withoutAggregates(
  node: Expression,
  columns: Columns,
  scope: Scope,
  found: Found[],
): Expression {
  const inside = (each: Expression): Expression => withoutAggregates(each, columns, scope, found);
  if (isChoice(node))
    scope.report(unsupported(`\`${node.name}\` inside an expression is not followed`, node.span));
  if (node.kind === "call") {
    if (!isAggregate(node.name)) return { ...node, arguments: node.arguments.map(inside) };
    const name = `\0${found.length}`;
    found.push({ name, made: aggregateOf(node, within(scope, columns)) });
    return { kind: "reference", name, span: node.span };
  }
  if (node.kind === "binary")
    return { ...node, left: inside(node.left), right: inside(node.right) };
  if (node.kind === "unary") return { ...node, operand: inside(node.operand) };
  if (node.kind === "access") return { ...node, base: inside(node.base), key: inside(node.key) };
  if (node.kind === "among")
    return { ...node, value: inside(node.value), items: node.items.map(inside) };
  return node;
}
