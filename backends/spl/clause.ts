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
  const flat = operands.flatMap((operand) => (operand.kind === "or" ? operand.operands : operand));
  const merged: Clause[] = [];
  for (let at = 0; at < flat.length; at++) {
    const operand = flat[at] as Clause;
    const first = at;
    if (operand.kind === "list") while (isListOn(operand.field, flat[at + 1])) at++;
    merged.push(first === at ? operand : joined(flat.slice(first, at + 1) as FieldList[]));
  }
  return junction("or", merged);
}

function isListOn(field: string, clause: Clause | undefined): boolean {
  return clause?.kind === "list" && clause.field === field;
}

function joined(lists: readonly FieldList[]): FieldList {
  const [{ field }] = lists as [FieldList];
  return fieldIn(
    field,
    lists.flatMap((list) => list.values),
  );
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
