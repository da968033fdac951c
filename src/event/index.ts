import { addAliases, type Origin, originOf } from "./envelope.ts";
import { flatFields } from "./flat.ts";
import { type FieldValue, isObject, textValue } from "./values.ts";
import { nestedFields, nestedParts } from "./windows.ts";

export { type FieldValue, foldedTexts, textValue } from "./values.ts";

/** A record as rules see it. `origin` is what it says of itself: a record may say nothing. */
export interface Event extends Origin {
  /** By name, also under Sigma's names for envelope fields; a field that is not here is missing. */
  readonly fields: ReadonlyMap<string, FieldValue>;
  /** Every value of the record, which keywords search; names are not among them. */
  readonly text: FieldValue;
}

/**
 * An event from parsed JSON: a flat record in Sigma's names, a flat Windows record as collectors
 * write it, or a nested Windows event (`Event.System`, `Event.EventData`). A text is a raw line;
 * anything else is an event without fields. Integers beyond 2^53 keep their digits as texts or
 * `bigint` only.
 */
export function readEvent(value: unknown): Event {
  if (typeof value === "string") return readRawLine(value);
  if (!isObject(value)) return eventOf(new Map());
  const nested = nestedParts(value);
  return eventOf(nested ? nestedFields(nested) : flatFields(value));
}

/** A line of a text log: no fields, only text for keywords. */
export function readRawLine(line: string): Event {
  return { ...eventOf(new Map()), text: textValue(line) };
}

function eventOf(fields: Map<string, FieldValue>): Event {
  const texts = new Set([...fields.values()].flatMap((value) => value.texts));
  addAliases(fields);
  return { ...originOf(fields), fields, text: { texts: [...texts], hasNull: false } };
}
