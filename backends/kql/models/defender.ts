import type { DataModel } from "sigmatic/backend";
import * as events from "./defender-events.ts";
import * as tables from "./defender-tables.ts";
import type { TableMap } from "./table.ts";
import { type Tables, tableModel } from "./table-model.ts";

/** The Device table of each log source; Sentinel's connector for Defender XDR has the same. */
export const deviceTables: Tables = {
  "windows/process_creation/-": tables.windowsProcess,
  "windows/file_event/-": tables.windowsFile,
  "windows/file_delete/-": tables.windowsFileDelete,
  "windows/image_load/-": tables.imageLoad,
  "windows/network_connection/-": tables.windowsNetwork,
  "windows/registry_event/-": tables.registryEvent,
  "windows/registry_set/-": tables.registrySet,
  "windows/registry_add/-": tables.registryAdd,
  "windows/registry_delete/-": tables.registryDelete,
  "windows/registry_rename/-": tables.registryRename,
  "windows/pipe_created/-": events.pipeCreated,
  "windows/dns_query/-": events.dnsQuery,
  "windows/driver_load/-": events.driverLoad,
  "windows/create_remote_thread/-": events.remoteThread,
  "-/antivirus/-": events.antivirus,
  "linux/process_creation/-": onDevices(tables.unixProcess, "Linux"),
  "linux/file_event/-": onDevices(tables.unixFile, "Linux"),
  "linux/file_delete/-": onDevices(tables.unixFileDelete, "Linux"),
  "linux/network_connection/-": onDevices(tables.unixNetwork, "Linux"),
  "macos/process_creation/-": onDevices(tables.unixProcess, "macOS"),
  "macos/file_event/-": onDevices(tables.unixFile, "macOS"),
  "macos/network_connection/-": onDevices(tables.unixNetwork, "macOS"),
};

const model = tableModel(
  {
    name: "defender",
    title: "Microsoft Defender XDR advanced hunting",
    product: "Microsoft Defender XDR",
    assumes: [
      "Endpoints report to Defender for Endpoint, whose sensor decides what is recorded: fidelity is judged against its rows, not against Sysmon",
      "Rules for Windows read the Device tables without a filter on the platform; rules for Linux and macOS take the devices that DeviceInfo names so",
      "FolderPath holds the full path with the file's name",
      "The antivirus of generic antivirus rules is Defender's own",
      "Registry keys stand with their hive in full and the control set as CurrentControlSet or ControlSet001",
    ],
  },
  deviceTables,
);

export const defender: DataModel = {
  ...model,
  store: async () => (await import("../witness/device.ts")).deviceWitness,
};

/** The event tables do not name the system; DeviceInfo does, by device. */
function onDevices(map: TableMap, system: string): TableMap {
  const devices = `DeviceInfo | where OSPlatform == "${system}" | distinct DeviceId`;
  return { ...map, filters: [`DeviceId in (${devices})`] };
}
