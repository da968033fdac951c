import type { Span } from "sigmatic/backend";
import { illTyped } from "../../reader/findings.ts";
import type { Column, NamePattern, Step } from "../../reader/nodes.ts";
import {
  type Columns,
  columnsOf,
  type Fields,
  type Row,
  type Scalar,
  type Scope,
  type Table,
  withColumns,
  withFields,
  within,
} from "../scope.ts";
import { jsonText, type Value } from "../values.ts";
import { columnNames } from "./names.ts";

type WithColumns = Step & { readonly kind: "extend" | "project" | "projectRename" };
type WithNames = Step & { readonly kind: "projectAway" | "projectKeep" | "projectReorder" };

interface Made {
  readonly name: string;
  readonly scalar: Scalar;
}

/** Each column reads the row as it was: none sees another of the same operator. */
export function madeColumns(
  columns: readonly Column[],
  from: Columns,
  scope: Scope,
): readonly Made[] {
  const names = columnNames(columns);
  return columns.map(({ value }, at) => ({
    name: names[at] as string,
    scalar: scope.walk.scalar(value, within(scope, from)),
  }));
}

/** Columns that rows are told apart by, which the engine does not do by dynamic values. */
export function keyColumns(
  columns: readonly Column[],
  from: Columns,
  scope: Scope,
): readonly Made[] {
  const made = madeColumns(columns, from, scope);
  for (const [at, { scalar }] of made.entries())
    if (scalar.type === "dynamic") reportDynamic((columns[at] as Column).span, scope);
  return made;
}

function reportDynamic(span: Span, scope: Scope): void {
  const hint = "tostring makes text of it";
  scope.report(illTyped("rows are not grouped by a dynamic value", span, hint));
}

function typesOf(made: readonly Made[]) {
  return made.map(({ name, scalar }) => [name, scalar.type] as const);
}

export function fieldsOf(made: readonly Made[], fields: Fields) {
  return made.map(({ name, scalar }): readonly [string, Value] => [name, scalar.evaluate(fields)]);
}

export function extend(step: WithColumns, { columns, rows }: Table, scope: Scope): Table {
  const made = madeColumns(step.columns, columns, scope);
  return {
    columns: withColumns(columns, typesOf(made)),
    rows: (input) =>
      rows(input).map(({ fields, from }) => ({
        fields: withFields(fields, new Map(fieldsOf(made, fields))),
        from,
      })),
  };
}

export function project(step: WithColumns, { columns, rows }: Table, scope: Scope): Table {
  const made = madeColumns(step.columns, columns, scope);
  return {
    columns: columnsOf(typesOf(made)),
    rows: (input) =>
      rows(input).map(({ fields, from }) => ({ fields: new Map(fieldsOf(made, fields)), from })),
  };
}

export function rename(step: WithColumns, { columns, rows }: Table, scope: Scope): Table {
  const names = new Map<string, string>();
  for (const { name, value } of step.columns) {
    if (name && value.kind === "reference") names.set(value.name, name.text);
    else scope.report(illTyped("a column's new name and its old one are due", value.span));
    scope.walk.scalar(value, within(scope, columns));
  }
  const renamed = <V>(entries: Iterable<readonly [string, V]>): Map<string, V> =>
    new Map([...entries].map(([name, value]) => [names.get(name) ?? name, value] as const));
  return {
    columns: { open: columns.open, types: renamed(columns.types) },
    rows: (input) => rows(input).map(({ fields, from }) => ({ fields: renamed(fields), from })),
  };
}

/** `project-away` and `project-keep`. */
export function without(step: WithNames, { columns, rows }: Table, scope: Scope): Table {
  const patterns = step.names.map((name) => patternOf(name, columns, scope));
  const away = step.kind === "projectAway";
  const stays = (name: string): boolean => patterns.some((pattern) => pattern.test(name)) !== away;
  const kept = <V>(entries: Iterable<readonly [string, V]>): Map<string, V> =>
    new Map([...entries].filter(([name]) => stays(name)));
  return {
    // A column that is taken away is there no more, also where the others are not known.
    columns: { open: columns.open, types: kept(columns.types) },
    rows: (input) => rows(input).map(({ fields, from }) => ({ fields: kept(fields), from })),
  };
}

function patternOf({ text, span }: NamePattern, columns: Columns, scope: Scope): RegExp {
  const parts = text.split(/\*+/).map((part) => part.replaceAll(/[^A-Za-z0-9_]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join("[^]*")}$`);
  if (!columns.open && ![...columns.types.keys()].some((name) => pattern.test(name)))
    scope.report(illTyped(`there is no column \`${text}\``, span));
  return pattern;
}

/** One row for all that are alike; without columns, alike in all. */
export function distinct(
  step: Step & { readonly kind: "distinct" },
  { columns, rows }: Table,
  scope: Scope,
): Table {
  const made = keyColumns(step.columns, columns, scope);
  const all = made.length === 0;
  if (all && [...columns.types.values()].includes("dynamic")) reportDynamic(step.span, scope);
  return {
    columns: all ? columns : columnsOf(typesOf(made)),
    rows: (input) =>
      grouped(
        rows(input).map(({ fields, from }) => ({
          fields: all ? fields : new Map(fieldsOf(made, fields)),
          from,
        })),
        ({ fields }) => keyOf(fields),
      ).map((group) => ({ fields: (group[0] as Row).fields, from: sourcesOf(group) })),
  };
}

/** Rows in groups of one key each, in the order of their first. */
export function grouped<T>(
  items: readonly T[],
  key: (item: T) => string,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}

export function sourcesOf(rows: readonly Row[]): readonly number[] {
  return rows.length === 1 ? (rows[0] as Row).from : [...new Set(rows.flatMap(({ from }) => from))];
}

/** Equal for equal rows, whatever the order of their columns. */
function keyOf(fields: Fields): string {
  return jsonText([...fields].sort(([left], [right]) => (left < right ? -1 : 1)).flat());
}
