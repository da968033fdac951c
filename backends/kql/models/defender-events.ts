import type { Column } from "../column.ts";
import { byAction } from "./actions.ts";
import { computed, device, file, hashFields, initiator } from "./defender-tables.ts";
import type { TableMap } from "./table.ts";

/* What Defender keeps in DeviceEvents, an ActionType each. */

function deviceEvent(
  action: string,
  ids: readonly string[],
  fields: TableMap["fields"],
  computedColumns: readonly Column[],
  columns: TableMap["columns"] = {},
): TableMap {
  return {
    table: "DeviceEvents",
    actions: { [action]: ids.length > 0 ? { EventID: ids } : {} },
    columns: { ...device, ...file, ...columns },
    computed: {
      ...computed,
      ...Object.fromEntries(computedColumns.map((column) => [column.name, column])),
    },
    fields: {
      Computer: "DeviceName",
      UtcTime: "Timestamp",
      ...(ids.length > 0 && { EventID: byAction }),
      ...fields,
    },
    reason: `Defender keeps these events in DeviceEvents as ${action}`,
  };
}

/** A value among the event's additional fields. */
function additional(name: string, member: string, rest = ""): Column {
  const value = `tostring(parse_json(AdditionalFields).${member})`;
  const definition = rest === "" ? value : `replace_regex(${value}, ${rest})`;
  return { name, type: "text", definition, from: `AdditionalFields.${member}` };
}

/** In this table FolderPath ends in the file's name for some actions and not for others. */
function path(name: string): Column {
  return {
    name,
    type: "text",
    definition:
      'iff(FolderPath =~ FileName or FolderPath endswith strcat("\\\\", FileName), FolderPath, strcat(FolderPath, "\\\\", FileName))',
    from: "FolderPath + FileName",
  };
}

/** Defender writes a pipe with its device, `\Device\NamedPipe\name`; Sysmon writes `\name`. */
export const pipeCreated: TableMap = deviceEvent(
  "NamedPipeEvent",
  ["17", "18"],
  { ...initiator, PipeName: "PipeName" },
  [additional("PipeName", "PipeName", '@"(?i)^\\\\Device\\\\NamedPipe", ""')],
);

export const dnsQuery: TableMap = deviceEvent(
  "DnsQueryResponse",
  ["22"],
  { ...initiator, QueryName: "QueryName" },
  [additional("QueryName", "DnsQueryString")],
);

export const driverLoad: TableMap = deviceEvent(
  "DriverLoad",
  ["6"],
  { ImageLoaded: "ImageLoaded", ...hashFields },
  [path("ImageLoaded")],
);

/** The initiating process makes the thread; file and process are those that it runs in. */
export const remoteThread: TableMap = deviceEvent(
  "CreateRemoteThreadApiCall",
  ["8"],
  {
    SourceImage: "InitiatingProcessFolderPath",
    SourceProcessId: "InitiatingProcessId",
    SourceUser: initiator.User,
    TargetImage: "TargetImage",
    TargetProcessId: "ProcessId",
  },
  [path("TargetImage")],
  { ProcessId: "number" },
);

/** Defender's own antivirus. */
export const antivirus: TableMap = deviceEvent(
  "AntivirusDetection",
  [],
  { Signature: "Signature", Filename: "Filename" },
  [additional("Signature", "ThreatName"), path("Filename")],
);
