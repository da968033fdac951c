import type { Column, ColumnType } from "../column.ts";
import { hashes } from "./hashes.ts";
import { details, renderedDetails, setData, targetObject } from "./registry.ts";
import { account, choice, eventId, fileName, hexNumber, type Transform } from "./transform.ts";

/** How a table holds one log source: which rows, and each canonical field as a column or a rewriting. */
export interface TableMap {
  readonly table: string;
  readonly filters: readonly string[];
  readonly columns: { readonly [name: string]: ColumnType };
  readonly computed: { readonly [name: string]: Column };
  readonly fields: { readonly [canonical: string]: string | Transform };
  readonly reason: string;
}

/** Columns of every Device* table. */
const device = {
  Timestamp: "time",
  DeviceName: "text",
  DeviceId: "text",
  InitiatingProcessAccountDomain: "text",
  InitiatingProcessAccountName: "text",
  InitiatingProcessCommandLine: "text",
  InitiatingProcessFolderPath: "text",
  InitiatingProcessId: "number",
  InitiatingProcessParentFileName: "text",
} as const satisfies { readonly [name: string]: ColumnType };

const file = { FolderPath: "text", MD5: "text", SHA1: "text", SHA256: "text" } as const;

const computed = {
  User: {
    name: "User",
    type: "text",
    definition: 'strcat(AccountDomain, "\\\\", AccountName)',
  },
  InitiatingUser: {
    name: "InitiatingUser",
    type: "text",
    definition: 'strcat(InitiatingProcessAccountDomain, "\\\\", InitiatingProcessAccountName)',
  },
} as const satisfies { readonly [name: string]: Column };

const initiator = {
  Image: "InitiatingProcessFolderPath",
  CommandLine: "InitiatingProcessCommandLine",
  ProcessId: "InitiatingProcessId",
  ParentImage: fileName("InitiatingProcessParentFileName"),
  User: account("InitiatingProcessAccountDomain", "InitiatingProcessAccountName", "InitiatingUser"),
  Computer: "DeviceName",
  UtcTime: "Timestamp",
} as const;

const hashFields = { Hashes: hashes, md5: "MD5", sha1: "SHA1", sha256: "SHA256" } as const;

const processColumns = {
  ...device,
  ...file,
  AccountDomain: "text",
  AccountName: "text",
  LogonId: "number",
  ProcessCommandLine: "text",
  ProcessId: "number",
  ProcessIntegrityLevel: "text",
  ProcessVersionInfoCompanyName: "text",
  ProcessVersionInfoFileDescription: "text",
  ProcessVersionInfoOriginalFileName: "text",
  ProcessVersionInfoProductName: "text",
} as const satisfies { readonly [name: string]: ColumnType };

/** What every system's process events hold. */
const processFields = {
  Image: "FolderPath",
  CommandLine: "ProcessCommandLine",
  ProcessId: "ProcessId",
  ParentImage: "InitiatingProcessFolderPath",
  ParentCommandLine: "InitiatingProcessCommandLine",
  ParentProcessId: "InitiatingProcessId",
  GrandParentImage: fileName("InitiatingProcessParentFileName"),
  Computer: "DeviceName",
  UtcTime: "Timestamp",
  EventID: eventId(["1"]),
  ...hashFields,
} as const;

const created = 'ActionType == "ProcessCreated"';

export const windowsProcess: TableMap = {
  table: "DeviceProcessEvents",
  filters: [created],
  columns: processColumns,
  computed,
  fields: {
    ...processFields,
    User: account("AccountDomain", "AccountName", "User"),
    ParentUser: initiator.User,
    LogonId: hexNumber("LogonId"),
    IntegrityLevel: "ProcessIntegrityLevel",
    OriginalFileName: "ProcessVersionInfoOriginalFileName",
    Description: "ProcessVersionInfoFileDescription",
    Product: "ProcessVersionInfoProductName",
    Company: "ProcessVersionInfoCompanyName",
  },
  reason: "Defender keeps a row of this table for each process that starts",
};

/** On Linux and macOS an account has no domain worth the name: the name alone is the user. */
const unixUsers = { User: "AccountName", ParentUser: "InitiatingProcessAccountName" } as const;

export const unixProcess: TableMap = {
  ...windowsProcess,
  fields: {
    ...processFields,
    ...unixUsers,
    GrandParentImage: fileName("InitiatingProcessParentFileName", "/"),
  },
};

const fileColumns = { ...device, ...file, InitiatingProcessIntegrityLevel: "text" } as const;

export const windowsFile = {
  table: "DeviceFileEvents",
  filters: ['ActionType == "FileCreated"'],
  columns: fileColumns,
  computed,
  fields: {
    ...initiator,
    TargetFilename: "FolderPath",
    IntegrityLevel: "InitiatingProcessIntegrityLevel",
    EventID: eventId(["11"]),
    ...hashFields,
  },
  reason: "Defender keeps a row of this table for each file that is created",
} satisfies TableMap;

export const windowsFileDelete: TableMap = {
  ...windowsFile,
  filters: ['ActionType == "FileDeleted"'],
  fields: { ...windowsFile.fields, EventID: eventId(["23", "26"]) },
  reason: "Defender keeps a row of this table for each file that is deleted",
};

const unixInitiator = {
  User: "InitiatingProcessAccountName",
  ParentImage: fileName("InitiatingProcessParentFileName", "/"),
} as const;

