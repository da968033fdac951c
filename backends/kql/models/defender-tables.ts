import type { Column, ColumnType } from "../column.ts";
import { type Actions, byAction } from "./actions.ts";
import { hashes } from "./hashes.ts";
import { details, renderedDetails, setData } from "./registry-details.ts";
import { newName, type Registry, targetObject } from "./registry-key.ts";
import type { TableMap } from "./table.ts";
import { account, fileName, hexNumber, isV6 } from "./transform.ts";
import { hostOf } from "./url.ts";

/** Columns of every Device* table. */
export const device = {
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

export const file = { FolderPath: "text", MD5: "text", SHA1: "text", SHA256: "text" } as const;

export const computed = {
  User: {
    name: "User",
    type: "text",
    definition: 'strcat(AccountDomain, "\\\\", AccountName)',
    from: "AccountDomain + AccountName",
  },
  InitiatingUser: {
    name: "InitiatingUser",
    type: "text",
    definition: 'strcat(InitiatingProcessAccountDomain, "\\\\", InitiatingProcessAccountName)',
  },
} as const satisfies { readonly [name: string]: Column };

export const initiator = {
  Image: "InitiatingProcessFolderPath",
  CommandLine: "InitiatingProcessCommandLine",
  ProcessId: "InitiatingProcessId",
  ParentImage: fileName("InitiatingProcessParentFileName"),
  User: account("InitiatingProcessAccountDomain", "InitiatingProcessAccountName", "InitiatingUser"),
  Computer: "DeviceName",
  UtcTime: "Timestamp",
} as const;

export const hashFields = {
  Hashes: hashes({ MD5: "MD5", SHA1: "SHA1", SHA256: "SHA256" }),
  md5: "MD5",
  sha1: "SHA1",
  sha256: "SHA256",
} as const;

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
  EventID: byAction,
  ...hashFields,
} as const;

export const windowsProcess: TableMap = {
  table: "DeviceProcessEvents",
  actions: { ProcessCreated: { EventID: ["1"] } },
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
  actions: { FileCreated: { EventID: ["11"] } },
  columns: fileColumns,
  computed,
  fields: {
    ...initiator,
    TargetFilename: "FolderPath",
    IntegrityLevel: "InitiatingProcessIntegrityLevel",
    EventID: byAction,
    ...hashFields,
  },
  reason: "Defender keeps a row of this table for each file that is created",
} satisfies TableMap;

export const windowsFileDelete: TableMap = {
  ...windowsFile,
  actions: { FileDeleted: { EventID: ["23", "26"] } },
  reason: "Defender keeps a row of this table for each file that is deleted",
};

const unixInitiator = {
  User: "InitiatingProcessAccountName",
  ParentImage: fileName("InitiatingProcessParentFileName", "/"),
} as const;

function onUnix(map: TableMap): TableMap {
  return { ...map, fields: { ...map.fields, ...unixInitiator } };
}

export const unixFile: TableMap = onUnix(windowsFile);
export const unixFileDelete: TableMap = onUnix(windowsFileDelete);

export const imageLoad: TableMap = {
  table: "DeviceImageLoadEvents",
  actions: { ImageLoaded: { EventID: ["7"] } },
  columns: fileColumns,
  computed,
  fields: { ...initiator, ImageLoaded: "FolderPath", EventID: byAction, ...hashFields },
  reason: "Defender keeps a row of this table for each library that is loaded",
};

const networkColumns = {
  ...device,
  ActionType: "text",
  RemoteIP: "text",
  RemotePort: "number",
  LocalIP: "text",
  LocalPort: "number",
  Protocol: "text",
} as const satisfies { readonly [name: string]: ColumnType };

/** RemoteUrl holds a host name or a whole address with scheme and path. */
const remoteHost = hostOf("RemoteUrl");

const networkFields = {
  ...initiator,
  Initiated: byAction,
  Protocol: "Protocol",
  SourceIsIpv6: isV6("SourceIp"),
  DestinationIsIpv6: isV6("DestinationIp"),
  EventID: byAction,
} as const;

/** The device connected to another: the other one is the destination. */
const connectionMade: TableMap = {
  table: "DeviceNetworkEvents",
  actions: { ConnectionSuccess: { Initiated: ["true"], EventID: ["3"] } },
  columns: networkColumns,
  computed: {
    ...computed,
    DestinationHostname: {
      name: "DestinationHostname",
      type: "text",
      definition: remoteHost,
      from: "RemoteUrl",
    },
  },
  fields: {
    ...networkFields,
    DestinationIp: "RemoteIP",
    DestinationPort: "RemotePort",
    DestinationHostname: "DestinationHostname",
    SourceIp: "LocalIP",
    SourcePort: "LocalPort",
  },
  reason: "Defender keeps a row of this table for each connection that is made",
};

/** Another device connected to this one: the device itself is the destination, and no URL is known. */
const connectionAccepted: TableMap = {
  ...connectionMade,
  actions: { InboundConnectionAccepted: { Initiated: ["false"], EventID: ["3"] } },
  fields: {
    ...networkFields,
    DestinationIp: "LocalIP",
    DestinationPort: "LocalPort",
    DestinationHostname: "DeviceName",
    SourceIp: "RemoteIP",
    SourcePort: "RemotePort",
  },
  reason: "Defender keeps a row of this table for each connection that is accepted",
};

