import type { Field, Ir, Leaf, Notes } from "sigmatic/backend";
import { anyOf, constant, fieldsOf, mapLeaves } from "sigmatic/backend";
import type { Column, Reader } from "./column.ts";
import { isColumnNumber } from "./number.ts";

/**
 * Checks every field of a condition against the table and folds the leaves that its column types
 * decide. The table is closed: a field without a column refuses the rule.
 */
export function resolve(condition: Ir, reader: Reader, hint: () => string, notes: Notes): Ir {
  return mapLeaves(condition, (leaf) => {
    // Refused already, and its field has not been given a column's name.
    if (leaf.kind === "placeholder") return leaf;
    const fields = fieldsOf(leaf);
    if (refuseUnknown(fields, (name) => reader.column(name) !== null, reader, hint, notes))
      return constant(false, leaf.span);
    const [field] = fields;
    return field ? typed(leaf, reader.column(field.name) as Column, notes) : leaf;
  });
}

/** Refuses the rule for each field that is not known; whether there was one. */
export function refuseUnknown(
  fields: readonly Field[],
  isKnown: (name: string) => boolean,
  { table }: Reader,
  hint: () => string,
  notes: Notes,
): boolean {
  let refused = false;
  for (const { name, span } of fields) {
    if (isKnown(name)) continue;
    notes.refuse("field-unmapped", span, `${table} has no column for ${name}`, hint());
    refused = true;
  }
  return refused;
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
  if (column.type === "number") return numeric(leaf);
  if (column.type === "time" && !timeKinds.has(leaf.kind))
    refuseTransform(leaf, column.name, notes);
  return leaf;
}

const timeKinds: ReadonlySet<Leaf["kind"]> = new Set(["timepart", "exists", "null"]);

/** A number column never shows text that is no number of its spelling. */
function numeric(leaf: Leaf): Ir {
  if (leaf.kind === "equals" && !isColumnNumber(leaf.value.text)) return constant(false, leaf.span);
  if (leaf.kind !== "in") return leaf;
  const members = leaf.members.filter(
    (member) => member.kind === "pattern" || isColumnNumber(member.value.text),
  );
  return anyOf(members, leaf.span);
}
