import type { AuditedAccount, Feed, FieldSource } from "../types.ts";

/*
 * What the Security log says of Sysmon's categories. A field that stands here in another form has a
 * transform, and tests that the transform cannot say are refused; a field that is not named here is
 * in no part of the event. Forms: Microsoft's pages on each event, its ASIM registry schema for the
 * codes of 4657, and the events of OTRF's Security Datasets.
 *
 * Not here, because the log says something else: 4663 of a process has one right at a time where
 * Sysmon has all that a handle grants, and 7045 of System knows services, not drivers as they load.
 */

export const securityChannel = "Security";

function audited(prefix: "Subject" | "Target"): AuditedAccount {
  const fields = [`${prefix}DomainName`, `${prefix}UserName`];
  return { logonId: `${prefix}LogonId`, user: { kind: "join", fields, separator: "\\" } };
}

/** Of the system's own sessions audit events name the computer's account, Sysmon the service's. */
function account(...accounts: readonly AuditedAccount[]): FieldSource {
  const sessions = {
    "0x3e7": "NT AUTHORITY\\SYSTEM",
    "0x3e5": "NT AUTHORITY\\LOCAL SERVICE",
    "0x3e4": "NT AUTHORITY\\NETWORK SERVICE",
  };
  return { kind: "account", accounts, sessions };
}

/** The account that acted: the creator, where the event is the birth of a process. */
const subjectUser = account(audited("Subject"));

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

/** The keywords of an audit that succeeded. */
const auditSuccess = "0x8020000000000000";

/** A new value and a changed one; a deleted one. */
const operations = { SetValue: ["%%1904", "%%1905"], DeleteValue: "%%1906" } as const;

/** How Sysmon abbreviates the registry's roots: its documentation, event 12. */
const registryRoots = [
  ["\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001", "HKLM\\System\\CurrentControlSet"],
  ["\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet002", "HKLM\\System\\CurrentControlSet"],
  ["\\REGISTRY\\MACHINE\\SOFTWARE\\Classes", "HKCR"],
  ["\\REGISTRY\\MACHINE", "HKLM"],
  ["\\REGISTRY\\USER", "HKU"],
] as const;

const registryValue = {
  ...actor,
  EventType: { kind: "enum", field: "OperationType", values: operations },
  TargetObject: {
    kind: "path",
    field: "ObjectName",
    roots: registryRoots,
    last: { field: "ObjectValueName", unnamed: "(Default)" },
  },
} as const satisfies Feed["fields"];

const registryData = {
  kind: "registryData",
  field: "NewValue",
  type: "NewValueType",
} as const satisfies FieldSource;

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
      // Without a session of its own a process runs in its creator's.
      User: account(audited("Target"), audited("Subject")),
      ParentUser: subjectUser,
      LogonId: { kind: "session", fields: ["TargetLogonId", "SubjectLogonId"] },
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
      Image: { kind: "device", field: "Application" },
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
  // The requested rights, which are those granted where the request succeeds.
  process_access: {
    channels: [securityChannel],
    eventIds: [4656],
    guards: [
      { field: "ObjectType", values: ["Process"] },
      { field: "Keywords", values: [auditSuccess] },
    ],
    fields: {
      SourceImage: "ProcessName",
      SourceProcessId: processId,
      SourceUser: subjectUser,
      TargetImage: { kind: "device", field: "ObjectName" },
      GrantedAccess: "AccessMask",
    },
  },
  // Data written or appended: nothing in the log tells a new file from an old one.
  file_event: {
    channels: [securityChannel],
    eventIds: [4663],
    guards: [
      { field: "ObjectType", values: ["File"] },
      { field: "AccessMask", values: ["0x2", "0x4", "0x6"] },
    ],
    fields: { ...actor, TargetFilename: "ObjectName" },
  },
  // Pipes are files of the share IPC$ to those who come over the network.
  pipe_created: {
    channels: [securityChannel],
    eventIds: [5145],
    guards: [{ field: "ShareName", values: ["\\\\*\\IPC$"] }],
    fields: {
      PipeName: { kind: "path", field: "RelativeTargetName", roots: [["", "\\"]] },
      User: subjectUser,
    },
  },
  registry_event: {
    channels: [securityChannel],
    eventIds: [4657],
    fields: { ...registryValue, Details: registryData },
  },
  registry_set: {
    channels: [securityChannel],
    eventIds: [4657],
    guards: [{ field: "OperationType", values: operations.SetValue }],
    fields: { ...registryValue, Details: registryData },
  },
  registry_delete: {
    channels: [securityChannel],
    eventIds: [4657],
    guards: [{ field: "OperationType", values: [operations.DeleteValue] }],
    fields: registryValue,
  },
} as const satisfies Readonly<Record<string, Feed>>;
