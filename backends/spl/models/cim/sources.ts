import type { LogsourceEntry } from "sigmatic/backend";
import { feedOf, logsourceKey } from "sigmatic/backend";
import { sourceFields } from "../../trace.ts";
import type { FieldTests } from "../events.ts";
import {
  type Dataset,
  filesystem,
  malware,
  processes,
  proxy,
  registry,
  resolution,
  traffic,
  web,
} from "./datasets.ts";
import { dnsNames, malwareNames, trafficNames, webNames } from "./names.ts";

/*
 * Which dataset holds the events of a log source, and which of its fields holds which of theirs.
 * What the add-ons write: the field lists per event id in the `data_sources` of
 * splunk/security_content, and the Splunk Add-on for Sysmon 5's eventtypes and calculated fields.
 */

/** How the dataset holds a field's values, where it is not as they are. */
export type Transform = "account" | "registryData" | "registryAction" | "direction";

export interface Held {
  readonly name: string;
  readonly transform?: Transform;
  /** A value that the add-on takes for none. */
  readonly dropped?: string;
}

export interface CimSource {
  readonly dataset: Dataset;
  /** By Sigma's name. */
  readonly fields: { readonly [canonical: string]: Held };
  /**
   * The provider whose events the tests below pick; null where the dataset is the log source
   * itself, whoever writes it.
   */
  readonly provider: string | null;
  readonly tests: FieldTests;
  /** What else passes the tests; null where nothing does. */
  readonly shared: string | null;
  /** Values keep XML's entities, as the add-ons cut them out of the event. */
  readonly xml: boolean;
  readonly reason: string;
}

const sysmon: FieldTests = [["source", ["XmlWinEventLog:Microsoft-Windows-Sysmon/Operational"]]];
const linuxSysmon: FieldTests = [["source", ["Syslog:Linux-Sysmon/Operational"]]];

const process = {
  Image: { name: "process_path" },
  CommandLine: { name: "process" },
  OriginalFileName: { name: "original_file_name", dropped: "-" },
  CurrentDirectory: { name: "process_current_directory" },
  IntegrityLevel: { name: "process_integrity_level" },
  Hashes: { name: "process_hash" },
  User: { name: "user" },
  ProcessId: { name: "process_id" },
  ProcessGuid: { name: "process_guid" },
  ParentImage: { name: "parent_process_path" },
  ParentCommandLine: { name: "parent_process" },
  ParentProcessId: { name: "parent_process_id" },
  ParentProcessGuid: { name: "parent_process_guid" },
  Computer: { name: "dest" },
} as const;

const { Image, User, ProcessId, ProcessGuid, Computer } = process;
const file = {
  Image,
  User,
  ProcessId,
  ProcessGuid,
  Computer,
  TargetFilename: { name: "file_path" },
} as const;

/** On Windows an account stands behind its domain. */
const account = { User: { name: "user", transform: "account" } } as const;

const registryFields = {
  Image,
  ...account,
  ProcessId,
  ProcessGuid,
  Computer,
  TargetObject: { name: "registry_path" },
  EventType: { name: "action", transform: "registryAction" },
} as const;
const registryValue = {
  ...registryFields,
  Details: { name: "registry_value_data", transform: "registryData" },
} as const;

const connection = {
  Image: { name: "app" },
  ...account,
  ProcessId,
  Protocol: { name: "transport" },
  Initiated: { name: "direction", transform: "direction" },
  SourceIp: { name: "src_ip" },
  SourcePort: { name: "src_port" },
  DestinationIp: { name: "dest_ip" },
  DestinationPort: { name: "dest_port" },
} as const;

/** Of Sysmon's events in the dataset, only the creation of a process has an integrity level. */
const creation: FieldTests = [["Processes.process_integrity_level", ["*"]]];

function fromSysmon(
  dataset: Dataset,
  fields: CimSource["fields"],
  tests: FieldTests = [],
  shared: string | null = null,
): CimSource {
  const reason = "the add-on for Sysmon feeds the dataset from this source";
  return {
    dataset,
    fields,
    provider: "sysmon",
    tests: [...sysmon, ...tests],
    shared,
    xml: true,
    reason,
  };
}

