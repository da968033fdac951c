import type { Column, ColumnType } from "../column.ts";
import { byAction } from "./actions.ts";
import { hashes } from "./hashes.ts";
import { details, renderedDetails, setData } from "./registry-details.ts";
import { type Registry, targetObject } from "./registry-key.ts";
import type { TableMap } from "./table.ts";
import { nameOrPath, sessionId } from "./transform.ts";

/*
 * What endpoints report, as ASIM's schemas for processes, files and the registry normalise it. Where
 * Microsoft's own parsers leave a schema's column empty, the column that they fill instead is read too.
 */

/** Columns of every schema that the maps read. */
export const common = {
  DvcFQDN: "text",
  DvcHostname: "text",
  EventOriginalType: "text",
  EventProduct: "text",
  EventStartTime: "time",
  EventType: "text",
} as const satisfies { readonly [name: string]: ColumnType };

export const computer: Column = {
  name: "Computer",
  type: "text",
  definition: "coalesce(DvcFQDN, DvcHostname)",
  from: "DvcFQDN + DvcHostname",
};

export const commonFields = {
  Computer: "Computer",
  UtcTime: "EventStartTime",
  EventID: "EventOriginalType",
} as const;

/** The rows of devices with a system; Windows needs none, as its paths and names are like no other's. */
export function onSystem(map: TableMap, system: string): TableMap {
  return { ...map, filters: [...(map.filters ?? []), `DvcOs == "${system}"`] };
}

function texts<const N extends string>(...names: readonly N[]): { readonly [K in N]: "text" } {
  return Object.fromEntries(names.map((name) => [name, "text"])) as { [K in N]: "text" };
}

/** A version resource of the program: parsers for Defender keep Defender's own column. */
function versionInfo(name: string, column: string, other: string): Column {
  const definition = `coalesce(${column}, column_ifexists("${other}", ""))`;
  return { name, type: "text", definition, from: column };
}

/** Parsers for Sysmon write the original name to TargetProcessFilename. */
const originalFileName: Column = {
  name: "OriginalFileName",
  type: "text",
  definition: [
    "coalesce(TargetProcessFileOriginalName",
    'column_ifexists("ProcessVersionInfoOriginalFileName", "")',
    'iff(EventProduct startswith "Sysmon", TargetProcessFilename, ""))',
  ].join(", "),
  from: "TargetProcessFileOriginalName",
};

export const process = {
  table: "_Im_ProcessCreate",
  filters: ['EventType == "ProcessCreated"'],
  columns: {
    ...common,
    ...texts("ActingProcessCommandLine", "ActingProcessId", "ActingProcessName", "ActorUsername"),
    ...texts("ParentProcessName", "TargetProcessCommandLine", "TargetProcessCurrentDirectory"),
    ...texts("TargetProcessFileVersion", "TargetProcessId", "TargetProcessIntegrityLevel"),
    ...texts("TargetProcessIMPHASH", "TargetProcessMD5", "TargetProcessSHA1"),
    ...texts("TargetProcessSHA256", "TargetProcessName", "TargetUsername", "TargetUserSessionId"),
  },
  computed: {
    Computer: computer,
    OriginalFileName: originalFileName,
    Company: versionInfo("Company", "TargetProcessFileCompany", "ProcessVersionInfoCompanyName"),
    Description: versionInfo(
      "Description",
      "TargetProcessFileDescription",
      "ProcessVersionInfoFileDescription",
    ),
    Product: versionInfo("Product", "TargetProcessFileProduct", "ProcessVersionInfoProductName"),
  },
  fields: {
    ...commonFields,
    Image: "TargetProcessName",
    CommandLine: "TargetProcessCommandLine",
    CurrentDirectory: "TargetProcessCurrentDirectory",
    ProcessId: "TargetProcessId",
    ParentImage: "ActingProcessName",
    ParentCommandLine: "ActingProcessCommandLine",
    ParentProcessId: "ActingProcessId",
    GrandParentImage: nameOrPath("ParentProcessName", "\\"),
    User: "TargetUsername",
    ParentUser: "ActorUsername",
    LogonId: sessionId("TargetUserSessionId"),
    IntegrityLevel: "TargetProcessIntegrityLevel",
    OriginalFileName: "OriginalFileName",
    Company: "Company",
    Description: "Description",
    Product: "Product",
    FileVersion: "TargetProcessFileVersion",
    Hashes: hashes({
      MD5: "TargetProcessMD5",
      SHA1: "TargetProcessSHA1",
      SHA256: "TargetProcessSHA256",
      IMPHASH: "TargetProcessIMPHASH",
    }),
    md5: "TargetProcessMD5",
    sha1: "TargetProcessSHA1",
    sha256: "TargetProcessSHA256",
    imphash: "TargetProcessIMPHASH",
    Imphash: "TargetProcessIMPHASH",
  },
  reason: "the unifying parser of process events returns a row for each process that starts",
} satisfies TableMap;

export const linuxProcess: TableMap = onSystem(
  {
    ...process,
    fields: {
      ...process.fields,
      GrandParentImage: nameOrPath("ParentProcessName", "/"),
      LogonId: "TargetUserSessionId",
    },
  },
  "Linux",
);

