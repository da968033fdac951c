import type { Feed, Ir } from "sigmatic/backend";
import { type ColumnType, type Reader, remembered } from "../column.ts";
import { own } from "../own.ts";
import { columnName, literal } from "../quote.ts";
import { dataColumn, gather, textColumn, unnamedColumn } from "./event-data.ts";
import { securityColumn } from "./security-event.ts";

type Envelope = { readonly [canonical: string]: readonly [column: string, type: ColumnType] };

/** Parts of the event's `System` element that Event keeps as columns. */
const eventEnvelope: Envelope = {
  EventID: ["EventID", "number"],
  Computer: ["Computer", "text"],
  Channel: ["EventLog", "text"],
  Provider_Name: ["Source", "text"],
  Task: ["EventCategory", "number"],
  TimeCreated: ["TimeGenerated", "time"],
};

const securityEnvelope: Envelope = {
  EventID: ["EventID", "number"],
  Computer: ["Computer", "text"],
  Channel: ["Channel", "text"],
  Provider_Name: ["EventSourceName", "text"],
  Level: ["Level", "text"],
  Task: ["Task", "number"],
  Opcode: ["Opcode", "text"],
  Keywords: ["Keywords", "text"],
  Version: ["Version", "number"],
  EventRecordID: ["EventRecordId", "text"],
  Execution_ProcessID: ["SystemProcessId", "number"],
  Execution_ThreadID: ["SystemThreadId", "number"],
  Security_UserID: ["SystemUserId", "text"],
  TimeCreated: ["TimeGenerated", "time"],
};

const syslogEnvelope: Envelope = {
  Computer: ["Computer", "text"],
  TimeCreated: ["TimeGenerated", "time"],
};

/** Envelope parts that no column of the table in question keeps. */
const envelopeNames: ReadonlySet<string> = new Set([
  ...Object.keys(securityEnvelope),
  ...["Provider_Guid", "Correlation_ActivityID"],
]);

/** The table that holds a feed's events, read for one condition. */
export function readerOf(feed: Feed, product: string, pinsEventId: boolean): Reader {
  if (product === "linux") return syslogReader(feed);
  const [channel] = feed.channels;
  return feed.channels.length === 1 && channel === "Security"
    ? securityReader(feed, pinsEventId)
    : eventReader(feed);
}

function eventReader(feed: Feed): Reader {
  return {
    table: "Event",
    filters: [oneOf("EventLog", feed.channels), ...idFilter(feed)],
    stages: (...read) => gather("parse_xml(EventData).DataItem.EventData.Data", ...read),
    column: columns(eventEnvelope, feed, () => undefined),
    keywords: textColumn,
  };
}

/** AppLocker's events stand in SecurityEvent too, under ids of their own. */
function securityReader(feed: Feed, pinsEventId: boolean): Reader {
  const ids = idFilter(feed);
  return {
    table: "SecurityEvent",
    filters: ids.length > 0 || pinsEventId ? ids : [oneOf("Channel", feed.channels)],
    stages: (...read) => gather("parse_xml(EventData).EventData.Data", ...read),
    column: columns(securityEnvelope, feed, securityColumn),
    keywords: null,
  };
}

/** Sysmon for Linux writes its event as XML into syslog's message. */
function syslogReader(feed: Feed): Reader {
  const ids = (feed.eventIds ?? []).map(
    (id) => `SyslogMessage contains "<EventID>${id}</EventID>"`,
  );
  return {
    table: "Syslog",
    filters: ['ProcessName == "sysmon"', ids.length > 1 ? `(${ids.join(" or ")})` : ids.join("")],
    stages: (...read) => gather("parse_xml(SyslogMessage).Event.EventData.Data", ...read),
    column: columns(syslogEnvelope, feed, () => undefined),
    keywords: textColumn,
  };
}

function oneOf(column: string, values: readonly string[]): string {
  const [only] = values;
  if (only !== undefined && values.length === 1) return `${column} =~ ${literal(only)}`;
  return `${column} in~ (${values.map(literal).join(", ")})`;
}

function idFilter({ eventIds }: Feed): readonly string[] {
  if (eventIds === undefined) return [];
  return [
    eventIds.length === 1 ? `EventID == ${eventIds[0]}` : `EventID in (${eventIds.join(", ")})`,
  ];
}

/** By native name: the envelope's column, the table's own column for the field, or the XML. */
function columns(
  envelope: Envelope,
  feed: Feed,
  ofTable: (name: string) => ColumnType | undefined,
): Reader["column"] {
  const known = nativeNames(feed);
  return remembered((name) => {
    const part = own(envelope, name);
    if (part) return { name: part[0], type: part[1] };
    if (envelopeNames.has(name) || (known !== null && !known.has(name))) return null;
    const type = ofTable(name);
    if (type) return { name: columnName(name), type };
    return name === "Data" ? unnamedColumn : dataColumn(name);
  });
}

/** The names under which the provider's events carry their fields; null where they are open. */
function nativeNames(feed: Feed): ReadonlySet<string> | null {
  const { fields, guard } = feed;
  if (fields === undefined) return null;
  const known = namesOf.get(feed);
  if (known) return known;
  const names = Object.values(fields).flatMap((source) => {
    if (typeof source === "string") return [source];
    return source.kind === "join" ? source.fields : [source.field];
  });
  const native = new Set(guard ? [...names, guard.field] : names);
  namesOf.set(feed, native);
  return native;
}

const namesOf = new WeakMap<Feed, ReadonlySet<string>>();

/** Whether every event that satisfies the condition has one of some named ids. */
export function pinsEventId(condition: Ir): boolean {
  const operands = condition.kind === "and" ? condition.operands : [condition];
  return operands.some(
    (operand) =>
      (operand.kind === "equals" || operand.kind === "in") && operand.field.name === "EventID",
  );
}
