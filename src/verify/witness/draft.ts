import type { CanonicalFields, CanonicalValue } from "../../backend/query.ts";
import type { Event, FieldValue } from "../../event/index.ts";

/** An event in the making: values by the names of the log source; what is not here is missing. */
export type Draft = ReadonlyMap<string, CanonicalValue>;

const eventsOf = new WeakMap<Draft, Event>();

/** The draft as tests see it; remembered, as hundreds of tests look at one draft. */
export function eventOf(draft: Draft): Event {
  const known = eventsOf.get(draft);
  if (known) return known;
  const fields = new Map<string, FieldValue>();
  for (const [name, value] of draft) fields.set(name, fieldValue(value));
  const event = eventWith(fields);
  eventsOf.set(draft, event);
  return event;
}

/** An event of these fields alone, its text looked at only by keywords. */
function eventWith(fields: ReadonlyMap<string, FieldValue>): Event {
  let text: FieldValue | null = null;
  return {
    fields,
    origin: "unknown",
    channel: null,
    provider: null,
    eventId: null,
    get text() {
      text ??= { texts: [...fields.values()].flatMap(({ texts }) => texts), hasNull: false };
      return text;
    },
  };
}

export function fieldValue(value: CanonicalValue): FieldValue {
  if (value === null) return { texts: [], hasNull: true };
  return { texts: typeof value === "string" ? [value] : value, hasNull: false };
}

/** The draft with another value in one field; undefined takes the field away. */
export function withField(draft: Draft, name: string, value: CanonicalValue | undefined): Draft {
  const changed = new Map(draft);
  if (value === undefined) changed.delete(name);
  else changed.set(name, value);
  return changed;
}

export function fieldsOfDraft(draft: Draft): CanonicalFields {
  return Object.fromEntries([...draft].sort(([a], [b]) => (a < b ? -1 : 1)));
}
