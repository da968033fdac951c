import type { Keyword, Part } from "sigmatic/backend";
import { type Clause, test } from "./clause.ts";
import type { Reader } from "./column.ts";
import type { Context } from "./context.ts";
import { regexTest } from "./search.ts";
import { textTest } from "./text.ts";

/** A keyword on the joined text of the event's data, the nearest that a table with one offers. */
export function keywordTest(node: Keyword, reader: Reader, context: Context): Clause {
  const column = reader.keywords;
  if (column === null) {
    context.notes.refuse(
      "keyword-unsupported",
      node.span,
      `${reader.table} has no column that holds the whole event's text`,
      "name the field that holds the text",
    );
    return test("false");
  }
  const { pattern } = node;
  const spans = pattern.kind === "regex" || pattern.parts.some((part) => part.kind !== "text");
  context.notes.deviate(
    "keyword-approximate",
    node.span,
    spans ? "both" : "under",
    context.polarity,
    spans
      ? `the keyword is searched in ${column.name}, where it may run over the border of two values, and which does not hold all of the event`
      : `the keyword is searched in ${column.name}, which does not hold all of the event`,
    "name the field that holds the text",
  );
  if (pattern.kind === "regex")
    return regexTest({ tree: pattern.tree, span: node.span }, column.name, null, context);
  return textTest(column.name, {
    kind: "pattern",
    field: { name: column.name, span: node.span },
    parts: around(pattern.parts),
    cased: pattern.cased,
    span: node.span,
  });
}

const any: Part = { kind: "any" };

function around(parts: readonly Part[]): readonly Part[] {
  const open = parts.at(0)?.kind === "any" ? [] : [any];
  const end = parts.at(-1)?.kind === "any" ? [] : [any];
  return [...open, ...parts, ...end];
}
