import type { FieldShape, Guard } from "../types.ts";

/*
 * Sysmon's events and Sigma's categories of them. Ids: Sigma's taxonomy appendix 2.1; fields:
 * Sysmon's manifest, schema 4.81, and for events 27 to 29 its later schemas. Canonical names are
 * Sysmon's own.
 */

export const sysmonChannel = "Microsoft-Windows-Sysmon/Operational";

/** Names of each event's own fields, by event id. */
export const sysmonEvents = {
  1: "RuleName UtcTime ProcessGuid ProcessId Image FileVersion Description Product Company OriginalFileName CommandLine CurrentDirectory User LogonGuid LogonId TerminalSessionId IntegrityLevel Hashes ParentProcessGuid ParentProcessId ParentImage ParentCommandLine ParentUser",
  2: "RuleName UtcTime ProcessGuid ProcessId Image TargetFilename CreationUtcTime PreviousCreationUtcTime User",
  3: "RuleName UtcTime ProcessGuid ProcessId Image User Protocol Initiated SourceIsIpv6 SourceIp SourceHostname SourcePort SourcePortName DestinationIsIpv6 DestinationIp DestinationHostname DestinationPort DestinationPortName",
  4: "UtcTime State Version SchemaVersion",
  5: "RuleName UtcTime ProcessGuid ProcessId Image User",
  6: "RuleName UtcTime ImageLoaded Hashes Signed Signature SignatureStatus",
  7: "RuleName UtcTime ProcessGuid ProcessId Image ImageLoaded FileVersion Description Product Company OriginalFileName Hashes Signed Signature SignatureStatus User",
  8: "RuleName UtcTime SourceProcessGuid SourceProcessId SourceImage TargetProcessGuid TargetProcessId TargetImage NewThreadId StartAddress StartModule StartFunction SourceUser TargetUser",
  9: "RuleName UtcTime ProcessGuid ProcessId Image Device User",
  10: "RuleName UtcTime SourceProcessGUID SourceProcessId SourceThreadId SourceImage TargetProcessGUID TargetProcessId TargetImage GrantedAccess CallTrace SourceUser TargetUser",
  11: "RuleName UtcTime ProcessGuid ProcessId Image TargetFilename CreationUtcTime User",
  12: "RuleName EventType UtcTime ProcessGuid ProcessId Image TargetObject User",
  13: "RuleName EventType UtcTime ProcessGuid ProcessId Image TargetObject Details User",
  14: "RuleName EventType UtcTime ProcessGuid ProcessId Image TargetObject NewName User",
  15: "RuleName UtcTime ProcessGuid ProcessId Image TargetFilename CreationUtcTime Hash Contents User",
  16: "UtcTime Configuration ConfigurationFileHash",
  17: "RuleName EventType UtcTime ProcessGuid ProcessId PipeName Image User",
  18: "RuleName EventType UtcTime ProcessGuid ProcessId PipeName Image User",
  19: "RuleName EventType UtcTime Operation User EventNamespace Name Query",
  20: "RuleName EventType UtcTime Operation User Name Type Destination",
  21: "RuleName EventType UtcTime Operation User Consumer Filter",
  22: "RuleName UtcTime ProcessGuid ProcessId QueryName QueryStatus QueryResults Image User",
  23: "RuleName UtcTime ProcessGuid ProcessId User Image TargetFilename Hashes IsExecutable Archived",
  24: "RuleName UtcTime ProcessGuid ProcessId Image Session ClientInfo Hashes Archived User",
  25: "RuleName UtcTime ProcessGuid ProcessId Image Type User",
  26: "RuleName UtcTime ProcessGuid ProcessId User Image TargetFilename Hashes IsExecutable",
  27: "RuleName UtcTime ProcessGuid ProcessId User Image TargetFilename Hashes",
  28: "RuleName UtcTime ProcessGuid ProcessId User Image TargetFilename Hashes IsExecutable",
  29: "RuleName UtcTime ProcessGuid ProcessId User Image TargetFilename Hashes",
  255: "UtcTime ID Description",
} as const;

