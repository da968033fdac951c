import type { LogsourceEntry } from "./types.ts";
import { envelopeFields } from "./windows/envelope.ts";
import { wordsOf } from "./words.ts";

/**
 * Names of the fields that an event of a log source holds, its envelope first; null where the id or
 * its fields are not known.
 */
export function eventFields(entry: LogsourceEntry, eventId: string): readonly string[] | null {
  const { events } = entry;
  if (!events || !Object.hasOwn(events, eventId)) return null;
  return [...envelopeFields, ...wordsOf(events[eventId] as string)];
}
