import type { Field, Ir, Leaf, Notes } from "sigmatic/backend";
import { anyOf, constant, fieldsOf } from "sigmatic/backend";
import { fitsBoolean, isBoolean } from "./boolean.ts";
import type { Column, Reader } from "./column.ts";
import { isColumnNumber } from "./number.ts";

/**
 * Checks the fields of a condition's leaves against the table and folds the leaves that its column
 * types decide. The table is closed: a field without a column refuses the rule.
 */
export function resolver(reader: Reader, hint: () => string, notes: Notes): (leaf: Leaf) => Ir {
  return (leaf) => {
    // A placeholder is refused already, and its field has not been given a column's name.
    if (leaf.kind === "keyword" || leaf.kind === "placeholder") return leaf;
    const column = reader.column(leaf.field.name);
    const other = leaf.kind === "fieldref" ? reader.column(leaf.other.name) : column;
    if (column && other) return typed(leaf, column, notes);
    for (const field of fieldsOf(leaf))
      if (reader.column(field.name) === null) refuseField(field, reader, hint, notes);
    return constant(false, leaf.span);
  };
}

export function refuseField(
  { name, span }: Field,
  { table }: Reader,
  hint: () => string,
  notes: Notes,
): void {
  notes.refuse("field-unmapped", span, `${table} has no column for ${name}`, hint());
}

export function refuseTransform(leaf: Leaf, table: string, notes: Notes): void {
  const names = fieldsOf(leaf).map((field) => field.name);
  notes.refuse(
    "value-transform",
    leaf.span,
    `${table} keeps ${names.join(" and ")} in another form, and this test cannot be rewritten for it`,
    "test the whole value, or a part that looks the same in both forms",
  );
}

function typed(leaf: Leaf, column: Column, notes: Notes): Ir {
  if (column.type === "number") return ofShape(leaf, isColumnNumber);
  if (column.type === "boolean")
    return fitsBoolean(leaf) ? ofShape(leaf, isBoolean) : constant(false, leaf.span);
  if (column.type === "time" && !timeKinds.has(leaf.kind))
    refuseTransform(leaf, column.name, notes);
  return leaf;
}

const timeKinds: ReadonlySet<Leaf["kind"]> = new Set(["timepart", "exists", "null"]);

/** A column of numbers or truth values never shows text of another shape. */
function ofShape(leaf: Leaf, isShown: (text: string) => boolean): Ir {
  if (leaf.kind === "equals" && !isShown(leaf.value.text)) return constant(false, leaf.span);
  if (leaf.kind !== "in") return leaf;
  const members = leaf.members.filter(
    (member) => member.kind === "pattern" || isShown(member.value.text),
  );
  return anyOf(members, leaf.span);
}
