import type { SplEvent } from "./splQuery.ts";

/*
 * Fills the Common Information Model's data models as the Splunk Add-on for Sysmon does, by its own
 * calculated fields and not by the backend's code: what an event lacks or has empty is "unknown"
 * where the model calculates the field, and missing where it does not.
 */

type Fields = { readonly [name: string]: string | undefined };

const sysmon = "XmlWinEventLog:Microsoft-Windows-Sysmon/Operational";

/** An event of Sysmon as its dataset has it; null for an event that no data model here holds. */
export function modelRow(id: number, event: Fields): SplEvent | null {
  const fill = fillers[id];
  return fill ? fill(event) : null;
}

function row(model: string, fields: Fields): SplEvent {
  const root = model.split(".")[1];
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries([
    ["datamodel", model],
    ["source", sysmon],
    ...filled.map(([name, value]) => [`${root}.${name}`, value]),
  ]);
}

function calculated(value: string | undefined): string {
  return value === undefined || value === "" ? "unknown" : value;
}

function account(user: string | undefined): string {
  return calculated(user?.replace(/^.*\\/, ""));
}

const fillers: { readonly [id: number]: (event: Fields) => SplEvent } = {
  1: (event) =>
    row("Endpoint.Processes", {
      process_path: event.Image,
      process: calculated(event.CommandLine),
      original_file_name: calculated(event.OriginalFileName === "-" ? "" : event.OriginalFileName),
      process_current_directory: event.CurrentDirectory,
      process_integrity_level: event.IntegrityLevel,
      process_hash: event.Hashes,
      process_id: event.ProcessId,
      parent_process_path: event.ParentImage,
      parent_process: calculated(event.ParentCommandLine),
      parent_process_id: event.ParentProcessId,
      user: account(event.User),
    }),
  3: (event) =>
    row("Network_Traffic.All_Traffic", {
      app: event.Image,
      direction: event.Initiated === "true" ? "outbound" : "inbound",
      src_ip: event.SourceIp,
      src_port: event.SourcePort,
      dest_ip: event.DestinationIp,
      dest_port: event.DestinationPort,
      transport: calculated(event.Protocol),
      user: account(event.User),
    }),
  7: (event) =>
    row("Endpoint.Processes", {
      process_path: event.ImageLoaded,
      process: "unknown",
      parent_process_path: event.Image,
      original_file_name: calculated(event.OriginalFileName),
    }),
  11: (event) =>
    row("Endpoint.Filesystem", {
      action: event.UtcTime === event.CreationUtcTime ? "created" : "modified",
      file_path: calculated(event.TargetFilename),
      process_path: event.Image,
      user: account(event.User),
    }),
  12: (event) => registryRow(event.EventType === "CreateKey" ? "created" : "deleted", event),
  13: (event) => registryRow("modified", event),
  14: (event) => registryRow("modified", event),
  22: (event) => row("Network_Resolution.DNS", { query: calculated(event.QueryName) }),
  23: (event) =>
    row("Endpoint.Filesystem", {
      action: "deleted",
      file_path: calculated(event.TargetFilename),
      process_path: event.Image,
      user: account(event.User),
    }),
};

function registryRow(action: string, event: Fields): SplEvent {
  const number = /^\w+\s\((.+)\)$/.exec(event.Details ?? "")?.[1];
  return row("Endpoint.Registry", {
    action,
    registry_path: calculated(event.TargetObject),
    registry_value_data: calculated(number ?? event.Details),
    process_path: event.Image,
    user: account(event.User),
  });
}
