import {
  type CanonicalEvent,
  type DataModel,
  type LogsourceEntry,
  logsourceKey,
  type ModelSettings,
  type NativeEvent,
} from "sigmatic/backend";
import { hasBlankAddress } from "./feed.ts";
import { cloudTables } from "./productClouds.ts";
import { auditRow, sudoRow, syslogRow } from "./productSyslog.ts";
import { type Table, tableRow } from "./productTable.ts";
import { webTables } from "./productWeb.ts";

type Names = Pick<DataModel, "nameOf">;

const tables: { readonly [key: string]: Table } = { ...cloudTables, ...webTables };

type Make = (event: CanonicalEvent, service: string) => NativeEvent | null;

/** Log sources of Linux and of network devices, by service. */
const messages: { readonly [service: string]: Make } = {
  "-": syslogRow,
  auditd: auditRow,
  auth: syslogRow,
  clamav: syslogRow,
  cron: syslogRow,
  guacamole: syslogRow,
  sshd: syslogRow,
  sudo: sudoRow,
  syslog: syslogRow,
  vsftpd: syslogRow,
  bgp: syslogRow,
  ldp: syslogRow,
};

/**
 * An event of a product that no event log of Windows and no Sysmon feeds, as Sentinel's table for it
 * holds it; null where that table cannot hold it, or where there is none. Plain columns are found by
 * the model's own names.
 */
export function productWitness(
  event: CanonicalEvent,
  entry: LogsourceEntry | null,
  { nameOf }: Names,
  settings: ModelSettings | null = null,
): readonly NativeEvent[] | null {
  const key = entry ? logsourceKey(entry) : "";
  // What a project file says of its own tables, nobody else knows.
  if (entry === null || settings?.logsource(key) || hasBlankAddress(event.fields)) return null;
  const make = messageOf(entry);
  const service = entry.service ?? "-";
  const table = Object.hasOwn(tables, key) ? tables[key] : undefined;
  const row = make
    ? make(event, entry.product === "cisco" ? "cisco" : service)
    : table && tableRow(table, event, (field) => nameOf(entry, field));
  return row ? [row] : null;
}

/** Whether a log source is one of those that `productWitness` knows. */
export function isProduct(entry: LogsourceEntry): boolean {
  return messageOf(entry) !== null || Object.hasOwn(tables, logsourceKey(entry));
}

function messageOf({ product, category, service }: LogsourceEntry): Make | null {
  if (category !== null || (product !== "linux" && product !== "cisco")) return null;
  return messages[service ?? "-"] ?? null;
}
