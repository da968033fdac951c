import {
  type CanonicalEvent,
  type LogsourceEntry,
  type LogsourceSettings,
  logsourceKey,
  type ModelSettings,
  type NativeEvent,
} from "sigmatic/backend";
import { type Dataset, datasetRow } from "./cimDataset.ts";
import { sysmonRow } from "./cimSysmon.ts";

/*
 * Events of any product, by the names that the Common Information Model's manual gives what the W3C's
 * log format and Sigma call otherwise.
 */

const processes: Dataset = {
  model: "Endpoint.Processes",
  plain: {
    Image: "process_path",
    CurrentDirectory: "process_current_directory",
    IntegrityLevel: "process_integrity_level",
    Hashes: "process_hash",
    ProcessId: "process_id",
    ProcessGuid: "process_guid",
    ParentImage: "parent_process_path",
    ParentProcessId: "parent_process_id",
    ParentProcessGuid: "parent_process_guid",
  },
  calculated: {
    CommandLine: "process",
    OriginalFileName: "original_file_name",
    ParentCommandLine: "parent_process",
    User: "user",
    Computer: "dest",
  },
};

const files: Dataset = {
  model: "Endpoint.Filesystem",
  plain: { Image: "process_path", ProcessId: "process_id", ProcessGuid: "process_guid" },
  calculated: { TargetFilename: "file_path", User: "user", Computer: "dest" },
  anyhow: { action: "created" },
};

const web: Dataset = {
  model: "Web.Web",
  plain: {
    "c-ip": "src_ip",
    src_ip: "src_ip",
    dst_ip: "dest_ip",
    "cs-cookie": "cookie",
    "c-uri-query": "uri_query",
    "cs-uri-query": "uri_query",
    "c-uri-stem": "uri_path",
    "cs-uri-stem": "uri_path",
  },
  calculated: {
    "cs-method": "http_method",
    "sc-status": "status",
    "c-uri": "url",
    "cs-uri": "url",
    "c-useragent": "http_user_agent",
    "cs-user-agent": "http_user_agent",
    "cs-referer": "http_referrer",
    "cs-referrer": "http_referrer",
    "cs-host": "url_domain",
    "r-dns": "url_domain",
  },
  nodes: ["Web"],
};

const datasets: { readonly [key: string]: Dataset } = {
  "macos/process_creation/-": processes,
  "macos/file_event/-": files,
  "-/proxy/-": { ...web, nodes: ["Web", "Web.Proxy"] },
  "-/webserver/-": web,
  "-/dns/-": {
    model: "Network_Resolution.DNS",
    plain: { record_type: "record_type" },
    calculated: { query: "query", answer: "answer" },
  },
  "-/firewall/-": {
    model: "Network_Traffic.All_Traffic",
    plain: {
      src_ip: "src_ip",
      src_port: "src_port",
      dst_ip: "dest_ip",
      dst_port: "dest_port",
    },
    calculated: {},
    anyhow: { transport: "tcp" },
  },
  "-/antivirus/-": {
    model: "Malware.Malware_Attacks",
    plain: {},
    calculated: { Signature: "signature" },
  },
};

/**
 * An event as the data models hold it: a row of one dataset, none for an event that no dataset takes
 * in for the log source, and null for one that a dataset would hold as another.
 */
export function cimWitness(
  event: CanonicalEvent,
  entry: LogsourceEntry | null,
  settings: ModelSettings | null = null,
): readonly NativeEvent[] | null {
  const key = entry ? logsourceKey(entry) : "";
  if (entry === null || isElsewhere(settings?.logsource(key) ?? null)) return null;
  const dataset = Object.hasOwn(datasets, key) ? datasets[key] : undefined;
  if (!dataset) return sysmonRow(event, entry);
  const row = datasetRow(dataset, event.fields);
  return row && [row];
}

/** A project file gives the log source a scope or fields that nobody else knows. */
function isElsewhere(said: LogsourceSettings | null): boolean {
  return said !== null && Object.keys({ ...said.where, ...said.fields }).length > 0;
}
