import {
  type CanonicalEvent,
  type LogsourceEntry,
  logsourceKey,
  type ModelSettings,
  type NativeEvent,
} from "sigmatic/backend";
import { connectionRow, dnsRow, endpointDnsRow, sessionRow } from "./asimNetwork.ts";
import { fileRow, processEndRow, processRow } from "./asimProcess.ts";
import { registryRow } from "./asimRegistry.ts";
import type { Row } from "./asimSource.ts";
import { azureRow, proxyRow, webserverRow } from "./asimWeb.ts";
import { hasBlankAddress, isOfFeed } from "./feed.ts";

/** The row of each log source's events; null where no parser returns such an event. */
const rows: { readonly [key: string]: (event: CanonicalEvent) => Row | null } = {
  "windows/process_creation/-": (event) => processRow(event, "Windows"),
  "linux/process_creation/-": (event) => processRow(event, "Linux"),
  "windows/process_termination/-": (event) => processEndRow(event, "Windows"),
  "linux/process_termination/-": (event) => processEndRow(event, "Linux"),
  "windows/file_event/-": (event) => fileRow(event, "FileCreated", "Windows"),
  "linux/file_event/-": (event) => fileRow(event, "FileCreated", "Linux"),
  "windows/file_delete/-": (event) => fileRow(event, "FileDeleted", "Windows"),
  "linux/file_delete/-": (event) => fileRow(event, "FileDeleted", "Linux"),
  "windows/registry_event/-": registryRow,
  "windows/registry_set/-": registryRow,
  "windows/registry_add/-": registryRow,
  "windows/registry_delete/-": registryRow,
  "windows/network_connection/-": (event) => connectionRow(event, "Windows"),
  "linux/network_connection/-": (event) => connectionRow(event, "Linux"),
  "windows/dns_query/-": endpointDnsRow,
  "azure/-/activitylogs": azureRow,
  "-/dns/-": dnsRow,
  "-/firewall/-": sessionRow,
  "-/webserver/-": webserverRow,
  "-/proxy/-": proxyRow,
};

/**
 * An event as Sentinel's unifying parsers return it, by what the backend's page says of them; no row
 * for an event that is none of the log source's, and null for one that no row could show as it is.
 */
export function asimWitness(
  event: CanonicalEvent,
  entry: LogsourceEntry | null,
  settings: ModelSettings | null = null,
): readonly NativeEvent[] | null {
  const key = entry ? logsourceKey(entry) : "";
  const make = Object.hasOwn(rows, key) ? rows[key] : undefined;
  // What a project file says of its own tables, nobody else knows.
  if (!entry || !make || settings?.logsource(key)) return null;
  if (hasBlankAddress(event.fields)) return null;
  if (!isOfFeed(event, entry)) return [];
  const row = make(event);
  return row && [{ table: row.table, fields: row.cells }];
}
