import type { CanonicalFields, CanonicalValue, NativeValue } from "sigmatic/backend";

/* How columns hold the values of an event. What a column cannot hold is never bent to fit. */

/** Values by column, or by the path of a member inside one. */
export type Cells = { readonly [place: string]: NativeValue };

/** What becomes of a field's value; null where the table can hold no event with it. */
export type Keeper = (value: CanonicalValue, fields: CanonicalFields) => Cells | null;

export type Keepers = { readonly [canonical: string]: Keeper };

/** What is made of a key, made once for each: keepers are the same for all the events of a kind. */
export function once<Key, Made extends object>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

/** All fields that have a keeper; null where one is lost, or where two say different things. */
export function cellsOf(fields: CanonicalFields, keepers: Keepers): Cells | null {
  const cells: { [place: string]: NativeValue } = {};
  for (const [name, value] of Object.entries(fields)) {
    const keep = Object.hasOwn(keepers, name) ? keepers[name] : undefined;
    const kept = keep ? keep(value, fields) : none;
    if (kept === null || !agrees(cells, kept)) return null;
    Object.assign(cells, kept);
  }
  return cells;
}

const none: Cells = {};

/** All together; null where they say different things of one place. */
export function together(...parts: readonly (Cells | null)[]): Cells | null {
  const all: { [place: string]: NativeValue } = {};
  for (const part of parts) {
    if (part === null || !agrees(all, part)) return null;
    Object.assign(all, part);
  }
  return all;
}

function agrees(cells: Cells, more: Cells): boolean {
  return Object.entries(more).every(
    ([place, value]) =>
      !Object.hasOwn(cells, place) || JSON.stringify(cells[place]) === JSON.stringify(value),
  );
}

/** A keeper of one text, which may be empty; a column of type string has neither null nor lists. */
export function kept(keep: (text: string, fields: CanonicalFields) => Cells | null): Keeper {
  return (value, fields) => {
    if (value === null) return none;
    return typeof value === "string" ? keep(value, fields) : null;
  };
}

export function text(column: string): Keeper {
  return kept((value) => ({ [column]: value }));
}

/** Text of which an empty one is never written. */
export function filled(column: string): Keeper {
  return kept((value) => (value === "" ? null : { [column]: value }));
}

/** Texts by canonical name: `Image TargetProcessName, User TargetUsername`. */
export function texts(pairs: string): Keepers {
  return ofPairs(pairs, text);
}

export function ofPairs(pairs: string, keeper: (column: string) => Keeper): Keepers {
  const entries = pairs.split(",").map((pair) => pair.trim().split(/\s+/));
  return Object.fromEntries(entries.map(([from = "", to = from]) => [from, keeper(to)]));
}

/** A whole number of type int; its text has one spelling. */
export function int(column: string): Keeper {
  return number(column, 2n ** 31n);
}

export function long(column: string): Keeper {
  return number(column, 2n ** 63n);
}

function number(column: string, end: bigint): Keeper {
  return kept((value) => {
    if (!/^(?:0|-?[1-9]\d*)$/.test(value)) return null;
    const found = BigInt(value);
    if (found >= end || found < -end) return null;
    return { [column]: Number.isSafeInteger(Number(found)) ? Number(found) : found };
  });
}

export function truth(column: string): Keeper {
  return kept((value) =>
    /^(?:true|false)$/i.test(value) ? { [column]: value.toLowerCase() === "true" } : null,
  );
}

/** A time in UTC, as ISO 8601 has it. */
export function time(column: string): Keeper {
  return kept((value) => {
    const [, day, clock] =
      /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,7})?)Z?$/.exec(value) ?? [];
    return day === undefined ? null : { [column]: `${day}T${clock}Z` };
  });
}

/** Whole values that the table spells otherwise, letter case aside; no others. */
export function spelled(column: string, spellings: { readonly [folded: string]: string }): Keeper {
  return kept((value) => {
    const folded = value.toLowerCase();
    return Object.hasOwn(spellings, folded) ? { [column]: spellings[folded] as string } : null;
  });
}

/** A number that is always the same for an event, to have all forms that a table may hold. */
export function turn(fields: CanonicalFields, forms: number): number {
  let sum = 7;
  for (const character of JSON.stringify(fields))
    sum = (sum * 31 + (character.codePointAt(0) as number)) % 65_521;
  return sum % forms;
}
