import { illTyped, unsupported } from "../../reader/findings.ts";
import type { Expression, Ordering, Step } from "../../reader/nodes.ts";
import { sortOrder } from "../compare.ts";
import { columnsOf, constantValue, type Row, type Scope, type Table, within } from "../scope.ts";
import { asTime, mayBe } from "../types.ts";
import { isNumber, type Value } from "../values.ts";
import { distinct, extend, project, rename, without } from "./columns.ts";
import { applyEach, expand } from "./expand.ts";
import { join } from "./join.ts";
import { summarize } from "./summarize.ts";
import { unionOf } from "./union.ts";

type StepOf<K extends Step["kind"]> = Step extends infer S
  ? S extends { readonly kind: infer Each }
    ? K extends Each
      ? S
      : never
    : never
  : never;

type Steps = {
  readonly [K in Step["kind"]]: (step: StepOf<K>, table: Table, scope: Scope) => Table;
};

const steps: Steps = {
  where,
  extend,
  project,
  projectRename: rename,
  projectAway: without,
  projectKeep: without,
  projectReorder: (_, table) => table,
  distinct,
  summarize,
  mvExpand: expand,
  mvApply: (step, table, scope) => applyEach(step, table, scope, stepTable),
  take: (step, table, scope) => first(countOf(step.count, scope), table),
  sort: (step, table, scope) => sorted(step.by, table, scope),
  top: (step, table, scope) => first(countOf(step.count, scope), sorted(step.by, table, scope)),
  count: (_, table) => counted(table),
  keep: (_, table) => table,
  union: (step, table, scope) =>
    unionOf([table, ...step.tables.map((each) => scope.walk.table(each, scope))], step, scope),
  join,
};

/** What one operator makes of a table. */
export function stepTable(step: Step, table: Table, scope: Scope): Table {
  const make = steps[step.kind] as (step: Step, table: Table, scope: Scope) => Table;
  return make(step, table, scope);
}

/** Rows for which a test is true; a null drops them too. */
function where({ test }: StepOf<"where">, { columns, rows }: Table, scope: Scope): Table {
  const scalar = scope.walk.scalar(test, within(scope, columns));
  if (!mayBe(scalar.type, "bool"))
    scope.report(illTyped(`\`where\` takes a test, not a value of type ${scalar.type}`, test.span));
  return {
    columns,
    rows: (input) => rows(input).filter(({ fields }) => scalar.evaluate(fields) === true),
  };
}

function countOf(node: Expression, scope: Scope): number {
  const scalar = scope.walk.scalar(node, within(scope, columnsOf([])));
  const count = scalar.constant ? constantValue(scalar) : null;
  if (isNumber(count) && count >= 0) return Number(count);
  scope.report(unsupported("a number of rows is due here", node.span));
  return 0;
}

function first(count: number, { columns, rows }: Table): Table {
  return { columns, rows: (input) => rows(input).slice(0, count) };
}

function sorted(by: readonly Ordering[], { columns, rows }: Table, scope: Scope): Table {
  const keys = by.map(({ value, ...order }) => {
    const scalar = scope.walk.scalar(value, within(scope, columns));
    if (scalar.type === "dynamic")
      scope.report(illTyped("rows are not sorted by a dynamic value", value.span));
    return { ...order, evaluate: asTime(scalar) };
  });
  const compare = (left: Row, right: Row): number => {
    for (const { evaluate, descending, nullsFirst } of keys) {
      const [a, b] = [evaluate(left.fields), evaluate(right.fields)];
      const order =
        a === null || b === null
          ? byNull(a, b, nullsFirst)
          : sortOrder(a, b) * (descending ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  };
  return { columns, rows: (input) => rows(input).toSorted(compare) };
}

function byNull(left: Value, right: Value, nullsFirst: boolean): number {
  if (left === right) return 0;
  return (left === null) === nullsFirst ? -1 : 1;
}

function counted({ rows }: Table): Table {
  return {
    columns: columnsOf([["Count", "long"]]),
    rows: (input) => {
      const found = rows(input);
      const from = [...new Set(found.flatMap((row) => row.from))];
      return [{ fields: new Map([["Count", found.length]]), from }];
    },
  };
}
