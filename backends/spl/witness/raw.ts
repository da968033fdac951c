import type {
  CanonicalEvent,
  CanonicalFields,
  DataModel,
  LogsourceEntry,
  NativeEvent,
  NativeValue,
} from "sigmatic/backend";
import { isTyped } from "./typed.ts";
import { eventXml, isInXml, xmlText } from "./xml.ts";

type Names = Pick<DataModel, "placeOf" | "nameOf">;

/**
 * An event as Splunk's add-ons extract it: a Windows event out of its XML, any other under the
 * scope and the names of its log source. Null where extraction would lose a value: what is empty or
 * null is not extracted at all, or in ways that nothing documents.
 */
export function rawWitness(
  event: CanonicalEvent,
  entry: LogsourceEntry | null,
  names: Names,
): readonly NativeEvent[] | null {
  const { provider, fields, own } = event;
  if (Object.values({ ...fields, ...own }).some((value) => value === null || value === ""))
    return null;
  const feed = entry?.feeds[provider ?? ""];
  const isLog = typeof own.Channel === "string" && own.EventID !== undefined;
  if (entry && isLog && feed && !feed.isOutsideLogs)
    return isTyped(event, entry) ? windowsEvent(own) : null;
  return otherEvent(fields, entry, names);
}

/**
 * What the add-ons call the parts of the `System` element: the field lists in the `data_sources` of
 * splunk/security_content.
 */
const systemNames: { readonly [canonical: string]: string } = {
  EventID: "EventCode",
  Provider_Name: "Name",
  Provider_Guid: "Guid",
  TimeCreated: "SystemTime",
  Correlation_ActivityID: "ActivityID",
  Execution_ProcessID: "ProcessID",
  Execution_ThreadID: "ThreadID",
  Security_UserID: "UserID",
};

/** The add-ons cut values out of the XML and decode none of its entities. */
function windowsEvent(own: CanonicalFields): readonly NativeEvent[] | null {
  const texts = Object.entries(own);
  if (!texts.every(([name, value]) => typeof value === "string" && isInXml(name, value)))
    return null;
  // What becomes of two elements of one name is not documented.
  if (Object.entries(systemNames).some(([name, to]) => name in own && to in own)) return null;
  const fields: { [name: string]: NativeValue } = {};
  for (const [name, value] of texts as readonly (readonly [string, string])[]) {
    if (name !== "Data") fields[systemNames[name] ?? name] = xmlText(value);
    if (name === "EventID") fields.EventID = value;
  }
  const xml = eventXml(own as { readonly [name: string]: string });
  const isLinux = own.Channel === "Linux-Sysmon/Operational";
  fields._raw = xml.event;
  fields.EventData_Xml = xml.data;
  fields.source = `${isLinux ? "Syslog" : "XmlWinEventLog"}:${own.Channel}`;
  fields.sourcetype = isLinux ? "sysmon:linux" : "XmlWinEventLog";
  return [{ table: null, fields }];
}

function otherEvent(
  canonical: CanonicalFields,
  entry: LogsourceEntry | null,
  { placeOf, nameOf }: Names,
): readonly NativeEvent[] | null {
  const fields: { [name: string]: NativeValue } = scopeFields(entry && placeOf(entry));
  for (const [name, value] of Object.entries(canonical)) {
    const native = entry ? nameOf(entry, name) : name;
    if (native === null || native.includes(" + ")) return null;
    fields[native] = value;
  }
  const texts = Object.values(canonical).flatMap((value) => value ?? []);
  fields._raw = isLines(entry) ? texts.join(" ") : JSON.stringify(canonical);
  return [{ table: null, fields }];
}

/** Services whose events are lines of text, all of it the event's own. */
const lines: ReadonlySet<string> = new Set(["auth", "sshd", "sudo", "syslog", "aaa", "bgp", "ldp"]);

function isLines(entry: LogsourceEntry | null): boolean {
  return lines.has(entry?.service ?? "");
}

const placeTest = /([\w.]+)(?:=|\s+IN\s*\()\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",)]+))/g;

/** The fields that a place tests for, each with the first value that it takes. */
function scopeFields(place: string | null): { [name: string]: NativeValue } {
  const fields: { [name: string]: NativeValue } = {};
  for (const [, name = "", quoted, bare] of (place ?? "").matchAll(placeTest)) {
    const value = (quoted ?? bare ?? "").replace(/\\(.)/g, "$1").replaceAll("*", "x");
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return fields;
}
