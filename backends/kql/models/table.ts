import type {
  Field,
  FieldComparison,
  Ir,
  Leaf,
  Notes,
  TargetOptions,
  TraceBranch,
} from "sigmatic/backend";
import { constant, fieldNames, fieldsOf, leavesOf, mapLeaves } from "sigmatic/backend";
import { type Column, type ColumnType, type Reader, remembered } from "../column.ts";
import { own } from "../own.ts";
import { queryOf } from "../query.ts";
import { columnName } from "../quote.ts";
import { refuseField, refuseTransform, resolver } from "../resolve.ts";
import { type Actions, actionsFor, onAction } from "./actions.ts";
import type { Transform } from "./transform.ts";

/** How a table holds one log source: which rows, and each canonical field as a column or a rewriting. */
export interface TableMap {
  readonly table: string;
  /** Tests on columns of the table that pick the log source's rows. */
  readonly filters?: readonly string[];
  /** The actions of the rows, and what each says by itself; absent where the table has none. */
  readonly actions?: Actions;
  /** The column of the action; absent for Defender's `ActionType`. */
  readonly actionColumn?: string;
  /** The table as it reads where a condition leaves this one of several actions. */
  readonly narrowed?: { readonly [action: string]: TableMap };
  readonly columns: { readonly [name: string]: ColumnType };
  readonly computed: { readonly [name: string]: Column };
  readonly fields: { readonly [canonical: string]: string | Transform };
  /** The row's whole text, for keywords; absent where the table has none. */
  readonly keywords?: Column;
  readonly reason: string;
}

/** The query on a table for a condition in canonical names. */
export function tableQuery(
  map: TableMap,
  condition: Ir,
  layout: TargetOptions["layout"],
  notes: Notes,
  trace: TraceBranch[],
): string {
  const view = viewOf(map, condition);
  const part = { reader: view.reader, condition: rewritten(condition, view, notes) };
  trace.push(traceOf(condition, view));
  return queryOf([part], layout, notes);
}

/** A table as one condition reads it. */
interface View {
  readonly map: TableMap;
  readonly actions: Actions;
  /** The actions whose rows are read. */
  readonly scope: readonly string[];
  readonly reader: Reader;
}

function viewOf(map: TableMap, condition: Ir): View {
  const { actions = {}, filters = [] } = map;
  const scope = actionsFor(condition, actions);
  const [only] = scope;
  const narrow = only !== undefined && scope.length === 1 ? (map.narrowed?.[only] ?? map) : map;
  const tests = scope.length > 0 ? [actionFilter(map, scope), ...filters] : filters;
  return { map: narrow, actions, scope, reader: readerOf(narrow, tests) };
}

function actionFilter(map: TableMap, scope: readonly string[]): string {
  const column = actionColumn(map);
  return scope.length === 1
    ? `${column} == "${scope[0]}"`
    : `${column} in (${scope.map((action) => `"${action}"`).join(", ")})`;
}

function actionColumn(map: TableMap): string {
  return map.actionColumn ?? "ActionType";
}

/** The table's own name for a field: a column, or the columns that its value is made of. */
export function nameIn(map: TableMap, field: string): string | null {
  const rule = own(map.fields, field);
  if (rule === undefined) return null;
  if (typeof rule !== "string") return rule.reads.join(" + ") || actionColumn(map);
  return own(map.computed, rule)?.from ?? rule;
}

function rewritten(condition: Ir, view: View, notes: Notes): Ir {
  const { map, actions, scope, reader } = view;
  const hint = (): string => hintOf(map);
  const resolve = resolver(reader, hint, notes);
  return mapLeaves(condition, (leaf) => {
    const decided = onAction(leaf, actions, scope, actionColumn(map));
    if (decided !== null) return decided;
    const unknown = fieldsOf(leaf).filter((field) => own(map.fields, field.name) === undefined);
    for (const field of unknown) refuseField(field, reader, hint, notes);
    return unknown.length > 0
      ? constant(false, leaf.span)
      : mapLeaves(onTable(leaf, map, notes), resolve);
  });
}

/** More names than this help nobody. */
const FEW = 40;

function hintOf({ table, fields }: TableMap): string {
  const names = Object.keys(fields);
  return names.length > FEW
    ? `\`sigmatic fields\` shows which fields of the log source ${table} holds`
    : `${table} can tell ${names.join(", ")}`;
}

function onTable(leaf: Leaf, map: TableMap, notes: Notes): Ir {
  if (leaf.kind === "fieldref") return comparison(leaf, map, notes);
  const [field] = fieldsOf(leaf);
  const rule = field && own(map.fields, field.name);
  // A column as it stands: the reader knows it by the field's name.
  if (rule === undefined || typeof rule === "string") return leaf;
  return rule.rewrite(leaf) ?? refused(leaf, map, notes);
}

/** Two fields compare only where each is a column of its own. */
function comparison(leaf: FieldComparison, map: TableMap, notes: Notes): Ir {
  const isColumn = ({ name }: Field): boolean => typeof own(map.fields, name) === "string";
  return isColumn(leaf.field) && isColumn(leaf.other) ? leaf : refused(leaf, map, notes);
}

function refused(leaf: Leaf, map: TableMap, notes: Notes): Ir {
  refuseTransform(leaf, map.table, notes);
  return constant(false, leaf.span);
}

/** Columns by canonical names, and by the names that transforms give. */
function readerOf(map: TableMap, filters: readonly string[]): Reader {
  const column = remembered((name) => {
    const rule = own(map.fields, name);
    const native = typeof rule === "string" ? rule : name;
    const known = own(map.computed, native);
    if (known) return known;
    const type = own(map.columns, native);
    return type ? { name: columnName(native), type } : null;
  });
  return { table: map.table, filters, stages: () => [], column, keywords: map.keywords ?? null };
}

function traceOf(condition: Ir, view: View): TraceBranch {
  const { table, filters } = view.reader;
  return {
    provider: null,
    scope: filters.length > 0 ? `${table} where ${filters.join(" and ")}` : table,
    reason: view.map.reason,
    // Few callers look: `explain` does, and compiling a directory does not.
    get fields() {
      return fieldNames(condition).map((from) => ({ from, to: readFor(from, condition, view) }));
    },
  };
}

/** The columns that the condition's tests on a field read. */
function readFor(name: string, condition: Ir, { map, actions, scope }: View): string {
  const rule = own(map.fields, name);
  if (typeof rule === "string") return own(map.computed, rule)?.from ?? rule;
  const leaves = leavesOf(condition).filter((leaf) => fieldsOf(leaf)[0]?.name === name);
  const read = leaves.flatMap((leaf) =>
    onAction(leaf, actions, scope, actionColumn(map))
      ? [actionColumn(map)]
      : fieldNames(rule?.rewrite(leaf) ?? constant(false, leaf.span)),
  );
  const names = read.map((column) => own(map.computed, column)?.from ?? column);
  return [...new Set(names)].join(", ");
}
