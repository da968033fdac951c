import type { Clause, FieldList, Junction } from "./clause.ts";

/** Which language an expression is printed for: the base search, or the `where` behind it. */
export type Dialect = "search" | "eval";

/** Columns of a line, beyond which an expression is broken. */
export const width = 100;
const step = 2;

/** The expression on one line. A junction inside any other is in parentheses. */
export function flat(clause: Clause, dialect: Dialect): string {
  switch (clause.kind) {
    case "atom":
      return clause.text;
    case "truth":
      return flatTruth(clause.value, dialect);
    case "list":
      return flatList(clause);
    case "not":
      return `NOT ${negatedText(flat(clause.operand, dialect), clause.operand, dialect)}`;
    default:
      return clause.operands.map((operand) => inner(operand, dialect)).join(joint(clause));
  }
}

/** The expression in parentheses where it is a junction, on one line. */
export function inner(clause: Clause, dialect: Dialect): string {
  const text = flat(clause, dialect);
  return isJunction(clause) ? `(${text})` : text;
}

/**
 * The expression broken over lines where it is wider than a screen; `indent` counts the columns
 * before its first line, and a junction is in parentheses.
 */
export function broken(clause: Clause, dialect: Dialect, indent: number): string {
  const line = inner(clause, dialect);
  if (indent + line.length <= width) return line;
  switch (clause.kind) {
    case "list":
      return clause.values.length > 1 ? brokenList(clause, indent) : line;
    case "not": {
      const operand = broken(clause.operand, dialect, indent);
      return `NOT ${isJunction(clause.operand) ? operand : negatedText(operand, clause.operand, dialect)}`;
    }
    case "and":
    case "or":
      return `(${newline(indent + step)}${brokenOperands(clause, dialect, indent + step)}${newline(indent)})`;
    default:
      return line;
  }
}

/** The operands of a junction on a line each, without parentheses around the whole. */
export function brokenOperands(clause: Junction, dialect: Dialect, indent: number): string {
  const word = joint(clause).trimStart();
  return clause.operands
    .map((operand, index) =>
      index === 0 ? broken(operand, dialect, indent) : word + broken(operand, dialect, indent),
    )
    .join(newline(indent));
}

export function isJunction(clause: Clause): clause is Junction {
  return clause.kind === "and" || clause.kind === "or";
}

function joint(clause: Junction): string {
  return clause.kind === "and" ? " AND " : " OR ";
}

function newline(indent: number): string {
  return `\n${" ".repeat(indent)}`;
}

function flatTruth(value: boolean, dialect: Dialect): string {
  if (dialect === "search") return value ? "*" : "NOT *";
  return value ? "1==1" : "1==0";
}

function flatList({ field, values }: FieldList): string {
  return values.length === 1 ? `${field}=${values[0]}` : `${field} IN (${values.join(", ")})`;
}

function brokenList({ field, values }: FieldList, indent: number): string {
  const separator = newline(indent + step);
  return `${field} IN (${separator}${values.join(`,${separator}`)}${newline(indent)})`;
}

/** In `eval`, `NOT` before a comparison is always given parentheses. */
function negatedText(text: string, operand: Clause, dialect: Dialect): string {
  return isJunction(operand) || dialect === "eval" ? `(${text})` : text;
}