export const processEnd: TableMap = {
  table: "_Im_ProcessTerminate",
  filters: ['EventType == "ProcessTerminated"'],
  columns: { ...common, ...texts("TargetProcessId", "TargetProcessName") },
  computed: { Computer: computer },
  fields: { ...commonFields, Image: "TargetProcessName", ProcessId: "TargetProcessId" },
  reason: "the unifying parser of process events returns a row for each process that ends",
};

export const linuxProcessEnd: TableMap = onSystem(processEnd, "Linux");

const actor = {
  ...commonFields,
  Image: "ActingProcessName",
  ProcessId: "ActingProcessId",
  User: "ActorUsername",
} as const;

const actorColumns = {
  ...common,
  ...texts("ActingProcessCommandLine", "ActingProcessId", "ActingProcessName", "ActorUsername"),
} as const;

export const fileCreated: TableMap = {
  table: "_Im_FileEvent",
  filters: ['EventType == "FileCreated"'],
  columns: {
    ...actorColumns,
    ...texts("TargetFileMD5", "TargetFilePath", "TargetFileSHA1", "TargetFileSHA256"),
    TargetFileCreationTime: "time",
  },
  computed: { Computer: computer },
  fields: {
    ...actor,
    TargetFilename: "TargetFilePath",
    CommandLine: "ActingProcessCommandLine",
    CreationUtcTime: "TargetFileCreationTime",
    Hashes: hashes({ MD5: "TargetFileMD5", SHA1: "TargetFileSHA1", SHA256: "TargetFileSHA256" }),
    md5: "TargetFileMD5",
    sha1: "TargetFileSHA1",
    sha256: "TargetFileSHA256",
  },
  reason: "the unifying parser of file events returns a row for each file that is created",
};

export const linuxFileCreated: TableMap = onSystem(fileCreated, "Linux");

export const fileDeleted: TableMap = {
  ...fileCreated,
  filters: ['EventType == "FileDeleted"'],
  reason: "the unifying parser of file events returns a row for each file that is deleted",
};

export const linuxFileDeleted: TableMap = onSystem(fileDeleted, "Linux");

const registry: Registry = {
  valueName: "RegistryValue",
  // The parser for Sysmon leaves out SOFTWARE.
  classes: [
    "HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes",
    "HKEY_LOCAL_MACHINE\\Classes",
    "HKEY_CLASSES_ROOT",
  ],
  types: { dword: "Reg_Dword", qword: "Reg_Qword", binary: "Reg_Binary" },
  fromSysmon: true,
  actionColumn: "EventType",
};

const keyAndAnyValue =
  'iff(isempty(RegistryValue), RegistryKey, strcat(RegistryKey, "\\\\", RegistryValue))';

function registryTable(
  actions: readonly RegistryAction[],
  more: TableMap["fields"],
  object: string = keyAndAnyValue,
): TableMap {
  return {
    table: "_Im_RegistryEvent",
    actionColumn: "EventType",
    actions: Object.fromEntries(actions.map((action) => [action, registryActions[action]])),
    columns: { ...actorColumns, RegistryKey: "text", RegistryValueType: "text" },
    computed: {
      Computer: computer,
      TargetObject: {
        name: "TargetObject",
        type: "text",
        definition: object,
        from: "RegistryKey + RegistryValue",
      },
      Details: renderedDetails(registry),
      RegistryValueData: setData,
    },
    fields: {
      ...actor,
      TargetObject: targetObject(registry),
      EventType: byAction,
      ...more,
    },
    reason: "the unifying parser of registry events returns a row for each change",
  };
}

/** Only a value that is set has Details. */
const registryActions = {
  RegistryKeyCreated: { EventType: ["createkey"], Details: [] },
  RegistryKeyDeleted: { EventType: ["deletekey"], Details: [] },
  RegistryKeyRenamed: { EventType: ["renamekey"], Details: [] },
  RegistryValueSet: { EventType: ["setvalue"] },
  RegistryValueDeleted: { EventType: ["deletevalue"], Details: [] },
} as const;

type RegistryAction = keyof typeof registryActions;

export const registrySet: TableMap = registryTable(["RegistryValueSet"], {
  Details: details(registry, false),
});
export const registryAdd: TableMap = registryTable(["RegistryKeyCreated"], {});
export const registryDelete: TableMap = registryTable(
  ["RegistryKeyDeleted", "RegistryValueDeleted"],
  {},
);
/** A key that is renamed has its new name in RegistryKey; Sysmon's TargetObject is the old one. */
const keyBeforeAndAnyValue = `iff(EventType == "RegistryKeyRenamed", coalesce(RegistryPreviousKey, column_ifexists("RegistryKeyModified", ""), RegistryKey), ${keyAndAnyValue})`;

export const registryEvent: TableMap = {
  ...registryTable(
    Object.keys(registryActions) as RegistryAction[],
    { Details: details(registry, true) },
    keyBeforeAndAnyValue,
  ),
  narrowed: { RegistryValueSet: registrySet, RegistryKeyCreated: registryAdd },
};
