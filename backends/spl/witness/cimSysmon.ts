import type {
  CanonicalEvent,
  CanonicalFields,
  LogsourceEntry,
  NativeEvent,
} from "sigmatic/backend";
import { type Dataset, datasetRow } from "./cimDataset.ts";
import { isTyped } from "./typed.ts";
import { isInXml, xmlText } from "./xml.ts";

/*
 * How the add-ons for Sysmon and for Sysmon for Linux fill the data models, by the calculated fields
 * and event types that the backend's page names.
 */

interface Fill {
  readonly dataset: Dataset;
  /** Values that the dataset has in another form; null where the event does not exist so. */
  readonly change: (event: CanonicalEvent) => Change | null;
}

/** Fields of the event in the dataset's form, and fields of the dataset that the event has no name for. */
interface Change {
  readonly fields: CanonicalFields;
  readonly anyhow?: { readonly [field: string]: string };
}

const actor = { Image: "process_path", ProcessId: "process_id", ProcessGuid: "process_guid" };
const owner = { User: "user", Computer: "dest" };

const process: Fill = {
  dataset: {
    model: "Endpoint.Processes",
    plain: {
      ...actor,
      CurrentDirectory: "process_current_directory",
      IntegrityLevel: "process_integrity_level",
      Hashes: "process_hash",
      ParentImage: "parent_process_path",
      ParentProcessId: "parent_process_id",
      ParentProcessGuid: "parent_process_guid",
    },
    calculated: {
      ...owner,
      CommandLine: "process",
      OriginalFileName: "original_file_name",
      ParentCommandLine: "parent_process",
    },
  },
  change: ({ fields, asked }) => {
    // Every process has a level, by which its creation is told from what else is in there.
    const level = fields.IntegrityLevel;
    if (level === "" || level === null) return null;
    if (level === undefined && asked?.has("IntegrityLevel")) return null;
    const named = fields.OriginalFileName === "-" ? without(fields, "OriginalFileName") : fields;
    return { fields: named, anyhow: { process_integrity_level: "Medium" } };
  },
};

function without(fields: CanonicalFields, name: string): CanonicalFields {
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));
}

const filesystem: Dataset = {
  model: "Endpoint.Filesystem",
  plain: actor,
  calculated: { ...owner, TargetFilename: "file_path" },
};

/** A file that is as old as the event was created by it. */
const written: Fill = {
  dataset: filesystem,
  change: ({ fields }) => ({
    fields,
    anyhow: { action: fields.UtcTime === fields.CreationUtcTime ? "created" : "modified" },
  }),
};

function fileAction(action: string): Fill {
  return { dataset: filesystem, change: ({ fields }) => ({ fields, anyhow: { action } }) };
}

const registryActions: { readonly [eventType: string]: string } = {
  createkey: "created",
  deletekey: "deleted",
  deletevalue: "deleted",
  setvalue: "modified",
  renamekey: "modified",
  renamevalue: "modified",
};

const registryActionsOfId: { readonly [id: string]: string } = {
  "12": "deleted",
  "13": "modified",
  "14": "modified",
};

/** A number without its type: `DWORD (0x00000001)` is `0x00000001`. */
const registry: Fill = {
  dataset: {
    model: "Endpoint.Registry",
    plain: actor,
    calculated: { ...owner, TargetObject: "registry_path", Details: "registry_value_data" },
  },
  change: ({ fields, own, asked }) => {
    const { EventType: type, Details: details } = fields;
    if (type === undefined && asked?.has("EventType")) return null;
    const known =
      typeof type === "string"
        ? registryActions[type.toLowerCase()]
        : registryActionsOfId[String(own.EventID)];
    if (known === undefined) return null;
    const number = typeof details === "string" ? /^\w+\s\((.+)\)$/.exec(details)?.[1] : undefined;
    return {
      fields: number === undefined ? fields : { ...fields, Details: number },
      anyhow: { action: known },
    };
  },
};

const connection: Fill = {
  dataset: {
    model: "Network_Traffic.All_Traffic",
    plain: {
      Image: "app",
      ProcessId: "process_id",
      SourceIp: "src_ip",
      SourcePort: "src_port",
      DestinationIp: "dest_ip",
      DestinationPort: "dest_port",
    },
    calculated: { ...owner, Protocol: "transport" },
  },
  change: ({ fields, asked }) => {
    const initiated = fields.Initiated ?? (asked?.has("Initiated") ? null : "false");
    if (initiated !== "true" && initiated !== "false") return null;
    return { fields, anyhow: { direction: initiated === "true" ? "outbound" : "inbound" } };
  },
};

const query: Fill = {
  dataset: {
    model: "Network_Resolution.DNS",
    plain: {},
    calculated: { QueryName: "query", QueryStatus: "reply_code_id" },
  },
  change: ({ fields }) => ({ fields }),
};

/** By Sysmon's event id, on both systems. */
const fills: { readonly [id: string]: Fill } = {
  "1": process,
  "2": fileAction("modified"),
  "3": connection,
  "11": written,
  "12": registry,
  "13": registry,
  "14": registry,
  "22": query,
  "23": fileAction("deleted"),
  "26": fileAction("deleted"),
};

const sources: { readonly [channel: string]: string } = {
  "Microsoft-Windows-Sysmon/Operational": "XmlWinEventLog:Microsoft-Windows-Sysmon/Operational",
  "Linux-Sysmon/Operational": "Syslog:Linux-Sysmon/Operational",
};

/** Sysmon's events in the data models; no row for those of other providers and ids. */
export function sysmonRow(
  event: CanonicalEvent,
  entry: LogsourceEntry,
): readonly NativeEvent[] | null {
  if (!isTyped(event, entry)) return null;
  const source = sources[String(event.own.Channel)];
  const fill = fills[String(event.own.EventID)];
  if (source === undefined || fill === undefined) return [];
  const change = fill.change(event);
  const fields = change && inXml(change.fields, entry.product === "windows");
  if (change === null || fields === null) return null;
  const dataset = { ...fill.dataset, ...(change.anyhow && { anyhow: change.anyhow }) };
  const row = datasetRow(dataset, fields, { source });
  return row && [row];
}

/** Values as they stand in the event's XML, and of an account on Windows the name alone. */
function inXml(fields: CanonicalFields, hasDomains: boolean): CanonicalFields | null {
  const found: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) continue;
    if (typeof value !== "string" || !isInXml(name, value)) return null;
    const isAccount = name === "User" && hasDomains;
    // Sysmon writes `domain\name`, or a dash where it knows no account.
    if (isAccount && value !== "-" && !value.includes("\\")) return null;
    found[name] = xmlText(isAccount ? value.replace(/^[\s\S]*\\/, "") : value);
  }
  return found;
}
