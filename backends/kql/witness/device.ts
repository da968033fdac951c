import {
  type CanonicalEvent,
  type LogsourceEntry,
  logsourceKey,
  type ModelSettings,
  type NativeEvent,
} from "sigmatic/backend";
import { antivirusRow, driverRow, pipeRow, queryRow, threadRow } from "./deviceEvents.ts";
import { connectionRow } from "./deviceNetwork.ts";
import { fileRow, imageRow, processRow } from "./deviceProcess.ts";
import { registryRow } from "./deviceRegistry.ts";
import { hasBlankAddress, isOfFeed } from "./feed.ts";

type Make = (event: CanonicalEvent, system: string) => NativeEvent | null;

/** The row of each kind of event, by category. Defender's sensor tells no others. */
const rows: { readonly [category: string]: Make } = {
  process_creation: processRow,
  file_event: fileRow("FileCreated"),
  file_delete: fileRow("FileDeleted"),
  network_connection: connectionRow,
};

const windowsRows: { readonly [category: string]: Make } = {
  ...rows,
  image_load: imageRow,
  registry_event: registryRow,
  registry_set: registryRow,
  registry_add: registryRow,
  registry_delete: registryRow,
  registry_rename: registryRow,
  pipe_created: pipeRow,
  dns_query: queryRow,
  driver_load: driverRow,
  create_remote_thread: threadRow,
};

const makers: { readonly [product: string]: { readonly [category: string]: Make } } = {
  windows: windowsRows,
  linux: rows,
  macos: rows,
  "-": { antivirus: antivirusRow },
};

function makerFor({ product, category, service }: LogsourceEntry): Make | null {
  if (service !== null || category === null) return null;
  const found = makers[product ?? "-"];
  return found && Object.hasOwn(found, category) ? (found[category] as Make) : null;
}

export function hasDeviceTable(entry: LogsourceEntry): boolean {
  return makerFor(entry) !== null;
}

const platforms: { readonly [product: string]: string } = { linux: "Linux", macos: "macOS" };

/**
 * An event as Defender's sensor tells it; no row for one that is none of the log source's, and null
 * where no row could show it as it is. Systems other than Windows are known by `DeviceInfo`.
 */
export function deviceWitness(
  event: CanonicalEvent,
  entry: LogsourceEntry | null,
  settings: ModelSettings | null = null,
): readonly NativeEvent[] | null {
  const make = entry && makerFor(entry);
  // What a project file says of its own tables, nobody else knows.
  if (!entry || !make || settings?.logsource(logsourceKey(entry))) return null;
  if (hasBlankAddress(event.fields) || lacksTime(event)) return null;
  if (!isOfFeed(event, entry)) return [];
  const row = make(event, entry.product ?? "");
  if (row === null) return null;
  const platform = platforms[entry.product ?? ""];
  return platform === undefined ? [row] : onPlatform(row, platform);
}

/** Each row has a time. */
function lacksTime({ fields, asked }: CanonicalEvent): boolean {
  return (asked?.has("UtcTime") ?? false) && typeof fields.UtcTime !== "string";
}

function onPlatform({ table, fields }: NativeEvent, platform: string): readonly NativeEvent[] {
  const device = { DeviceId: `7777${platform}`, OSPlatform: platform };
  return [
    { table: "DeviceInfo", fields: device },
    { table, fields: { ...fields, DeviceId: device.DeviceId } },
  ];
}
