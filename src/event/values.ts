import { foldText } from "../text/fold.ts";

/**
 * What a field of an event holds. A single value is a list of one; an array has a text for each of
 * its scalars, and a test holds for the field when it holds for any of them.
 */
export interface FieldValue {
  readonly texts: readonly string[];
  /** The value, or an element of it, is null. */
  readonly hasNull: boolean;
}

const foldsOf = new WeakMap<FieldValue, readonly string[]>();

/** The texts with letter case folded; remembered, as one event meets thousands of rules. */
export function foldedTexts(value: FieldValue): readonly string[] {
  const known = foldsOf.get(value);
  if (known) return known;
  const folded = value.texts.map(foldText);
  foldsOf.set(value, folded);
  return folded;
}

export function textValue(text: string): FieldValue {
  return { texts: [text], hasNull: false };
}

/**
 * A JSON scalar as the text that tests compare: numbers in decimal, booleans by name. Null for what
 * has no text of its own: null itself, objects and arrays.
 */
export function scalarText(value: unknown): string | null {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return Number.isInteger(value) ? BigInt(value).toString() : String(value);
    case "boolean":
    case "bigint":
      return String(value);
    default:
      return null;
  }
}

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** No log nests deeper; what lies below is left out, so that no record can exhaust the stack. */
export const deepest = 64;

/**
 * Adds a value under a name; the parts of an object lie under dotted names, and the object itself
 * is a field that is present and holds no text. Objects in an array lend each dotted name one value
 * apiece.
 */
export function addField(
  fields: Map<string, FieldValue>,
  name: string,
  value: unknown,
  depth = 0,
): void {
  if (depth > deepest) return;
  if (Array.isArray(value)) {
    merge(fields, name, valueFrom(value));
    for (const item of value.filter(hasParts)) addField(fields, name, item, depth + 1);
  } else if (isObject(value)) {
    merge(fields, name, valueFrom([]));
    for (const [key, part] of Object.entries(value))
      addField(fields, `${name}.${key}`, part, depth + 1);
  } else merge(fields, name, valueFrom([value]));
}

function hasParts(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function merge(fields: Map<string, FieldValue>, name: string, value: FieldValue): void {
  const known = fields.get(name);
  fields.set(
    name,
    known
      ? { texts: [...known.texts, ...value.texts], hasNull: known.hasNull || value.hasNull }
      : value,
  );
}

function valueFrom(items: readonly unknown[]): FieldValue {
  return {
    texts: items.map(scalarText).filter((text) => text !== null),
    hasNull: items.some((item) => item === null || item === undefined),
  };
}
