import type {
  CanonicalEvent,
  CanonicalFields,
  LogsourceEntry,
  ModelSettings,
  NativeEvent,
} from "sigmatic/backend";
import { type Cells, cellsOf, int, type Keepers, kept, text, time } from "./cells.ts";
import { hasBlankAddress } from "./feed.ts";
import { namesOf, rowIn } from "./rows.ts";
import { eventData, userData } from "./xml.ts";

/*
 * Events of Windows' logs and of Sysmon for Linux in Sentinel. Tables and columns: the Azure Monitor
 * reference; forms of the XML: Microsoft's own parsers for Sysmon (Azure-Sentinel, Parsers).
 */

/**
 * An event of a Windows log as Sentinel's table for its channel holds it, or of Sysmon for Linux as a
 * message of syslog; null where that table can hold no such event.
 */
export function logWitness(
  event: CanonicalEvent,
  entry: LogsourceEntry,
  settings: ModelSettings | null,
): readonly NativeEvent[] | null {
  if (hasBlankAddress(event.fields) || lacksHeader(event)) return null;
  const row = rowOf(event.own, entry, settings?.switches.has("windowsEvent") ?? false);
  return row && [row];
}

function rowOf(
  own: CanonicalFields,
  { product }: LogsourceEntry,
  inBags: boolean,
): NativeEvent | null {
  if (product === "linux") return syslogRow(own);
  if (own.Channel === "Security") return securityRow(own);
  return inBags ? bagRow(own) : eventRow(own);
}

/** Parts of the `System` element that no event lacks. */
const header = new Set(
  `Provider_Name EventID Version Level Task Opcode Keywords TimeCreated EventRecordID
  Execution_ProcessID Execution_ThreadID Channel Computer`.split(/\s+/),
);

/** Parts that an event may lack. */
const optional = new Set(["Provider_Guid", "Correlation_ActivityID", "Security_UserID"]);

/** A rule asks for a part of the header that the event does not tell. */
function lacksHeader({ own, asked }: CanonicalEvent): boolean {
  return [...(asked ?? [])].some(
    (name) => header.has(name) && (typeof own[name] !== "string" || own[name] === ""),
  );
}

/** The event's own data. */
function dataOf(own: CanonicalFields): CanonicalFields {
  const entries = Object.entries(own).filter(([name]) => !header.has(name) && !optional.has(name));
  return Object.fromEntries(entries);
}

const anyTime: Cells = { TimeGenerated: "2024-03-06T14:35:45.123Z" };

const shared: Keepers = {
  EventID: int("EventID"),
  Computer: text("Computer"),
  TimeCreated: time("TimeGenerated"),
};

const eventKeepers: Keepers = {
  ...shared,
  Channel: text("EventLog"),
  Provider_Name: text("Source"),
  Task: int("EventCategory"),
};

function eventRow(own: CanonicalFields): NativeEvent | null {
  const cells = cellsOf(own, eventKeepers);
  const wrap = hasUserData(String(own.Channel)) ? userData : eventData;
  const xml = wrap(dataOf(own));
  if (cells === null || xml === null) return null;
  const item = `<DataItem type="System.XmlData" time="2024-03-06T14:35:45.123Z" sourceHealthServiceId="77777777-0000-7777-0000-777777777777">${xml}</DataItem>`;
  return rowIn("Event", { ...anyTime, ...cells, EventData: item });
}

/** Channels whose providers wrap the data in an element of their own. Source: their manifests. */
function hasUserData(channel: string): boolean {
  return /^Microsoft-Windows-(?:AppLocker|Application-Experience|CAPI2|CertificateServicesClient-Lifecycle-System|DriverFrameworks-UserMode|Hyper-V-Worker|PrintService|TerminalServices-LocalSessionManager|WMI-Activity)(?:$|[-/])/i.test(
    channel,
  );
}

const headerKeepers: Keepers = {
  ...shared,
  Channel: text("Channel"),
  Task: int("Task"),
  Opcode: text("Opcode"),
  Keywords: text("Keywords"),
  Version: int("Version"),
  EventRecordID: text("EventRecordId"),
  Execution_ProcessID: int("SystemProcessId"),
  Execution_ThreadID: int("SystemThreadId"),
  Security_UserID: text("SystemUserId"),
};

let securityKeepers: Keepers | null = null;

/** The Security log's table has a column for most of its data, under the data's own name. */
function madeForSecurity(): Keepers {
  const texts = namesOf("SecurityEvent", "string").map((name) => [name, text(name)] as const);
  const ints = namesOf("SecurityEvent", "int").map((name) => [name, int(name)] as const);
  return {
    ...Object.fromEntries([...texts, ...ints]),
    ...headerKeepers,
    Provider_Name: text("EventSourceName"),
    Level: text("Level"),
  };
}

function securityRow(own: CanonicalFields): NativeEvent | null {
  securityKeepers ??= madeForSecurity();
  const cells = cellsOf(own, securityKeepers);
  const xml = eventData(dataOf(own));
  if (cells === null || xml === null) return null;
  return rowIn("SecurityEvent", { ...anyTime, ...cells, EventData: xml });
}

const bagKeepers: Keepers = { ...headerKeepers, Provider_Name: text("Provider") };

/** How the bag shows values without a name, or a provider's own elements, is not documented. */
function bagRow(own: CanonicalFields): NativeEvent | null {
  const data = dataOf(own);
  const isKnown = data.Data === undefined && !hasUserData(String(own.Channel));
  const cells = cellsOf(own, bagKeepers);
  if (cells === null || !isKnown || eventData(data) === null) return null;
  return {
    table: "WindowsEvent",
    fields: { ...anyTime, ...bagStrings, ...cells, EventData: data },
  };
}

const bagStrings: Cells = { Opcode: "", Keywords: "", SystemUserId: "" };

const syslogKeepers: Keepers = {
  Computer: text("Computer"),
  TimeCreated: time("TimeGenerated"),
  // Syslog's message is a line of text, which the number stands in.
  EventID: kept((value) => (/^\d+$/.test(value) ? {} : null)),
};

function syslogRow(own: CanonicalFields): NativeEvent | null {
  const cells = cellsOf(own, syslogKeepers);
  const xml = eventData(dataOf(own));
  if (cells === null || xml === null) return null;
  const system = `<System><Provider Name="Linux-Sysmon" Guid="{ff032593-a8d3-4f13-b0d6-01fc615a0f97}"/><EventID>${own.EventID}</EventID><Version>5</Version><Level>4</Level><Channel>${own.Channel}</Channel><Computer>${own.Computer}</Computer><Security UserId="0"/></System>`;
  return rowIn("Syslog", {
    ...anyTime,
    Facility: "user",
    ProcessName: "sysmon",
    ...cells,
    SyslogMessage: `<Event>${system}${xml.replace(/ xmlns="[^"]*"/, "")}</Event>`,
  });
}
