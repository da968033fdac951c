import type { Ir, Notes, TargetOptions } from "sigmatic/backend";
import { and, fieldNames, fieldsOf, leavesOf } from "sigmatic/backend";
import { type Clause, flat, pretty, test } from "./clause.ts";
import type { Column, Reader } from "./column.ts";
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
  const computes = needsComputed(part.condition, reader);
  const { early, late } = split(part, computes);
  const filters = reader.filters.join(" and ");
  const steps = [
    reader.table,
    ...(filters === "" ? [] : [`| where ${filters}`]),
    ...where(early, reader, layout, notes),
  ];
  if (computes) steps.push(...stages(reader, layout), ...extend(computedColumns(part), layout));
  steps.push(...where(late, reader, layout, notes));
  return steps.join(layout === "pretty" ? "\n" : " ");
}

/** What stands on columns of the table alone is tested before anything is computed. */
function split({ reader, condition }: Part, computes: boolean): { early: Ir | null; late: Ir } {
  if (!computes || condition.kind !== "and") return { early: null, late: condition };
  const operands = condition.operands;
  const early = operands.filter((operand) => !needsComputed(operand, reader));
  const late = operands.filter((operand) => needsComputed(operand, reader));
  return {
    early: early.length > 0 ? and(early, condition.span) : null,
    late: and(late, condition.span),
  };
}

function needsComputed(condition: Ir, reader: Reader): boolean {
  return leavesOf(condition).some(
    (leaf) =>
      leaf.kind === "keyword" ||
      fieldsOf(leaf).some((field) => reader.column(field.name)?.definition !== undefined),
  );
}

function computedColumns({ reader, condition }: Part): readonly Column[] {
  return fieldNames(condition).flatMap((name) => {
    const column = reader.column(name);
    return column?.definition === undefined ? [] : [column];
  });
}

function stages(reader: Reader, layout: TargetOptions["layout"]): readonly string[] {
  if (layout === "pretty") return reader.stages.map((stage) => stage.join("\n"));
  return reader.stages.map((stage) => stage.map((line) => line.trim()).join(" "));
}

function extend(columns: readonly Column[], layout: TargetOptions["layout"]): readonly string[] {
  if (columns.length === 0) return [];
  const definitions = columns.map((column) => `${column.name} = ${column.definition}`);
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
