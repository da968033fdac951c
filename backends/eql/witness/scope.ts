import type { CanonicalEvent, LogsourceEntry } from "sigmatic/backend";
import type { Record } from "./types.ts";

/*
 * How the pipelines categorise events: elastic/beats,
 * x-pack/winlogbeat/module/{sysmon,security,powershell}/ingest.
 */

type Kind = readonly [category: readonly string[], type: readonly string[]];

const sysmon: { readonly [id: string]: Kind } = {
  1: [["process"], ["start"]],
  2: [["file"], ["change"]],
  3: [["network"], ["start", "connection", "protocol"]],
  4: [["process"], ["change"]],
  5: [["process"], ["end"]],
  6: [["driver"], ["start"]],
  7: [["process"], ["change"]],
  8: [["process"], ["change"]],
  9: [["process"], ["access"]],
  10: [["process"], ["access"]],
  11: [["file"], ["creation"]],
  12: [["configuration", "registry"], ["change"]],
  13: [["configuration", "registry"], ["change"]],
  14: [["configuration", "registry"], ["change"]],
  15: [["file"], ["access"]],
  16: [["configuration"], ["change"]],
  17: [["file"], ["creation"]],
  18: [["file"], ["access"]],
  19: [["process"], ["creation"]],
  20: [["process"], ["creation"]],
  21: [["process"], ["access"]],
  22: [["network"], ["connection", "protocol", "info"]],
  23: [["file"], ["deletion"]],
  25: [["process"], ["change"]],
  26: [["file"], ["deletion"]],
  27: [["file"], ["creation", "denied"]],
  28: [["file"], ["deletion", "denied"]],
  29: [["file"], ["creation"]],
  255: [["process"], ["error"]],
};

const security: { readonly [id: string]: Kind } = {
  4688: [["process"], ["start"]],
  4689: [["process"], ["end"]],
};

const powershell: { readonly [id: string]: Kind } = {
  400: [["process"], ["start"]],
  403: [["process"], ["end"]],
  600: [["process"], ["info"]],
  800: [["process"], ["info"]],
  4103: [["process"], ["info"]],
  4104: [["process"], ["info"]],
};

const channels: { readonly [channel: string]: { readonly [id: string]: Kind } } = {
  "Microsoft-Windows-Sysmon/Operational": sysmon,
  "Linux-Sysmon/Operational": sysmon,
  Security: security,
  "Windows PowerShell": powershell,
  "Microsoft-Windows-PowerShell/Operational": powershell,
};

/** What Elastic Defend says of the categories of macOS, which has no event log. */
const endpoint: { readonly [category: string]: Kind } = {
  process_creation: [["process"], ["start"]],
  process_termination: [["process"], ["end"]],
  network_connection: [["network"], ["start"]],
  file_event: [["file"], ["creation"]],
  file_delete: [["file"], ["deletion"]],
};

export function isEndpoint({ product, category }: LogsourceEntry): boolean {
  return product === "windows" || product === "macos" || (product === "linux" && category !== null);
}

/** What the integration of Sysmon for Linux says elsewhere, or not at all. */
export const linuxEnvelope: ReadonlySet<string> = new Set(["Provider_Name", "Channel"]);

/** The categories, the host and the log of an event. */
export function addScope(record: Record, { own }: CanonicalEvent, entry: LogsourceEntry): void {
  const { Channel: channel, EventID: id } = own;
  const kinds = typeof channel === "string" ? channels[channel] : undefined;
  const kind = channel === undefined ? endpoint[entry.category ?? ""] : kinds?.[String(id)];
  record["event.category"] = kind?.[0] ?? [];
  record["event.type"] = kind?.[1] ?? [];
  record["host.os.type"] = entry.product ?? "";
  record["event.code"] = typeof id === "string" ? id : "7";
  if (channel === "Linux-Sysmon/Operational") record["event.dataset"] = "sysmon_linux.log";
}
