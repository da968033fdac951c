import type { Diagnostic, NativeEvent, NativeValue, ReadQuery } from "sigmatic/backend";
import type { Lambda, Let, Query } from "../reader/nodes.ts";
import { observedSchema } from "./observed.ts";
import { scalarOf } from "./scalar.ts";
import {
  type Binding,
  type Fields,
  type Input,
  noColumns,
  type Row,
  type Schema,
  type Scope,
  type Table,
  type Walk,
} from "./scope.ts";
import { isTable, tableOf } from "./tables/table.ts";
import { isBag, isList, type Value, whole } from "./values.ts";

export type { Schema } from "./scope.ts";
export type { Type } from "./values.ts";

const walk: Walk = { scalar: scalarOf, table: tableOf, isTable };

/** A query whose names and types are settled. */
interface Bound {
  readonly table: Table;
  readonly scope: Scope;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A query made ready to run, or what stands in the way. `now` counts ticks since 1970. Tables that
 * the schema lacks have the types of their events: a query that does not fit these finds nothing.
 */
export function queryOf(
  tree: Query,
  schema: Schema,
  now: bigint,
): { readonly query: ReadQuery | null; readonly diagnostics: readonly Diagnostic[] } {
  const { diagnostics } = bound(tree, schema, {}, now);
  if (diagnostics.length > 0) return { query: null, diagnostics };
  const run: ReadQuery["run"] = (events) => {
    const rows = rowsOf(events);
    const observed = observedSchema([...rows].filter(([name]) => !Object.hasOwn(schema, name)));
    const { table, scope, diagnostics: faults } = bound(tree, schema, observed, now);
    return faults.length > 0 ? new Set() : found(table, scope, (name) => rows.get(name) ?? []);
  };
  return { query: { run }, diagnostics };
}

function bound(tree: Query, schema: Schema, observed: Schema, now: bigint): Bound {
  const diagnostics: Diagnostic[] = [];
  const scope: Scope = {
    columns: noColumns,
    bindings: new Map(),
    schema,
    observed,
    now,
    report: (finding) => diagnostics.push(finding),
    walk,
    input: { rows: () => [] },
  };
  return { table: tableOf(tree.body, withLets(tree.lets, scope)), scope, diagnostics };
}

/** Each `let` knows those before it. */
function withLets(lets: readonly Let[], scope: Scope): Scope {
  const bindings = new Map(scope.bindings);
  const inner: Scope = { ...scope, bindings };
  for (const { name, value } of lets) bindings.set(name.text, bindingOf(value, inner));
  return inner;
}

function bindingOf(value: Let["value"], scope: Scope): Binding {
  const isLambda = value.kind === "lambda";
  const inner = isLambda ? withLets((value as Lambda).lets, scope) : scope;
  const body = isLambda ? (value as Lambda).body : (value as Exclude<Let["value"], Lambda>);
  if (isTable(body, inner) || isName(body, inner))
    return { kind: "table", table: tableOf(body, inner) };
  return { kind: "value", scalar: scalarOf(body, inner) };
}

/** A name that no value has is a table's. */
function isName(body: Exclude<Let["value"], Lambda>, scope: Scope): boolean {
  if (body.kind !== "reference") return false;
  return scope.bindings.get(body.name)?.kind !== "value";
}

function found(table: Table, scope: Scope, input: Input): ReadonlySet<number> {
  scope.input.rows = input;
  return new Set(table.rows(input).flatMap(({ from }) => from));
}

function rowsOf(events: readonly NativeEvent[]): ReadonlyMap<string, readonly Row[]> {
  const byTable = new Map<string, Row[]>();
  for (const [at, event] of events.entries()) {
    if (event.table === null) continue;
    const row: Row = { fields: fieldsOf(event), from: [at] };
    const rows = byTable.get(event.table);
    if (rows) rows.push(row);
    else byTable.set(event.table, [row]);
  }
  return byTable;
}

/** The event's own columns, each looked at where a query asks for it. */
function fieldsOf({ fields }: NativeEvent): Fields {
  return {
    get: (name) => (Object.hasOwn(fields, name) ? kept(fields[name] as NativeValue) : undefined),
    has: (name) => Object.hasOwn(fields, name),
    [Symbol.iterator]: () =>
      Object.entries(fields)
        .map(([name, value]) => [name, kept(value)] as const)
        [Symbol.iterator](),
  };
}

const made = new WeakMap<object, Value>();

function kept(value: NativeValue): Value {
  if (typeof value === "bigint") return whole(value);
  if (!isList(value) && !isBag(value)) return value;
  const known = made.get(value) ?? keptParts(value);
  made.set(value, known);
  return known;
}

function keptParts(value: Extract<NativeValue, object>): Value {
  if (isList(value)) return value.map(kept);
  const members = Object.entries(value).map(([name, each]) => [name, kept(each)] as const);
  return Object.fromEntries(members);
}
