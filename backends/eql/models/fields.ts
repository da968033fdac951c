import type { LogsourceEntry } from "sigmatic/backend";
import { either, own, type Target, type TargetMap } from "./target.ts";

/*
 * Where events lie in ECS, as Elastic's own ingest pipelines write them. Sources: elastic/beats,
 * x-pack/winlogbeat/module/{sysmon,security,powershell}/ingest; elastic/integrations,
 * packages/windows and packages/system, which hold the same pipelines; Elastic Defend's fields
 * beside them where their names differ.
 */

/** A level's number is both 0 and 4 where its word is `information`. */
const level: Target = {
  kind: "enum",
  field: "log.level",
  values: { "1": "critical", "2": "error", "3": "warning", "5": "verbose" },
  others: "unknown",
};

/** Of the Security log, where each event has just one of these. */
const keywords: Target = {
  kind: "enum",
  field: "winlog.keywords",
  values: { "0x8020000000000000": "Audit Success", "0x8010000000000000": "Audit Failure" },
  others: "unknown",
};

/** Around the data of every Windows event. Winlogbeat renders level, task and keywords as words. */
const envelope: TargetMap = {
  Provider_Name: "winlog.provider_name",
  Provider_Guid: "winlog.provider_guid",
  EventID: "event.code",
  Version: "winlog.version",
  Level: level,
  Task: { kind: "dropped" },
  Opcode: { kind: "dropped" },
  Keywords: keywords,
  TimeCreated: { kind: "dropped" },
  EventRecordID: "winlog.record_id",
  Correlation_ActivityID: "winlog.activity_id",
  Execution_ProcessID: "winlog.process.pid",
  Execution_ThreadID: "winlog.process.thread.id",
  Channel: "winlog.channel",
  Computer: "winlog.computer_name",
  ComputerName: "winlog.computer_name",
  Security_UserID: "winlog.user.identifier",
};

const endpoint: TargetMap = {
  ProcessGuid: "process.entity_id",
  ProcessId: "process.pid",
  Image: "process.executable",
  CommandLine: "process.command_line",
  CurrentDirectory: "process.working_directory",
  OriginalFileName: "process.pe.original_file_name",
  Company: "process.pe.company",
  Description: "process.pe.description",
  FileVersion: "process.pe.file_version",
  Product: "process.pe.product",
  Hashes: { kind: "hashes", objects: ["process"] },
  Imphash: "process.pe.imphash",
  imphash: "process.pe.imphash",
  md5: "process.hash.md5",
  sha1: "process.hash.sha1",
  sha256: "process.hash.sha256",
  ParentProcessGuid: "process.parent.entity_id",
  ParentProcessId: "process.parent.pid",
  ParentImage: "process.parent.executable",
  ParentCommandLine: "process.parent.command_line",
  TargetFilename: "file.path",
  Protocol: "network.transport",
  Initiated: {
    kind: "enum",
    field: "network.direction",
    values: { true: "egress", false: "ingress" },
  },
  SourceIp: "source.ip",
  SourceHostname: "source.domain",
  SourcePort: "source.port",
  DestinationIp: "destination.ip",
  DestinationHostname: "destination.domain",
  DestinationPort: "destination.port",
  QueryName: "dns.question.name",
};

/** On Linux and macOS an account has no domain. */
const unix: TargetMap = {
  ...endpoint,
  Computer: "winlog.computer_name",
  EventID: "event.code",
  RuleName: "rule.name",
  User: "user.name",
  UtcTime: { kind: "dropped" },
};

const sysmon: TargetMap = {
  ...endpoint,
  RuleName: "rule.name",
  UtcTime: { kind: "dropped" },
  User: { kind: "account", domain: "user.domain", name: "user.name" },
  LogonId: either("winlog.event_data.LogonId", "winlog.event_data.SubjectLogonId"),
  IntegrityLevel: either(
    "winlog.event_data.IntegrityLevel",
    "process.Ext.token.integrity_level_name",
  ),
  SourceProcessGuid: "process.entity_id",
  SourceProcessGUID: "process.entity_id",
  SourceProcessId: "process.pid",
  SourceThreadId: "process.thread.id",
  SourceImage: "process.executable",
  TargetProcessGuid: "winlog.event_data.TargetProcessGUID",
  Destination: "process.executable",
  ImageLoaded: either("file.path", "dll.path"),
  Device: "file.path",
  PipeName: "file.name",
  Signed: either("winlog.event_data.Signed", "dll.code_signature.exists"),
  SourceIsIpv6: {
    kind: "enum",
    field: "network.type",
    values: { true: "ipv6", false: "ipv4" },
  },
  DestinationIsIpv6: { kind: "dropped" },
  // One field holds either port's name.
  SourcePortName: { kind: "dropped" },
  DestinationPortName: { kind: "dropped" },
  // Codes become names, answers a list of objects.
  QueryStatus: { kind: "dropped" },
  QueryResults: { kind: "dropped" },
  Archived: "sysmon.file.archived",
  IsExecutable: "sysmon.file.is_executable",
  TargetObject: { kind: "registryPath", field: "registry.path" },
  Details: {
    kind: "registryData",
    strings: "registry.data.strings",
    type: "registry.data.type",
  },
};

