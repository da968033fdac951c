import { type DataModel, feedOf, type LogsourceEntry, providersOf } from "sigmatic/backend";
import { compileRaw } from "../emit.ts";
import { isQuotable } from "../names.ts";
import { scopeOf } from "../scope.ts";
import { nativeName } from "../trace.ts";
import { rawFormat } from "./raw.ts";

/** Events as Splunk's own add-ons extract them. */
export const raw: DataModel = {
  name: "raw",
  title: "Raw events as Splunk's add-ons extract them",
  open: true,
  assumes: [
    "Windows events are collected as XML (renderXml = true) with the Splunk Add-on for Microsoft Windows 8.9 or newer, so that `source` is `XmlWinEventLog:` and the channel",
    "Sysmon events are extracted by the Splunk Add-on for Sysmon 3 or newer, on Linux by the Splunk Add-on for Sysmon for Linux 1 or newer",
    "Events of other products are extracted by the vendors' add-ons under their own sourcetypes; web, proxy, DNS, firewall and antivirus events by add-ons that follow the Common Information Model, with its tags and names",
    "The indexes that hold the events are searched by default; otherwise a project file names them",
  ],
  switches: {},
  placeOf: (entry) => scopeOf(rawFormat(entry), firstBranch(entry), null).text,
  nameOf: (entry, field) =>
    isQuotable(field) ? nativeName(field, firstBranch(entry).feed, rawFormat(entry)) : null,
  compile: compileRaw,
  store: async () => {
    const { rawWitness } = await import("../witness/raw.ts");
    return (event, entry) => rawWitness(event, entry, raw);
  },
};

const nowhere = { source: { name: "", text: "" }, start: 0, end: 0 };

/** The log source's default provider, with no condition yet. */
function firstBranch(entry: LogsourceEntry) {
  const [provider = ""] = providersOf(entry, null);
  const feed = feedOf(entry, provider) ?? { channels: [] };
  return { provider, feed, condition: { kind: "constant", value: true, span: nowhere } } as const;
}
