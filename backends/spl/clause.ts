/**
 * A boolean expression of SPL before it is text. `search` and `where` bind `AND` and `OR` in
 * opposite order, so nothing is joined into text until the layout puts the parentheses.
 */
export type Clause = Atom | FieldList | Junction | Negation | Truth;

export interface Atom {
  readonly kind: "atom";
  readonly text: string;
}

/** `field=value`, or `field IN (…)` where there are several. The values are quoted already. */
export interface FieldList {
  readonly kind: "list";
  readonly field: string;
  readonly values: readonly string[];
}

/** At least two operands, none of the same kind. */
export interface Junction {
  readonly kind: "and" | "or";
  readonly operands: readonly Clause[];
}

export interface Negation {
  readonly kind: "not";
  readonly operand: Clause;
}

export interface Truth {
  readonly kind: "truth";
  readonly value: boolean;
}

export function atom(text: string): Atom {
  return { kind: "atom", text };
}

export function fieldIs(field: string, value: string): FieldList {
  return { kind: "list", field, values: [value] };
}

/** The field has a value, whatever it is. */
export function fieldPresent(field: string): Atom {
  return atom(`${field}=*`);
}

/** A list of at least one value. */
export function fieldIn(field: string, values: readonly string[]): FieldList {
  return { kind: "list", field, values: values.length === 1 ? values : [...new Set(values)] };
}

export function truth(value: boolean): Truth {
  return { kind: "truth", value };
}

export function all(operands: readonly Clause[]): Clause {
  return junction("and", operands);
}

/** Neighbours on one field become one list, each value once. */
export function any(operands: readonly Clause[]): Clause {
  const merged: Clause[] = [];
  for (const operand of operands) {
    if (operand.kind !== "or") merge(operand, merged);
    else for (const inner of operand.operands) merge(inner, merged);
  }
  return junction("or", merged);
}

function merge(clause: Clause, into: Clause[]): void {
  const last = into.at(-1);
  if (clause.kind === "list" && last?.kind === "list" && last.field === clause.field)
    into[into.length - 1] = fieldIn(last.field, [...last.values, ...clause.values]);
  else into.push(clause);
}

export function negated(operand: Clause): Clause {
  if (operand.kind === "truth") return truth(!operand.value);
  return operand.kind === "not" ? operand.operand : { kind: "not", operand };
}

function junction(kind: "and" | "or", operands: readonly Clause[]): Clause {
  const neutral = kind === "and";
  const flat: Clause[] = [];
  for (const operand of operands) {
    if (operand.kind === "truth") {
      if (operand.value !== neutral) return operand;
    } else if (operand.kind === kind) flat.push(...operand.operands);
    else flat.push(operand);
  }
  if (flat.length === 0) return truth(neutral);
  return flat.length === 1 ? (flat[0] as Clause) : { kind, operands: flat };
}
