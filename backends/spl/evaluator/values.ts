import type { NativeEvent, NativeValue } from "sigmatic/backend";

/** One row's fields: those of an event, and later those that commands made of them. */
export type Fields = NativeEvent["fields"];

/** A value of `eval`; null where a field is missing, a list where it has several values. */
export type Value = null | boolean | number | string | readonly string[];

/** A row, and the positions of the events that it was made of. */
export interface Row {
  readonly fields: Fields;
  readonly sources: readonly number[];
}

const none: readonly string[] = [];

/**
 * All values of a field as the texts that `search` compares. A name such as `target{}.name` also
 * leads into objects and lists, as the extraction of JSON spells it.
 */
export function textsOf(fields: Fields, name: string): readonly string[] {
  if (Object.hasOwn(fields, name)) {
    const value = fields[name] as NativeValue;
    return typeof value === "string" ? [value] : scalars(value);
  }
  if (!/[.{]/.test(name)) return none;
  return within([fields], name.split(".")).flatMap(scalars);
}

/** The values behind a path. */
function within(values: readonly NativeValue[], path: readonly string[]): readonly NativeValue[] {
  return path.reduce<readonly NativeValue[]>((found, step) => {
    const name = step.replace(/\{\}$/, "");
    const next = found.flatMap((value) => memberOf(value, name));
    return name === step ? next : next.flatMap((value) => (Array.isArray(value) ? value : []));
  }, values);
}

function memberOf(value: NativeValue, name: string): readonly NativeValue[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const fields = value as Fields;
  return Object.hasOwn(fields, name) ? [fields[name] as NativeValue] : [];
}

function scalars(value: NativeValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(scalars);
  if (value === null || typeof value === "object") return none;
  return [String(value)];
}

export function fieldValue(fields: Fields, name: string): Value {
  const direct = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof direct === "string" || typeof direct === "number") return direct;
  return oneOrMany(textsOf(fields, name));
}

/** None, one or several texts as a value. */
export function oneOrMany(texts: readonly string[]): Value {
  return texts.length > 1 ? texts : (texts[0] ?? null);
}

/** The texts of a value; none where it is null. */
export function textsIn(value: Value): readonly string[] {
  if (value === null) return none;
  return typeof value === "object" ? value : [String(value)];
}

/** A value that stands for one text; null where it is null or several. */
export function textIn(value: Value): string | null {
  return value === null || typeof value === "object" ? null : String(value);
}

const numeric = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** The number that a value is or that its text spells; null where there is none. */
export function numberIn(value: Value): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && numeric.test(value) ? Number(value) : null;
}

/** Of late: tests look at one text in turn. */
const lowered = new Map<string, string>();
const maxKept = 200;

/** `search` folds ASCII letters; of others its documentation says nothing. */
export function folded(text: string): string {
  const known = lowered.get(text);
  if (known !== undefined) return known;
  if (lowered.size >= maxKept) lowered.clear();
  const made = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  lowered.set(text, made);
  return made;
}

/** By code points, which for texts is the order of their bytes. */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const first = [...left];
  const second = [...right];
  const at = first.findIndex((character, index) => character !== second[index]);
  if (at < 0) return -1;
  return (first[at]?.codePointAt(0) ?? 0) - (second[at]?.codePointAt(0) ?? -1);
}

/** Characters of a text, or values of a field, beyond which a query would eat the machine. */
export const mostText = 1_000_000;

/** A computed value; null where it has grown out of all proportion. */
export function bounded(value: Value): Value {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  return value.length > mostText ? null : value;
}
