import type {
  DataModel,
  Ir,
  LoweredRule,
  Notes,
  TargetOptions,
  TraceBranch,
} from "sigmatic/backend";
import { emitConditions, logsourceKey, refuseLogsource, warnTooLong } from "sigmatic/backend";
import { own } from "../own.ts";
import * as tables from "./defender-tables.ts";
import { isTooWide, refuseTooWide } from "./scope.ts";
import { type TableMap, tableQuery } from "./table.ts";

/** A table, and the system whose devices count where the table holds several. */
interface Source {
  readonly map: TableMap;
  readonly platform?: string;
}

const logsources: { readonly [key: string]: Source } = {
  "windows/process_creation/-": { map: tables.windowsProcess },
  "windows/file_event/-": { map: tables.windowsFile },
  "windows/file_delete/-": { map: tables.windowsFileDelete },
  "windows/image_load/-": { map: tables.imageLoad },
  "windows/network_connection/-": { map: tables.windowsNetwork },
  "windows/registry_event/-": { map: tables.registryEvent },
  "windows/registry_set/-": { map: tables.registrySet },
  "windows/registry_add/-": { map: tables.registryAdd },
  "windows/registry_delete/-": { map: tables.registryDelete },
  "windows/pipe_created/-": { map: tables.pipeCreated },
  "windows/dns_query/-": { map: tables.dnsQuery },
  "linux/process_creation/-": { map: tables.unixProcess, platform: "Linux" },
  "linux/file_event/-": { map: tables.unixFile, platform: "Linux" },
  "linux/network_connection/-": { map: tables.unixNetwork, platform: "Linux" },
  "macos/process_creation/-": { map: tables.unixProcess, platform: "macOS" },
  "macos/file_event/-": { map: tables.unixFile, platform: "macOS" },
  "macos/network_connection/-": { map: tables.unixNetwork, platform: "macOS" },
};

export const defender: DataModel = {
  name: "defender",
  title: "Microsoft Defender XDR advanced hunting",
  open: false,
  assumes: [
    "Endpoints report to Defender for Endpoint, whose sensor decides what is recorded: fidelity is judged against its rows, not against Sysmon",
    "Rules for Windows read the Device tables without a filter on the platform; rules for Linux and macOS take the devices that DeviceInfo names so",
    "FolderPath holds the full path with the file's name",
    "Registry keys stand with their hive in full and the control set as CurrentControlSet or ControlSet001",
  ],
  switches: {},
  placeOf: (entry) => own(logsources, logsourceKey(entry))?.map.table ?? null,
  nameOf: () => null,
  compile: (rule, options) =>
    emitConditions(rule, (condition, notes, trace) =>
      compileCondition(rule, condition, options, notes, trace),
    ),
};

function compileCondition(
  rule: LoweredRule,
  condition: Ir,
  options: TargetOptions,
  notes: Notes,
  trace: TraceBranch[],
): string | null {
  if (isTooWide(rule)) return refuseTooWide(rule, notes);
  const source = own(logsources, logsourceKey(rule.rule.logsource));
  if (source === undefined) return refuseLogsource(rule, "kql/defender", notes);
  const query = tableQuery(onPlatform(source), condition, options.layout, notes, trace);
  warnTooLong(query, 10_000, "Microsoft Defender XDR", rule, notes);
  return query;
}

/** The event tables do not name the system; DeviceInfo does, by device. */
function onPlatform({ map, platform }: Source): TableMap {
  if (platform === undefined) return map;
  const devices = `DeviceInfo | where OSPlatform == "${platform}" | distinct DeviceId`;
  return { ...map, filters: [`DeviceId in (${devices})`] };
}
