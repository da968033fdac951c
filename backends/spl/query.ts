import type { TargetOptions } from "sigmatic/backend";
import type { Clause } from "./clause.ts";
import { broken, brokenOperands, flat, inner, isJunction, width } from "./layout.ts";

/** A search in its parts: conjuncts for the base search, then one `where` each. */
export interface Query {
  /** The tests that pick the source and the event; they share the first line. */
  readonly scope: readonly Clause[];
  readonly search: readonly Clause[];
  readonly where: readonly Clause[];
}

const indent = 2;

export function queryText(query: Query, layout: TargetOptions["layout"]): string {
  const scope = query.scope.map((clause) => inner(clause, "search"));
  const search: Clause[] = [];
  for (const clause of query.search)
    for (const conjunct of conjunctsOf(clause))
      if (picksEvent(conjunct)) addOnce(flat(conjunct, "search"), scope);
      else if (!isTrue(conjunct)) search.push(conjunct);
  // A search that names nothing must still have something to search for.
  const first = scope.length > 0 || search.length > 0 ? scope : ["*"];
  return layout === "oneline"
    ? oneLine(first, search, query.where)
    : pretty(first, search, query.where);
}

function conjunctsOf(clause: Clause): readonly Clause[] {
  return clause.kind === "and" ? clause.operands : [clause];
}

function addOnce(text: string, texts: string[]): void {
  if (!texts.includes(text)) texts.push(text);
}

/** A test on the event's id belongs to the scope, whoever wrote it. */
function picksEvent(clause: Clause): boolean {
  return clause.kind === "list" && clause.field === "EventCode";
}

function oneLine(
  scope: readonly string[],
  search: readonly Clause[],
  where: readonly Clause[],
): string {
  return [
    ...scope,
    ...search.map((clause) => inner(clause, "search")),
    ...where.map((clause) => `| where ${flat(clause, "eval")}`),
  ].join(" ");
}

/** The scope on the first line, a line for each conjunct; wide ones are broken. */
function pretty(
  scope: readonly string[],
  search: readonly Clause[],
  where: readonly Clause[],
): string {
  const margin = scope.length > 0 ? indent : 0;
  const lines = scope.length > 0 ? [scope.join(" ")] : [];
  for (const clause of search) lines.push(" ".repeat(margin) + broken(clause, "search", margin));
  for (const clause of where) lines.push(whereLines(clause));
  return lines.join("\n");
}

/** A `where` behind the search, broken over lines where it is wider than a screen. */
export function whereLines(clause: Clause): string {
  const line = `| where ${flat(clause, "eval")}`;
  if (line.length <= width) return line;
  return `| where ${
    isJunction(clause)
      ? brokenOperands(clause, "eval", 2 * indent)
      : broken(clause, "eval", 2 * indent)
  }`;
}

function isTrue(clause: Clause): boolean {
  return clause.kind === "truth" && clause.value;
}
