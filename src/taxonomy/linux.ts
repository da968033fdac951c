import { fieldInfos, shapesOf, withFields } from "./fields.ts";
import { sameNames, table } from "./table.ts";
import type { LogsourceEntry } from "./types.ts";
import { sysmonCategories, sysmonTypes } from "./windows/sysmon.ts";
import { sysmonEventsOf, sysmonFields } from "./windows/sysmonFields.ts";

/*
 * Sysmon for Linux writes Sysmon's events, with Sysmon's ids and fields. Which it has: its
 * documentation, events 1, 3, 4, 5, 9, 11, 16 and 23.
 */

const {
  process_creation,
  network_connection,
  process_termination,
  raw_access_read,
  file_event,
  file_delete,
  sysmon_status,
} = sysmonCategories;

export const linuxCategories = {
  process_creation,
  network_connection,
  process_termination,
  raw_access_read,
  file_event,
  file_delete,
  sysmon_status,
} as const;

/** A category of Linux events, with Sysmon's service or without one; null for an unknown one. */
export function linuxEntry(category: string, service: string | null): LogsourceEntry | null {
  if (service !== null && service !== "sysmon") return null;
  if (!Object.hasOwn(linuxCategories, category)) return null;
  const { eventIds } = linuxCategories[category as keyof typeof linuxCategories];
  const fields = table({ ...sameNames(["EventID", "Computer"]), ...sysmonFields(eventIds) });
  const feeds = { sysmon: { channels: [], eventIds, fields } };
  return withFields(
    { product: "linux", category, service, feeds, closed: true, events: sysmonEventsOf(eventIds) },
    () => fieldInfos(shapesOf(Object.keys(fields), { EventID: "integer", ...sysmonTypes }), {}),
  );
}