export const unixFile: TableMap = {
  ...windowsFile,
  fields: { ...windowsFile.fields, ...unixInitiator },
};

export const imageLoad: TableMap = {
  table: "DeviceImageLoadEvents",
  filters: ['ActionType == "ImageLoaded"'],
  columns: fileColumns,
  computed,
  fields: { ...initiator, ImageLoaded: "FolderPath", EventID: eventId(["7"]), ...hashFields },
  reason: "Defender keeps a row of this table for each library that is loaded",
};

export const windowsNetwork = {
  table: "DeviceNetworkEvents",
  filters: ['ActionType in ("ConnectionSuccess", "InboundConnectionAccepted")'],
  columns: {
    ...device,
    ActionType: "text",
    RemoteIP: "text",
    RemotePort: "number",
    LocalIP: "text",
    LocalPort: "number",
    Protocol: "text",
  },
  computed: {
    ...computed,
    // RemoteUrl holds a host name or a whole address with scheme and path.
    DestinationHostname: {
      name: "DestinationHostname",
      type: "text",
      definition: 'extract(@"^(?:[A-Za-z][A-Za-z0-9+.-]*://)?([^/:?#]*)", 1, RemoteUrl)',
    },
  },
  fields: {
    ...initiator,
    Initiated: choice(
      { true: ["ConnectionSuccess"], false: ["InboundConnectionAccepted"] },
      "ActionType",
    ),
    DestinationIp: "RemoteIP",
    DestinationPort: "RemotePort",
    DestinationHostname: "DestinationHostname",
    SourceIp: "LocalIP",
    SourcePort: "LocalPort",
    Protocol: "Protocol",
    EventID: eventId(["3"]),
  },
  reason: "Defender keeps a row of this table for each connection that is made or accepted",
} satisfies TableMap;

export const unixNetwork: TableMap = {
  ...windowsNetwork,
  fields: { ...windowsNetwork.fields, ...unixInitiator },
};

const registryColumns = {
  ...device,
  ActionType: "text",
  RegistryValueType: "text",
} as const satisfies { readonly [name: string]: ColumnType };

function registryTable(
  actions: readonly string[],
  object: string,
  eventIds: readonly string[],
): TableMap {
  const [only] = actions;
  const list = actions.map((action) => `"${action}"`).join(", ");
  return {
    table: "DeviceRegistryEvents",
    filters: [actions.length === 1 ? `ActionType == "${only}"` : `ActionType in (${list})`],
    columns: registryColumns,
    computed: {
      ...computed,
      TargetObject: { name: "TargetObject", type: "text", definition: object },
      Details: renderedDetails,
      RegistryValueData: setData,
    },
    fields: {
      ...initiator,
      TargetObject: targetObject,
      EventType: choice(eventTypes, "ActionType"),
      EventID: eventId(eventIds),
      ...(actions.includes("RegistryValueSet") ? { Details: details(actions.length > 1) } : {}),
    },
    reason: "Defender keeps a row of this table for each change of a key or a value",
  };
}

const eventTypes = {
  setvalue: ["RegistryValueSet"],
  createkey: ["RegistryKeyCreated"],
  deletekey: ["RegistryKeyDeleted"],
  deletevalue: ["RegistryValueDeleted"],
  renamekey: ["RegistryKeyRenamed"],
};

const keyAndValue = 'strcat(RegistryKey, "\\\\", RegistryValueName)';
/** A row about a deletion may keep the name it had in the Previous… columns only. */
const key = "coalesce(RegistryKey, PreviousRegistryKey)";
const value = "coalesce(RegistryValueName, PreviousRegistryValueName)";
const keyAndAnyValue = `iff(isempty(${value}), ${key}, strcat(${key}, "\\\\", ${value}))`;

export const registrySet = registryTable(["RegistryValueSet"], keyAndValue, ["13"]);
export const registryAdd = registryTable(["RegistryKeyCreated"], "RegistryKey", ["12"]);
export const registryDelete = registryTable(
  ["RegistryKeyDeleted", "RegistryValueDeleted"],
  keyAndAnyValue,
  ["12"],
);
export const registryEvent = registryTable(
  [
    "RegistryKeyCreated",
    "RegistryKeyDeleted",
    "RegistryKeyRenamed",
    "RegistryValueSet",
    "RegistryValueDeleted",
  ],
  keyAndAnyValue,
  ["12", "13", "14"],
);

function deviceEvent(
  action: string,
  canonical: string,
  definition: string,
  ids: readonly string[],
): TableMap {
  return {
    table: "DeviceEvents",
    filters: [`ActionType == "${action}"`],
    columns: device,
    computed: { ...computed, [canonical]: { name: canonical, type: "text", definition } },
    fields: { ...initiator, [canonical]: canonical, EventID: eventId(ids) },
    reason: `Defender keeps these events in DeviceEvents as ${action}`,
  };
}

/** Defender writes a pipe with its device, `\Device\NamedPipe\name`; Sysmon writes `\name`. */
export const pipeCreated = deviceEvent(
  "NamedPipeEvent",
  "PipeName",
  'replace_regex(tostring(parse_json(AdditionalFields).PipeName), @"(?i)^\\\\Device\\\\NamedPipe", "")',
  ["17", "18"],
);

export const dnsQuery = deviceEvent(
  "DnsQueryResponse",
  "QueryName",
  "tostring(parse_json(AdditionalFields).DnsQueryString)",
  ["22"],
);
