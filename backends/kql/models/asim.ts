import type { DataModel } from "sigmatic/backend";
import { azureActivity } from "./asim-cloud.ts";
import * as endpoint from "./asim-endpoint.ts";
import * as network from "./asim-network.ts";
import { type Tables, tableModel } from "./table-model.ts";

/** The unifying parser of each log source. */
export const parsers: Tables = {
  "windows/process_creation/-": endpoint.process,
  "windows/process_termination/-": endpoint.processEnd,
  "linux/process_creation/-": endpoint.linuxProcess,
  "windows/file_event/-": endpoint.fileCreated,
  "linux/process_termination/-": endpoint.linuxProcessEnd,
  "linux/file_event/-": endpoint.linuxFileCreated,
  "linux/file_delete/-": endpoint.linuxFileDeleted,
  "windows/file_delete/-": endpoint.fileDeleted,
  "windows/registry_event/-": endpoint.registryEvent,
  "windows/registry_set/-": endpoint.registrySet,
  "windows/registry_add/-": endpoint.registryAdd,
  "windows/registry_delete/-": endpoint.registryDelete,
  "windows/network_connection/-": network.connection,
  "linux/network_connection/-": network.linuxConnection,
  "windows/dns_query/-": network.endpointDns,
  "azure/-/activitylogs": azureActivity,
  "-/dns/-": network.dns,
  "-/firewall/-": network.firewall,
  "-/webserver/-": network.webserver,
  "-/proxy/-": network.proxy,
};

const model = tableModel(
  {
    name: "asim",
    title: "Microsoft Sentinel ASIM parsers",
    product: "a Microsoft Sentinel analytics rule",
    assumes: [
      "Sentinel's built-in unifying parsers (_Im_…) return what their sources report, and fidelity is judged against the rows they return: a column that a source's parser leaves empty looks like a missing field",
      "Rules for Windows read the parsers without a filter on the system; rules for Linux take the rows whose DvcOs is Linux",
      "A row with a process is an endpoint's: connections and DNS queries without one are not read by rules on endpoints",
      "Of Azure's activity log, the parsers return the administrative category",
      "Url holds the whole address from proxies, and path and query from web servers",
    ],
  },
  parsers,
);

export const asim: DataModel = {
  ...model,
  store: async () => (await import("../witness/asim.ts")).asimWitness,
};
