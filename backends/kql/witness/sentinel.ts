import type {
  CanonicalEvent,
  DataModel,
  LogsourceEntry,
  ModelSettings,
  NativeEvent,
} from "sigmatic/backend";
import { logsourceKey } from "sigmatic/backend";
import { deviceWitness, hasDeviceTable } from "./device.ts";
import { isProduct, productWitness } from "./products.ts";
import { logWitness } from "./windowsLogs.ts";

/**
 * An event as a workspace of Sentinel holds it, with the switches that the project sets; null where
 * none of its tables can hold it.
 */
export function sentinelWitness(
  event: CanonicalEvent,
  entry: LogsourceEntry | null,
  names: Pick<DataModel, "nameOf">,
  settings: ModelSettings | null = null,
): readonly NativeEvent[] | null {
  // What a project file says of its own tables, nobody else knows.
  if (entry === null || settings?.logsource(logsourceKey(entry))) return null;
  if (settings?.switches.has("deviceTables") && hasDeviceTable(entry))
    return deviceWitness(event, entry, settings);
  if (isProduct(entry)) return productWitness(event, entry, names, settings);
  const isLogged = Object.values(entry.feeds).some(({ channels }) => channels.length > 0);
  return isLogged || (entry.product === "linux" && entry.category !== null)
    ? logWitness(event, entry, settings)
    : null;
}
