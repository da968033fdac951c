import type { Diagnostic } from "sigmatic/backend";
import type { Expression } from "../reader/nodes.ts";
import type { Type, Value } from "./values.ts";

/** The columns of one row; a name that is not here has no value. */
export interface Fields extends Iterable<readonly [name: string, value: Value]> {
  readonly get: (name: string) => Value | undefined;
  readonly has: (name: string) => boolean;
}

/** A row, and the events that it was made of, by their positions. */
export interface Row {
  readonly fields: Fields;
  readonly from: readonly number[];
}

/** What is known of a table's columns. Without a schema any name may be one of them. */
export interface Columns {
  readonly open: boolean;
  readonly types: ReadonlyMap<string, Type>;
}

/** An expression made ready: its type, and its value in a row. */
export interface Scalar {
  readonly type: Type;
  /** Whether it is the same in every row. */
  readonly constant: boolean;
  readonly evaluate: (fields: Fields) => Value;
}

/** A table made ready: its columns, and its rows among the events. */
export interface Table {
  readonly columns: Columns;
  readonly rows: (input: Input) => readonly Row[];
}

/** The rows of each of the database's tables. */
export type Input = (table: string) => readonly Row[];

/** What a `let` has named. */
export type Binding =
  | { readonly kind: "value"; readonly scalar: Scalar }
  | { readonly kind: "table"; readonly table: Table };

/** Names and types of a database's tables, as far as they are known. */
export type Schema = {
  readonly [table: string]: { readonly [column: string]: Type };
};

/** What an expression may refer to. */
export interface Scope {
  readonly columns: Columns;
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly schema: Schema;
  /** Types of columns that the schema lacks, as the events show them; there may be other columns. */
  readonly observed: Schema;
  /** Ticks of the moment that `now()` gives. */
  readonly now: bigint;
  readonly report: (finding: Diagnostic) => void;
  readonly walk: Walk;
  /** Rows of tables inside expressions, while the query runs. */
  readonly input: { rows: Input };
}

/** How parts of an expression are made ready, each by those who know its kind. */
export interface Walk {
  readonly scalar: (node: Expression, scope: Scope) => Scalar;
  readonly table: (node: Expression, scope: Scope) => Table;
  readonly isTable: (node: Expression, scope: Scope) => boolean;
}

export const noColumns: Columns = { open: false, types: new Map() };

export function within(scope: Scope, columns: Columns): Scope {
  return { ...scope, columns };
}

export function columnsOf(types: Iterable<readonly [string, Type]>): Columns {
  return { open: false, types: new Map(types) };
}

/** The columns with others beside them or in their place. */
export function withColumns(
  { open, types }: Columns,
  more: Iterable<readonly [string, Type]>,
): Columns {
  return { open, types: new Map([...types, ...more]) };
}

export function constantOf(type: Type, value: Value): Scalar {
  return { type, constant: true, evaluate: () => value };
}

/** Fields with others in front, which are looked up first: a copy for each of many rows is dear. */
export function withFields(fields: Fields, more: Fields): Fields {
  return {
    get: (name) => (more.has(name) ? more.get(name) : fields.get(name)),
    has: (name) => more.has(name) || fields.has(name),
    [Symbol.iterator]: () => new Map([...fields, ...more])[Symbol.iterator](),
  };
}

const noFields: Fields = new Map();

/** The value of an expression that is the same in every row. */
export function constantValue(scalar: Scalar): Value {
  return scalar.evaluate(noFields);
}

/** What stands for an expression that has a fault, so that others can still be looked for. */
export const faulty: Scalar = { type: "unknown", constant: false, evaluate: () => null };

/** An expression of constants is computed once. */
export function settled(scalar: Scalar): Scalar {
  return scalar.constant ? constantOf(scalar.type, constantValue(scalar)) : scalar;
}
