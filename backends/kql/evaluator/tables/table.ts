import { illTyped, syntax, unsupported } from "../../reader/findings.ts";
import type { Call, DataTable, Expression, Print, Reference, Union } from "../../reader/nodes.ts";
import {
  type Columns,
  columnsOf,
  constantValue,
  noColumns,
  type Row,
  type Scope,
  type Table,
  within,
} from "../scope.ts";
import { comparable } from "../types.ts";
import type { Type, Value } from "../values.ts";
import { printNames } from "./names.ts";
import { stepTable } from "./steps.ts";
import { unionOf } from "./union.ts";

const nothing: Table = { columns: { open: true, types: new Map() }, rows: () => [] };

/** Whether an expression gives rows where either could stand. */
export function isTable(node: Expression, scope: Scope): boolean {
  if (node.kind === "reference" || node.kind === "call") {
    if (scope.columns.types.has(node.name)) return false;
    const binding = scope.bindings.get(node.name);
    return binding ? binding.kind === "table" : isDatabaseTable(node, scope);
  }
  return /^(?:pipeline|union|datatable|print)$/.test(node.kind);
}

/** Of a name alone, only the schema knows; a called one would be a function of values. */
function isDatabaseTable(node: Reference | Call, scope: Scope): boolean {
  if (node.kind === "call" && node.name === "materialize") return true;
  return Object.hasOwn(scope.schema, node.name);
}

/** An expression that gives rows, made ready. */
export function tableOf(node: Expression, scope: Scope): Table {
  switch (node.kind) {
    case "reference":
      return namedTable(node, scope);
    case "call":
      return calledTable(node, scope);
    case "pipeline":
      return node.steps.reduce(
        (table, step) => stepTable(step, table, scope),
        tableOf(node.source, scope),
      );
    case "union":
      return unionTable(node, scope);
    case "datatable":
      return writtenTable(node, scope);
    case "print":
      return printedTable(node, scope);
    case "anywhere":
      scope.report(unsupported("all tables at once are not followed", node.span));
      return nothing;
    default:
      scope.report(syntax("a value stands where a table is due", node.span));
      return nothing;
  }
}

function namedTable({ name, span }: Reference, scope: Scope): Table {
  const binding = scope.bindings.get(name);
  if (!binding) return stored(name, scope);
  if (binding.kind === "table") return binding.table;
  scope.report(illTyped(`\`${name}\` is a value, not a table`, span));
  return nothing;
}

function calledTable(node: Call, scope: Scope): Table {
  const binding = scope.bindings.get(node.name);
  if (binding?.kind === "table") return binding.table;
  const [first] = node.arguments;
  if (node.name === "materialize" && first) return tableOf(first, scope);
  if (node.arguments.length === 0) return stored(node.name, scope);
  scope.report(unsupported(`arguments of \`${node.name}\` are not followed`, node.span));
  return nothing;
}

/** A table of the database; a function without arguments is one too. */
function stored(name: string, { schema, observed }: Scope): Table {
  const known = Object.hasOwn(schema, name) ? schema[name] : undefined;
  const seen = Object.hasOwn(observed, name) ? observed[name] : undefined;
  const columns: Columns = known
    ? columnsOf(Object.entries(known))
    : { open: true, types: new Map(Object.entries(seen ?? {})) };
  return { columns, rows: (input) => input(name) };
}

function unionTable(node: Union, scope: Scope): Table {
  return unionOf(
    node.tables.map((table) => tableOf(table, scope)),
    node,
    scope,
  );
}

function writtenTable(node: DataTable, scope: Scope): Table {
  const { columns, values, span } = node;
  if (values.length % columns.length !== 0)
    scope.report(syntax("the values do not fill the table's rows", span));
  const found = values.map((value, at): Value => {
    const scalar = scope.walk.scalar(value, within(scope, noColumns));
    const type = columns[at % columns.length]?.type as Type;
    if (!comparable(scalar.type, type) || !scalar.constant)
      scope.report(illTyped(`a value of type ${type} is due`, value.span));
    return scalar.constant ? constantValue(scalar) : null;
  });
  const rows = Array.from({ length: Math.floor(values.length / columns.length) }, (_, at): Row => {
    const fields = columns.map(
      ({ name }, index) => [name.text, found[at * columns.length + index] ?? null] as const,
    );
    return { fields: new Map(fields), from: [] };
  });
  return {
    columns: columnsOf(columns.map(({ name, type }) => [name.text, type] as const)),
    rows: () => rows,
  };
}

function printedTable(node: Print, scope: Scope): Table {
  const names = printNames(node.columns);
  const scalars = node.columns.map(({ value }) =>
    scope.walk.scalar(value, within(scope, noColumns)),
  );
  const columns = columnsOf(
    names.map((name, at) => [name, scalars[at]?.type ?? "unknown"] as const),
  );
  return {
    columns,
    rows: () => [
      {
        fields: new Map(
          names.map((name, at) => [name, scalars[at]?.evaluate(new Map()) ?? null] as const),
        ),
        from: [],
      },
    ],
  };
}
