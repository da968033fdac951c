/** A condition ready to be written: Kusto's `and` binds tighter than `or`, `not` is a function. */
export type Clause = Test | Not | Junction;

interface Test {
  readonly kind: "test";
  readonly text: string;
  /** Length on one line, without parentheses around it. */
  readonly width: number;
}

interface Not {
  readonly kind: "not";
  readonly operand: Clause;
  readonly width: number;
}

interface Junction {
  readonly kind: "junction";
  readonly operator: "and" | "or";
  readonly operands: readonly Clause[];
  readonly width: number;
}

export function test(text: string): Clause {
  return { kind: "test", text, width: text.length };
}

export function notOf(operand: Clause): Clause {
  if (operand.kind === "not") return operand.operand;
  return { kind: "not", operand, width: operand.width + "not()".length };
}

/** Kusto refuses chains as too complex when they are parsed as deep trees; groups keep them flat. */
export const LONGEST_CHAIN = 64;

/** Operands joined, each test once; long chains are grouped, which changes the tree's depth alone. */
export function junction(operator: "and" | "or", clauses: readonly Clause[]): Clause {
  const operands = clauses.length > 1 ? flattened(operator, clauses) : clauses;
  const [only] = operands;
  if (only && operands.length === 1) return only;
  return operands.length > LONGEST_CHAIN
    ? joined(operator, grouped(operator, operands))
    : joined(operator, operands);
}

/** The clauses with the operands of junctions of the same kind in their stead, each test once. */
function flattened(operator: "and" | "or", clauses: readonly Clause[]): readonly Clause[] {
  const operands: Clause[] = [];
  for (const clause of clauses)
    if (clause.kind === "junction" && clause.operator === operator)
      operands.push(...clause.operands);
    else operands.push(clause);
  return operands.length > 1 ? distinct(operands) : operands;
}

function distinct(clauses: readonly Clause[]): readonly Clause[] {
  const texts = new Set<string>();
  let tests = 0;
  for (const clause of clauses)
    if (clause.kind === "test") {
      texts.add(clause.text);
      tests++;
    }
  if (texts.size === tests) return clauses;
  return clauses.filter((clause) => clause.kind !== "test" || texts.delete(clause.text));
}

function grouped(operator: "and" | "or", operands: readonly Clause[]): readonly Clause[] {
  const size = Math.ceil(Math.sqrt(operands.length));
  const groups: Clause[] = [];
  for (let start = 0; start < operands.length; start += size) {
    const group = operands.slice(start, start + size);
    groups.push(group.length === 1 ? (group[0] as Clause) : joined(operator, group));
  }
  return groups;
}

function joined(operator: "and" | "or", operands: readonly Clause[]): Junction {
  let width = (operands.length - 1) * (operator.length + 2);
  for (const operand of operands) width += operandWidth(operand);
  return { kind: "junction", operator, operands, width };
}

function operandWidth(clause: Clause): number {
  return clause.width + (clause.kind === "junction" ? "()".length : 0);
}

/** The clause on one line, without parentheses of its own. */
export function flat(clause: Clause): string {
  switch (clause.kind) {
    case "test":
      return clause.text;
    case "not":
      return `not(${flat(clause.operand)})`;
    case "junction":
      return clause.operands.map(flatOperand).join(` ${clause.operator} `);
  }
}

function flatOperand(clause: Clause): string {
  return clause.kind === "junction" ? `(${flat(clause)})` : flat(clause);
}

const WIDTH = 100;
const STEP = "    ";

/** The clause over several lines: each operand of the outermost `and` on its own, the rest as it fits. */
export function pretty(clause: Clause, indent: string): string {
  if (clause.kind !== "junction") return operand(clause, indent);
  const short = clause.operator === "or" && indent.length + clause.width <= WIDTH;
  return short ? flat(clause) : lines(clause, indent);
}

function operand(clause: Clause, indent: string): string {
  if (clause.kind === "test") return clause.text;
  if (fits(clause, indent)) return flatOperand(clause);
  const inner = indent + STEP;
  const [name, body] = clause.kind === "not" ? ["not", clause.operand] : ["", clause];
  const text = body.kind === "junction" ? lines(body, inner) : operand(body, inner);
  return `${name}(\n${inner}${text}\n${indent})`;
}

function lines(clause: Junction, indent: string): string {
  return clause.operands
    .map((each) => operand(each, indent))
    .join(`\n${indent}${clause.operator} `);
}

function fits(clause: Clause, indent: string): boolean {
  return indent.length + operandWidth(clause) <= WIDTH;
}