function fromLinux(
  dataset: Dataset,
  fields: CimSource["fields"],
  tests: FieldTests,
  shared: string | null = null,
): CimSource {
  const source = fromSysmon(dataset, fields, [], shared);
  const reason = "the add-on for Sysmon for Linux feeds the dataset from this source";
  return { ...source, tests: [...linuxSysmon, ...tests], reason };
}

function fromAny(
  dataset: Dataset,
  fields: CimSource["fields"],
  shared: string | null = null,
  tests: FieldTests = [],
): CimSource {
  const reason = "the dataset holds such events of every product";
  return { dataset, fields, provider: null, tests, shared, xml: false, reason };
}

function plain(names: { readonly [canonical: string]: string }): CimSource["fields"] {
  return Object.fromEntries(Object.entries(names).map(([from, name]) => [from, { name }]));
}

const written: FieldTests = [["Filesystem.action", ["created", "modified"]]];
const otherSystems = "nothing in the dataset tells this system's events from those of others";
const changedTimes = "changes of a file's creation time (Sysmon 2) are modifications there as well";

const sources: { readonly [key: string]: CimSource } = {
  "windows/process_creation/-": fromSysmon(processes, { ...process, ...account }, creation),
  "linux/process_creation/-": fromLinux(processes, process, creation),
  "macos/process_creation/-": fromAny(processes, process, otherSystems),
  "windows/file_event/-": fromSysmon(filesystem, { ...file, ...account }, written, changedTimes),
  "linux/file_event/-": fromLinux(filesystem, file, written, changedTimes),
  "macos/file_event/-": fromAny(filesystem, file, otherSystems, written),
  "windows/file_delete/-": fromSysmon(
    filesystem,
    { ...file, ...account },
    [["Filesystem.action", ["deleted"]]],
    "deletions that Sysmon only detects (26) are there beside those it archives (23)",
  ),
  "windows/registry_event/-": fromSysmon(registry, registryValue),
  "windows/registry_add/-": fromSysmon(registry, registryFields, [
    ["Registry.action", ["created"]],
  ]),
  "windows/registry_delete/-": fromSysmon(registry, registryFields, [
    ["Registry.action", ["deleted"]],
  ]),
  "windows/registry_set/-": fromSysmon(
    registry,
    registryValue,
    [["Registry.action", ["modified"]]],
    "renamed keys and values (Sysmon 14) are modifications there as well",
  ),
  "windows/network_connection/-": fromSysmon(traffic, connection),
  "windows/dns_query/-": fromSysmon(resolution, {
    QueryName: { name: "query" },
    QueryStatus: { name: "reply_code_id" },
  }),
  "-/dns/-": fromAny(resolution, plain(dnsNames)),
  "-/firewall/-": fromAny(
    traffic,
    plain(trafficNames),
    "endpoints' own connections are there as well",
  ),
  "-/proxy/-": fromAny(proxy, plain(webNames)),
  "-/webserver/-": fromAny(web, plain(webNames), "what proxies record is there as well"),
  "-/antivirus/-": fromAny(malware, plain(malwareNames)),
};

/** The dataset that holds a log source's events; null where none does. */
export function cimSource(entry: LogsourceEntry | null): CimSource | null {
  if (entry === null) return null;
  const key = logsourceKey(entry);
  return Object.hasOwn(sources, key) ? (sources[key] as CimSource) : null;
}

/**
 * What the dataset calls a field, with its own name in front; null where it has none for it, or for
 * one of those that the provider makes it of.
 */
export function heldName(entry: LogsourceEntry, source: CimSource, field: string): string | null {
  const [provider = ""] = source.provider === null ? Object.keys(entry.feeds) : [source.provider];
  const feed = feedOf(entry, provider);
  const natives = feed ? sourceFields(field, feed) : [field];
  const names = natives.map((native) =>
    Object.hasOwn(source.fields, native) ? source.fields[native]?.name : undefined,
  );
  return names.includes(undefined)
    ? null
    : names.map((name) => `${source.dataset.root}.${name}`).join(" + ");
}
