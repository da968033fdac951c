import type { Backend } from "sigmatic/backend";
import { compileRaw } from "./emit.ts";

/** Splunk's Search Processing Language. */
export const spl: Backend = {
  name: "spl",
  title: "Splunk SPL",
  extension: "spl",
  maturity: "stable",
  models: [
    {
      name: "raw",
      title: "Raw events as Splunk's add-ons extract them",
      open: true,
      assumes: [
        "Windows events are collected as XML (renderXml = true) with the Splunk Add-on for Microsoft Windows 8.9 or newer, so that `source` is `XmlWinEventLog:` and the channel",
        "Sysmon events are extracted by the Splunk Add-on for Sysmon 3 or newer, on Linux by the Splunk Add-on for Sysmon for Linux 1 or newer",
        "The indexes that hold the events are searched by default; otherwise `index=` stands in front of the query",
      ],
      switches: {},
      placeOf: () => "source",
      nameOf: (_entry, field) => field,
      compile: compileRaw,
    },
  ],
  explanations: async () => (await import("./explanations.ts")).explanations,
};
