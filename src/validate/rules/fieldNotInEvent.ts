import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { And, Equals, Field, Ir, Leaf, Pattern } from "../../ir/nodes.ts";
import { eventFields, type LogsourceEntry } from "../../taxonomy/index.ts";
import { infoOf, nothing, type RuleCheck } from "../check.ts";

/**
 * Where a rule picks events by their id, a field that none of those events holds makes a test that
 * never holds.
 */
export const fieldNotInEvent: RuleCheck = (_, { entry, searches, conditions }) => {
  // The dictionary of an open log source lacks the fields that later versions have added.
  if (entry === null || !entry.closed || entry.events === null) return nothing;
  if (!searches.some(({ field }) => field.value === "EventID")) return nothing;
  const found = new Map<number, Diagnostic>();
  for (const condition of conditions) walk(condition, null, entry, found);
  return [...found.values()];
};

/** `ids` are those that an event at this place can still have; null while any can. */
function walk(
  node: Ir,
  ids: readonly string[] | null,
  entry: LogsourceEntry,
  found: Map<number, Diagnostic>,
): void {
  switch (node.kind) {
    case "and": {
      const narrowed = narrow(ids, node);
      for (const operand of node.operands) walk(operand, narrowed, entry, found);
      return;
    }
    case "or":
      for (const operand of node.operands) walk(operand, ids, entry, found);
      return;
    case "not":
      walk(node.operand, ids, entry, found);
      return;
    default:
      if (ids === null || !("field" in node) || node.field === null) return;
      if (node.field.name === "EventID") return;
      if (isAbsent(node, node.field.name, ids, entry))
        found.set(node.field.span.start, finding(node.field, ids));
  }
}

function narrow(ids: readonly string[] | null, { operands }: And): readonly string[] | null {
  let narrowed = ids;
  for (const operand of operands) {
    const own = idsOf(operand);
    if (own) narrowed = narrowed === null ? own : narrowed.filter((id) => own.includes(id));
  }
  return narrowed;
}

/** The ids that a test of `EventID` leaves; null for any other test, and for one with wildcards. */
function idsOf(node: Ir): readonly string[] | null {
  if (node.kind === "and" || node.kind === "or" || node.kind === "not") return null;
  if (node.kind === "constant" || !("field" in node) || node.field?.name !== "EventID") return null;
  if (node.kind === "equals") return [node.value.text];
  if (node.kind !== "in") return null;
  const members: readonly (Equals | Pattern)[] = node.members;
  const ids = members.flatMap((member) => (member.kind === "equals" ? [member.value.text] : []));
  return ids.length === members.length ? ids : null;
}

/** A test for absence is right to name an absent field. */
function isAbsent(
  leaf: Leaf,
  name: string,
  ids: readonly string[],
  entry: LogsourceEntry,
): boolean {
  if (leaf.kind === "null" || ids.length === 0) return false;
  if (infoOf(name, entry)?.evidence !== "specified") return false;
  // The field's name is looked for in the text first: it is there nearly always.
  return ids.every((id) => !entry.events?.[id]?.includes(name) && lacks(id, name, entry));
}

function lacks(id: string, name: string, entry: LogsourceEntry): boolean {
  const fields = eventFields(entry, id);
  return fields !== null && !fields.includes(name);
}

function finding({ name, span }: Field, ids: readonly string[]): Diagnostic {
  const shown = ids.slice(0, 3).join(", ");
  return {
    code: "field-not-in-event",
    severity: "warning",
    message: `events with the id ${shown}${ids.length > 3 ? ", …" : ""} hold no field \`${name}\``,
    span,
    hint: `\`sigmatic fields --field ${name}\` shows where it is held`,
  };
}
