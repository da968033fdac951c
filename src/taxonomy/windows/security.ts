import type { Feed, FieldSource } from "../types.ts";

/*
 * What the Security log says of Sysmon's categories, only where a field means the same in both.
 *
 * Left out, because the log says something else: `Image` of 5156 (a device path), the registry
 * path of 4657 (`\REGISTRY\MACHINE` and ControlSet001, with the value's name apart) and its data
 * (other spelling), files (4663 reports access to a file, not its creation), handles to processes
 * (4656 and 4663 name the target by device path).
 */

export const securityChannel = "Security";

/** The account that acted: the creator, where the event is the birth of a process. */
const subjectUser = {
  kind: "join",
  fields: ["SubjectDomainName", "SubjectUserName"],
  separator: "\\",
} as const satisfies FieldSource;

const processId = { kind: "hex", field: "ProcessId" } as const satisfies FieldSource;

/** Names of the mandatory labels, [MS-DTYP] 2.4.2.4, as Sysmon spells them. */
const integrityLevel = {
  kind: "enum",
  field: "MandatoryLabel",
  values: {
    Untrusted: "S-1-16-0",
    Low: "S-1-16-4096",
    Medium: "S-1-16-8192",
    High: "S-1-16-12288",
    System: "S-1-16-16384",
  },
} as const satisfies FieldSource;

const actor = { Image: "ProcessName", ProcessId: processId, User: subjectUser } as const;

export const securityFeeds = {
  process_creation: {
    channels: [securityChannel],
    eventIds: [4688],
    fields: {
      Image: "NewProcessName",
      CommandLine: "CommandLine",
      ProcessId: { kind: "hex", field: "NewProcessId" },
      ParentImage: "ParentProcessName",
      // In 4688 `ProcessId` is the creator's.
      ParentProcessId: processId,
      User: subjectUser,
      LogonId: "SubjectLogonId",
      IntegrityLevel: integrityLevel,
    },
  },
  process_termination: {
    channels: [securityChannel],
    eventIds: [4689],
    fields: actor,
  },
  network_connection: {
    channels: [securityChannel],
    eventIds: [5156],
    fields: {
      ProcessId: "ProcessID",
      Protocol: { kind: "enum", field: "Protocol", values: { tcp: "6", udp: "17" } },
      Initiated: {
        kind: "enum",
        field: "Direction",
        values: { true: "%%14593", false: "%%14592" },
      },
      SourceIp: "SourceAddress",
      SourcePort: "SourcePort",
      DestinationIp: "DestAddress",
      DestinationPort: "DestPort",
    },
  },
  registry_event: {
    channels: [securityChannel],
    eventIds: [4657],
    fields: actor,
  },
  // %%1904 is a new value, %%1905 a value modified, %%1906 a value deleted.
  registry_set: {
    channels: [securityChannel],
    eventIds: [4657],
    guard: { field: "OperationType", values: ["%%1904", "%%1905"] },
    fields: actor,
  },
  registry_delete: {
    channels: [securityChannel],
    eventIds: [4657],
    guard: { field: "OperationType", values: ["%%1906"] },
    fields: actor,
  },
} as const satisfies Readonly<Record<string, Feed>>;