/** The column of one end, by the direction of the row. */
function byDirection(name: string, type: ColumnType, accepted: string, made: string): Column {
  const definition = `iff(ActionType == "InboundConnectionAccepted", ${accepted}, ${made})`;
  const from = `${accepted} + ${made === remoteHost ? "RemoteUrl" : made}`;
  return { name, type, definition, from };
}

export const windowsNetwork: TableMap = {
  ...connectionMade,
  actions: { ...connectionMade.actions, ...connectionAccepted.actions },
  narrowed: {
    ConnectionSuccess: connectionMade,
    InboundConnectionAccepted: connectionAccepted,
  },
  computed: {
    ...computed,
    DestinationIp: byDirection("DestinationIp", "text", "LocalIP", "RemoteIP"),
    DestinationPort: byDirection("DestinationPort", "number", "LocalPort", "RemotePort"),
    DestinationHostname: byDirection("DestinationHostname", "text", "DeviceName", remoteHost),
    SourceIp: byDirection("SourceIp", "text", "RemoteIP", "LocalIP"),
    SourcePort: byDirection("SourcePort", "number", "RemotePort", "LocalPort"),
  },
  fields: {
    ...networkFields,
    DestinationIp: "DestinationIp",
    DestinationPort: "DestinationPort",
    DestinationHostname: "DestinationHostname",
    SourceIp: "SourceIp",
    SourcePort: "SourcePort",
  },
  reason: "Defender keeps a row of this table for each connection that is made or accepted",
};

export const unixNetwork: TableMap = {
  ...onUnix(windowsNetwork),
  narrowed: {
    ConnectionSuccess: onUnix(connectionMade),
    InboundConnectionAccepted: onUnix(connectionAccepted),
  },
};

const registryColumns = {
  ...device,
  ActionType: "text",
  RegistryKey: "text",
  RegistryValueType: "text",
} as const satisfies { readonly [name: string]: ColumnType };

const registry: Registry = {
  valueName: "RegistryValueName",
  classes: ["HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes", "HKEY_CLASSES_ROOT"],
  types: { dword: "Dword", qword: "Qword", binary: "Binary" },
  fromSysmon: false,
  actionColumn: "ActionType",
};

function registryTable(actions: Actions, object: string, more: Partial<TableMap> = {}): TableMap {
  return {
    table: "DeviceRegistryEvents",
    actions,
    columns: registryColumns,
    computed: {
      ...computed,
      TargetObject: {
        name: "TargetObject",
        type: "text",
        definition: object,
        from: "RegistryKey + RegistryValueName",
      },
      Details: renderedDetails(registry),
      RegistryValueData: setData,
    },
    reason: "Defender keeps a row of this table for each change of a key or a value",
    ...more,
    fields: {
      ...initiator,
      TargetObject: targetObject(registry),
      EventType: byAction,
      EventID: byAction,
      ...more.fields,
    },
  };
}

const valueSet = { RegistryValueSet: { EventType: ["setvalue"], EventID: ["13"] } };
const keyCreated = { RegistryKeyCreated: { EventType: ["createkey"], EventID: ["12"] } };
const keyDeleted = { RegistryKeyDeleted: { EventType: ["deletekey"], EventID: ["12"] } };
const valueDeleted = { RegistryValueDeleted: { EventType: ["deletevalue"], EventID: ["12"] } };
const keyRenamed = { RegistryKeyRenamed: { EventType: ["renamekey"], EventID: ["14"] } };

const keyAndValue = 'strcat(RegistryKey, "\\\\", RegistryValueName)';
/** A row about a deletion may keep the name it had in the Previous… columns only. */
const key = "coalesce(RegistryKey, PreviousRegistryKey)";
const value = "coalesce(RegistryValueName, PreviousRegistryValueName)";
const keyAndAnyValue = `iff(isempty(${value}), ${key}, strcat(${key}, "\\\\", ${value}))`;
/** A key that is renamed has its new name in RegistryKey; Sysmon's TargetObject is the old one. */
const keyBeforeAndAnyValue = `iff(ActionType == "RegistryKeyRenamed", PreviousRegistryKey, ${keyAndAnyValue})`;

export const registrySet = registryTable(valueSet, keyAndValue, {
  fields: { Details: details(registry, false) },
});
export const registryAdd = registryTable(keyCreated, "RegistryKey");
export const registryDelete = registryTable({ ...keyDeleted, ...valueDeleted }, keyAndAnyValue);
export const registryRename = registryTable(keyRenamed, "PreviousRegistryKey", {
  fields: { NewName: newName(registry, false) },
});

/** Only a value that is set has Details, and only a key that is renamed a new name. */
function without(fields: readonly string[], actions: Actions): Actions {
  const none = Object.fromEntries(fields.map((field) => [field, []]));
  const entries = Object.entries(actions);
  return Object.fromEntries(entries.map(([name, says]) => [name, { ...says, ...none }]));
}

export const registryEvent = registryTable(
  {
    ...without(["Details", "NewName"], { ...keyCreated, ...keyDeleted }),
    ...without(["Details"], keyRenamed),
    ...without(["NewName"], valueSet),
    ...without(["Details", "NewName"], valueDeleted),
  },
  keyBeforeAndAnyValue,
  {
    narrowed: {
      RegistryValueSet: registrySet,
      RegistryKeyCreated: registryAdd,
      RegistryKeyRenamed: registryRename,
    },
    fields: { Details: details(registry, true), NewName: newName(registry, true) },
  },
);
