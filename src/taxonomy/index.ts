import { linuxCategories } from "./linux.ts";
import { logsourceKey } from "./lookup.ts";
import { macosCategories } from "./macos.ts";
import { sameNames, table } from "./table.ts";
import type { Feed, LogsourceEntry } from "./types.ts";
import { windowsEntry, windowsKeys } from "./windows/index.ts";
import { sysmonTypes } from "./windows/sysmon.ts";

export { feedOf, logsourceKey, providersOf } from "./lookup.ts";
export type { Feed, FieldSource, FieldType, LogsourceEntry } from "./types.ts";

export interface LogsourceName {
  readonly product: string | null;
  readonly category: string | null;
  readonly service: string | null;
}

const known = new Map<string, LogsourceEntry | null>();

/**
 * What is known of a log source: who feeds it, from which channels and events, with which fields.
 * Null where nothing is: log sources whose fields no specification fixes (most cloud and network
 * products), those that no log holds (`file_access`, `file_rename`: event tracing only), and
 * categories without a product, as `process_creation` could be any system's.
 */
export function findLogsource(logsource: LogsourceName): LogsourceEntry | null {
  const key = logsourceKey(logsource);
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const entry = entryOf(logsource);
  // Unknown names are without number; only the known ones, a closed set, are kept.
  if (entry) known.set(key, entry);
  return entry;
}

/** Keys of all log sources that are known, as `product/category/service`. */
export function logsourceKeys(): readonly string[] {
  return [
    ...windowsKeys(),
    ...Object.keys(linuxCategories).map((category) => `linux/${category}/-`),
    ...Object.keys(macosCategories).map((category) => `macos/${category}/-`),
  ];
}

function entryOf({ product, category, service }: LogsourceName): LogsourceEntry | null {
  if (product === "windows") return windowsEntry(category, service);
  if (category === null) return null;
  if (product === "linux" && (service === null || service === "sysmon"))
    return linuxEntry(category, service);
  return product === "macos" && service === null ? macosEntry(category) : null;
}

function linuxEntry(category: string, service: string | null): LogsourceEntry | null {
  if (!Object.hasOwn(linuxCategories, category)) return null;
  const { eventIds, fields } = linuxCategories[category as keyof typeof linuxCategories];
  const sysmon = { channels: [], eventIds, fields: sameNames(["EventID", "Computer", ...fields]) };
  return {
    product: "linux",
    category,
    service,
    feeds: { sysmon },
    types: table({ EventID: "integer", ...sysmonTypes }),
  };
}

function macosEntry(category: string): LogsourceEntry | null {
  if (!Object.hasOwn(macosCategories, category)) return null;
  const { fields } = macosCategories[category as keyof typeof macosCategories];
  const endpoint: Feed = { channels: [], fields: sameNames(fields) };
  return {
    product: "macos",
    category,
    service: null,
    feeds: { endpoint },
    types: table(sysmonTypes),
  };
}