const loadedFile: TargetMap = {
  Hashes: { kind: "hashes", objects: ["file", "dll"] },
  Imphash: either("file.pe.imphash", "dll.pe.imphash"),
  imphash: either("file.pe.imphash", "dll.pe.imphash"),
  md5: either("file.hash.md5", "dll.hash.md5"),
  sha1: either("file.hash.sha1", "dll.hash.sha1"),
  sha256: either("file.hash.sha256", "dll.hash.sha256"),
  OriginalFileName: either("file.pe.original_file_name", "dll.pe.original_file_name"),
  Company: either("file.pe.company", "dll.pe.company"),
  Description: either("file.pe.description", "dll.pe.description"),
  FileVersion: either("file.pe.file_version", "dll.pe.file_version"),
  Product: either("file.pe.product", "dll.pe.product"),
  Signature: either("file.code_signature.subject_name", "dll.code_signature.subject_name"),
};

const otherFile: TargetMap = { Hashes: { kind: "hashes", objects: ["process", "file"] } };

const powershell: TargetMap = {
  ScriptBlockText: { kind: "analysed", field: "powershell.file.script_block_text" },
  ScriptBlockId: "powershell.file.script_block_id",
  Path: "file.path",
  MessageNumber: "powershell.sequence",
  MessageTotal: "powershell.total",
  Payload: { kind: "dropped", reason: "Elastic takes it apart, and analyses the pieces as text" },
  ContextInfo: { kind: "dropped", reason: "Elastic takes it apart, a field per line" },
  Data: { kind: "dropped" },
};

const engineStart: TargetMap = { ...powershell, Data: { kind: "engineStart" } };

/** By category, what differs from Sysmon's fields in general. */
const categories: { readonly [category: string]: TargetMap } = {
  image_load: loadedFile,
  driver_load: loadedFile,
  create_stream_hash: { ...otherFile, Hash: { kind: "hashes", objects: ["file"] } },
  file_delete: otherFile,
  file_delete_detected: otherFile,
  file_executable_detected: otherFile,
  process_tampering: { Type: { kind: "analysed", field: "message" } },
  ps_module: powershell,
  ps_script: powershell,
  ps_classic_start: engineStart,
  ps_classic_provider_start: powershell,
  ps_classic_script: powershell,
};

/** The pipeline moves these for some events and leaves them in place for others. */
const security: TargetMap = {
  ProcessName: either("process.executable", "winlog.event_data.ProcessName"),
  NewProcessName: either("process.executable", "winlog.event_data.NewProcessName"),
  ParentProcessName: either("process.parent.executable", "winlog.event_data.ParentProcessName"),
  IpAddress: either("source.ip", "winlog.event_data.IpAddress"),
  IpPort: either("source.port", "winlog.event_data.IpPort"),
  WorkstationName: either("source.domain", "winlog.event_data.WorkstationName"),
  ClientAddress: either("related.ip", "winlog.event_data.ClientAddress"),
  // Hexadecimal in the event, decimal once moved, and the creator's or the new process's.
  ProcessId: { kind: "dropped" },
  NewProcessId: { kind: "dropped" },
};

const services: { readonly [service: string]: TargetMap } = {
  security,
  sysmon,
  powershell,
  "powershell-classic": powershell,
  application: { Data: { kind: "dropped" } },
};

/** Channels whose events carry their data as UserData. */
const userDataServices = new Set([
  "applocker",
  "driver-framework",
  "printservice-admin",
  "printservice-operational",
  "terminalservices-localsessionmanager",
  "wmi",
]);

/**
 * Where a field of a log source of an endpoint lies. Winlogbeat keeps what no pipeline moves under
 * its own name in `winlog.event_data`, and so does the integration of Sysmon for Linux, which has
 * just Sysmon's fields; macOS has no such place. null for a field that has none.
 */
export function endpointTarget(entry: LogsourceEntry, field: string): Target | null {
  const { product, category, service } = entry;
  if (product !== "windows") return own(unix, field) ?? sysmonData(entry, field);
  const map = category === null ? own(services, service ?? "") : windowsMap(category);
  return own(envelope, field) ?? (map && own(map, field)) ?? eventData(field, service);
}

function sysmonData({ product, fields }: LogsourceEntry, field: string): Target | null {
  return product === "linux" && Object.hasOwn(fields, field) ? `winlog.event_data.${field}` : null;
}

const windowsMaps = new Map<string, TargetMap>();

function windowsMap(category: string): TargetMap {
  const known = windowsMaps.get(category);
  if (known) return known;
  const own = Object.hasOwn(categories, category) ? categories[category] : {};
  const map = category.startsWith("ps_") ? { ...own } : { ...sysmon, ...own };
  windowsMaps.set(category, map);
  return map;
}

function eventData(field: string, service: string | null): Target {
  const usual = `winlog.event_data.${field}`;
  return service !== null && userDataServices.has(service)
    ? either(usual, `winlog.user_data.${field}`)
    : usual;
}
