import type { DataModel } from "sigmatic/backend";
import { compileCim } from "./emit.ts";
import { cimSource, heldName } from "./sources.ts";

/** Splunk's Common Information Model. */
export const cim: DataModel = {
  name: "cim",
  title: "Accelerated data models of the Common Information Model",
  open: false,
  assumes: [
    "The Common Information Model Add-on 8.5 or newer is installed; its data models are best accelerated, and are searched in full where they are not",
    "Windows' endpoint events are Sysmon's, as the Splunk Add-on for Sysmon 5 feeds them from `XmlWinEventLog:Microsoft-Windows-Sysmon/Operational`; Linux's are those of the Splunk Add-on for Sysmon for Linux",
    "Registry data that reads `DWORD (…)` or `QWORD (…)` is a number, which Sysmon writes so",
    "Web, proxy, DNS, firewall and antivirus events come from add-ons that follow the model: `url` is the request's URI as logged, and `url_domain` the host that it names",
  ],
  switches: {
    summariesOnly:
      "Search accelerated summaries alone, which is faster and leaves out the newest events",
  },
  placeOf: (entry) => {
    const source = cimSource(entry);
    return source && (source.dataset.node ?? source.dataset.model);
  },
  nameOf: (entry, field) => {
    const source = cimSource(entry);
    return source && heldName(entry, source, field);
  },
  compile: compileCim,
  store: async () => (await import("../../witness/cim.ts")).cimWitness,
};
