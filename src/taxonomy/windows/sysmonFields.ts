import { hashFields } from "../hashes.ts";
import { type FieldTable, sameNames } from "../table.ts";
import { wordsOf } from "../words.ts";
import { sysmonEvents } from "./sysmon.ts";

export type SysmonEventId = keyof typeof sysmonEvents;

/** What Sysmon's events of these ids hold beside their envelope, and the digests among it apart. */
export function sysmonFields(eventIds: readonly SysmonEventId[]): FieldTable {
  const names = new Set(eventIds.flatMap((id) => wordsOf(sysmonEvents[id])));
  const digests = ["Hashes", "Hash"].find((name) => names.has(name));
  return { ...sameNames([...names]), ...(digests === undefined ? {} : hashFields(digests)) };
}

/** Names of each event's own fields, by event id. */
export function sysmonEventsOf(eventIds: readonly SysmonEventId[]): {
  readonly [eventId: string]: string;
} {
  return Object.fromEntries(eventIds.map((id) => [id, sysmonEvents[id]]));
}
