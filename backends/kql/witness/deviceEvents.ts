import type { CanonicalEvent, NativeEvent } from "sigmatic/backend";
import { type Keeper, kept, long, text } from "./cells.ts";
import { account, deviceRow, folderOrPath, hashKeepers, initiator } from "./deviceColumns.ts";

/* DeviceEvents: actions that have no table of their own. Some of what they tell is JSON in a text. */

function additional(member: string, prefix = ""): Keeper {
  return kept((value) => ({ AdditionalFields: JSON.stringify({ [member]: prefix + value }) }));
}

const none = { AdditionalFields: "{}" };

const pipeName = additional("PipeName", "\\Device\\NamedPipe");

/** `\Device\NamedPipe\name`: what Sysmon writes without a backslash is no pipe of a name. */
export function pipeRow({ fields }: CanonicalEvent, system: string): NativeEvent | null {
  const name = fields.PipeName;
  if (typeof name === "string" && !name.startsWith("\\")) return null;
  const keepers = { ...initiator(system), PipeName: pipeName };
  return deviceRow("DeviceEvents", "NamedPipeEvent", fields, keepers, none);
}

export function queryRow({ fields }: CanonicalEvent, system: string): NativeEvent | null {
  const keepers = { ...initiator(system), QueryName: additional("DnsQueryString") };
  return deviceRow("DeviceEvents", "DnsQueryResponse", fields, keepers, none);
}

export function driverRow({ fields }: CanonicalEvent): NativeEvent | null {
  const keepers = { ...hashKeepers, ImageLoaded: folderOrPath };
  return deviceRow("DeviceEvents", "DriverLoad", fields, keepers);
}

export function threadRow({ fields }: CanonicalEvent, system: string): NativeEvent | null {
  return deviceRow("DeviceEvents", "CreateRemoteThreadApiCall", fields, {
    SourceImage: text("InitiatingProcessFolderPath"),
    SourceProcessId: long("InitiatingProcessId"),
    SourceUser: account("InitiatingProcess", system),
    TargetImage: folderOrPath,
    TargetProcessId: long("ProcessId"),
  });
}

export function antivirusRow({ fields }: CanonicalEvent): NativeEvent | null {
  const keepers = { Signature: additional("ThreatName"), Filename: folderOrPath };
  return deviceRow("DeviceEvents", "AntivirusDetection", fields, keepers, none);
}
