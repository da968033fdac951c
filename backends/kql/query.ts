import type { Ir, Leaf, Notes, TargetOptions } from "sigmatic/backend";
import { and, fieldsOf, leavesOf } from "sigmatic/backend";
import { type Clause, flat, pretty, test } from "./clause.ts";
import type { Column, Reader, Stage } from "./column.ts";
import { clauseOf } from "./leaves.ts";

/** Events and the condition on them, in the reader's names. */
export interface Part {
  readonly reader: Reader;
  readonly condition: Ir;
}

/** The query of one part, or the union of several. */
export function queryOf(
  parts: readonly Part[],
  layout: TargetOptions["layout"],
  notes: Notes,
): string {
  const queries = parts.map((part) => pipeline(part, layout, notes));
  const [only] = queries;
  if (only !== undefined && queries.length === 1) return only;
  if (layout === "oneline") return `union ${queries.map((query) => `(${query})`).join(", ")}`;
  return `union\n${queries.map((query) => `(\n${indented(query)}\n)`).join(",\n")}`;
}

function indented(query: string): string {
  return query.replaceAll(/^/gm, "    ");
}

function pipeline(part: Part, layout: TargetOptions["layout"], notes: Notes): string {
  const { reader } = part;
  const { early, late, columns } = split(part);
  const steps = [reader.table];
  if (reader.filters.length > 0) steps.push(`| where ${reader.filters.join(" and ")}`);
  steps.push(...where(early, reader, layout, notes));
  if (late !== null)
    steps.push(
      ...stages(stagesOf(late, columns, reader), layout),
      ...extend(columns, layout),
      ...where(late, reader, layout, notes),
    );
  return steps.join(layout === "pretty" ? "\n" : " ");
}

interface Split {
  /** What stands on columns of the table alone; tested before anything is computed. */
  readonly early: Ir | null;
  readonly late: Ir | null;
  /** The computed columns that `late` reads, in order of first use. */
  readonly columns: readonly Column[];
}

function split({ reader, condition }: Part): Split {
  const early: Ir[] = [];
  const late: Ir[] = [];
  const columns: Column[] = [];
  const operands = condition.kind === "and" ? condition.operands : [condition];
  for (const operand of operands)
    (gatherComputed(operand, reader, columns) ? late : early).push(operand);
  const { span } = condition;
  if (late.length === 0) return { early: condition, late: null, columns };
  return { early: early.length > 0 ? and(early, span) : null, late: and(late, span), columns };
}

/** Adds the computed columns of a condition; whether it has any, or asks for the whole event. */
function gatherComputed(condition: Ir, reader: Reader, columns: Column[]): boolean {
  let computes = false;
  for (const leaf of leavesOf(condition)) {
    const isKeyword = leaf.kind === "keyword";
    if (isKeyword) computes = true;
    const read = isKeyword ? [reader.keywords] : columnsOf(leaf, reader);
    for (const column of read) {
      if (column?.definition === undefined && column?.steps === undefined) continue;
      computes = true;
      if (!columns.includes(column)) columns.push(column);
    }
  }
  return computes;
}

function columnsOf(leaf: Leaf, reader: Reader): readonly (Column | null)[] {
  return fieldsOf(leaf).map((field) => reader.column(field.name));
}

function stagesOf(condition: Ir, columns: readonly Column[], reader: Reader): readonly Stage[] {
  const common = reader.stages(columns, hasKeyword(condition));
  const own = new Set(columns.flatMap((column) => column.steps ?? []));
  return [...common, ...own];
}

function hasKeyword(condition: Ir): boolean {
  return leavesOf(condition).some((leaf) => leaf.kind === "keyword");
}

function stages(steps: readonly Stage[], layout: TargetOptions["layout"]): readonly string[] {
  if (layout === "pretty") return steps.map((stage) => stage.join("\n"));
  return steps.map((stage) => stage.map((line) => line.trim()).join(" "));
}

function extend(columns: readonly Column[], layout: TargetOptions["layout"]): readonly string[] {
  const definitions = columns.flatMap(({ name, definition }) =>
    definition === undefined ? [] : [`${name} = ${definition}`],
  );
  if (definitions.length === 0) return [];
  return [`| extend ${definitions.join(layout === "pretty" ? ",\n    " : ", ")}`];
}

function where(
  condition: Ir | null,
  reader: Reader,
  layout: TargetOptions["layout"],
  notes: Notes,
): readonly string[] {
  if (condition === null || (condition.kind === "constant" && condition.value)) return [];
  const clause: Clause =
    condition.kind === "constant" ? test("false") : clauseOf(condition, reader, notes);
  return [`| where ${layout === "pretty" ? pretty(clause, "    ") : flat(clause)}`];
}