export interface SysmonCategory {
  readonly eventIds: readonly (keyof typeof sysmonEvents)[];
  readonly guards?: readonly Guard[];
  /** Types of fields that mean something of their own here. */
  readonly types?: { readonly [canonical: string]: FieldShape };
}

/**
 * `raw_access_read` and `file_block` are the names that older rules use for `raw_access_thread` and
 * `file_block_executable`.
 */
export const sysmonCategories = {
  process_creation: { eventIds: [1] },
  file_change: { eventIds: [2] },
  network_connection: { eventIds: [3], types: { Protocol: ["tcp", "udp"] } },
  sysmon_status: { eventIds: [4, 16], types: { State: ["Started", "Stopped"] } },
  process_termination: { eventIds: [5] },
  driver_load: { eventIds: [6] },
  image_load: { eventIds: [7] },
  create_remote_thread: { eventIds: [8] },
  raw_access_thread: { eventIds: [9] },
  raw_access_read: { eventIds: [9] },
  process_access: { eventIds: [10] },
  file_event: { eventIds: [11] },
  registry_event: {
    eventIds: [12, 13, 14],
    types: {
      EventType: ["CreateKey", "DeleteKey", "DeleteValue", "SetValue", "RenameKey", "RenameValue"],
    },
  },
  registry_add: {
    eventIds: [12],
    guards: [{ field: "EventType", values: ["CreateKey"] }],
    types: { EventType: ["CreateKey"] },
  },
  registry_delete: {
    eventIds: [12],
    guards: [{ field: "EventType", values: ["DeleteKey", "DeleteValue"] }],
    types: { EventType: ["DeleteKey", "DeleteValue"] },
  },
  registry_set: { eventIds: [13], types: { EventType: ["SetValue"] } },
  registry_rename: { eventIds: [14], types: { EventType: ["RenameKey", "RenameValue"] } },
  create_stream_hash: { eventIds: [15] },
  pipe_created: { eventIds: [17, 18], types: { EventType: ["CreatePipe", "ConnectPipe"] } },
  wmi_event: {
    eventIds: [19, 20, 21],
    types: {
      EventType: ["WmiFilterEvent", "WmiConsumerEvent", "WmiBindingEvent"],
      Operation: ["Created", "Modified", "Deleted"],
    },
  },
  dns_query: { eventIds: [22] },
  file_delete: { eventIds: [23] },
  clipboard_capture: { eventIds: [24] },
  process_tampering: { eventIds: [25] },
  file_delete_detected: { eventIds: [26] },
  file_block_executable: { eventIds: [27] },
  file_block: { eventIds: [27] },
  file_block_shredding: { eventIds: [28] },
  file_executable_detected: { eventIds: [29] },
  sysmon_error: { eventIds: [255] },
} as const satisfies Readonly<Record<string, SysmonCategory>>;

/** Types of fields that are not plain text; a name has one type on all of Sysmon's events. */
export const sysmonTypes = {
  CreationUtcTime: "time",
  CurrentDirectory: "path",
  DestinationIp: "ip",
  DestinationIsIpv6: "boolean",
  DestinationPort: "integer",
  Hash: "hashes",
  Hashes: "hashes",
  Image: "path",
  ImageLoaded: "path",
  Initiated: "boolean",
  IsExecutable: "boolean",
  LogonGuid: "guid",
  NewThreadId: "integer",
  ParentImage: "path",
  ParentProcessGuid: "guid",
  ParentProcessId: "integer",
  PreviousCreationUtcTime: "time",
  ProcessGuid: "guid",
  ProcessId: "integer",
  Session: "integer",
  Signed: ["true", "false"],
  SourceImage: "path",
  SourceIp: "ip",
  SourceIsIpv6: "boolean",
  SourcePort: "integer",
  SourceProcessGUID: "guid",
  SourceProcessGuid: "guid",
  SourceProcessId: "integer",
  SourceThreadId: "integer",
  StartModule: "path",
  TargetFilename: "path",
  TargetImage: "path",
  TargetProcessGUID: "guid",
  TargetProcessGuid: "guid",
  TargetProcessId: "integer",
  TerminalSessionId: "integer",
  UtcTime: "time",
} as const satisfies Readonly<Record<string, FieldShape>>;
