import type { Equals, In, Ir, Not, Null, Span } from "sigmatic/backend";
import { type Clause, junction, notOf, test } from "./clause.ts";
import type { Column, Reader } from "./column.ts";
import type { Context } from "./context.ts";

/*
 * Kusto strings have no null: a missing field and an empty one are both "". Where the column has a
 * test of presence of its own, the three questions below stay apart; elsewhere they fall together.
 */

/** The field is there, with the empty text. */
export function isEmpty(column: Column, span: Span, context: Context): Clause {
  if (column.type !== "text") return test("false");
  const empty = test(`isempty(${column.name})`);
  if (column.presence !== undefined) return junction("and", [test(column.presence), empty]);
  if (!column.always && !context.settled.has(column.name))
    note("over", `${column.name} is also empty where the event lacks the field`, span, context);
  return empty;
}

/** The field is missing. */
export function isMissing(column: Column, span: Span, context: Context): Clause {
  if (column.type !== "text") return test(`isnull(${column.name})`);
  if (column.absence !== undefined) return test(column.absence);
  if (column.presence !== undefined) return notOf(test(column.presence));
  if (!context.settled.has(column.name))
    note("over", `${column.name} is also empty where the field holds empty text`, span, context);
  return test(`isempty(${column.name})`);
}

/** The field is there, be it empty. */
export function exists(column: Column, span: Span, context: Context): Clause {
  if (column.type !== "text") return test(`isnotnull(${column.name})`);
  if (column.presence !== undefined) return test(column.presence);
  note("under", `${column.name} looks missing where the field holds empty text`, span, context);
  return test(`isnotempty(${column.name})`);
}

/**
 * The columns of which an `or` asks both whether they are missing and whether they are empty, or an
 * `and` neither: together that is what `isempty` says.
 */
export function settledColumns(
  operator: "and" | "or",
  operands: readonly Ir[],
  { reader }: Context,
): ReadonlySet<string> {
  const leaves =
    operator === "or" ? operands : operands.filter(isNot).map(({ operand }) => operand);
  if (!leaves.some(isNull)) return none;
  const empty = new Set<string>();
  for (const leaf of leaves) if (asksEmpty(leaf)) empty.add(nameOf(leaf.field.name, reader));
  const missing = leaves.filter(isNull).map((leaf) => nameOf(leaf.field.name, reader));
  return new Set(missing.filter((name) => empty.has(name)));
}

/** No column at all. */
export const none: ReadonlySet<string> = new Set();

function isNot(node: Ir): node is Not {
  return node.kind === "not";
}

function isNull(node: Ir): node is Null {
  return node.kind === "null";
}

function nameOf(field: string, reader: Reader): string {
  return reader.column(field)?.name ?? field;
}

function asksEmpty(leaf: Ir): leaf is Equals | In {
  if (leaf.kind === "in") return leaf.members.some(asksEmpty);
  return leaf.kind === "equals" && leaf.value.text === "";
}

/** Says that missing and empty text cannot be told apart here. */
export function note(
  direction: "over" | "under",
  message: string,
  span: Span,
  { notes, polarity }: Context,
): void {
  notes.deviate(
    "empty-or-missing",
    span,
    direction,
    polarity,
    message,
    "test for a value that the field holds, where the rule can say which",
  );
}
