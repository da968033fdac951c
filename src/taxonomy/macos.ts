import { fieldInfos, shapesOf, withFields } from "./fields.ts";
import { sameNames } from "./table.ts";
import type { Feed, LogsourceEntry } from "./types.ts";
import { sysmonTypes } from "./windows/sysmon.ts";
import { sysmonFields } from "./windows/sysmonFields.ts";

/*
 * Endpoint events of macOS, which no log of the system itself holds: Sigma's taxonomy appendix 2.1
 * and reference lists give them the fields of the Sysmon event named here.
 */

export const macosCategories = {
  process_creation: [1],
  network_connection: [3],
  sysmon_status: [16],
  process_termination: [5],
  raw_access_read: [9],
  file_event: [11],
  file_delete: [23],
} as const;

/** A category of macOS events; null for an unknown one. */
export function macosEntry(category: string): LogsourceEntry | null {
  if (!Object.hasOwn(macosCategories, category)) return null;
  const eventIds = macosCategories[category as keyof typeof macosCategories];
  const names = Object.keys(sysmonFields(eventIds));
  const endpoint: Feed = { channels: [], fields: sameNames(names) };
  return withFields(
    {
      product: "macos",
      category,
      service: null,
      feeds: { endpoint },
      closed: false,
      events: null,
    },
    () => fieldInfos(shapesOf(names, sysmonTypes), {}),
  );
}
