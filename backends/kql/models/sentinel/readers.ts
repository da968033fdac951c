import { type Feed, type Ir, type LogsourceEntry, nativeFields } from "sigmatic/backend";
import { type Column, type Reader, remembered } from "../../column.ts";
import { own } from "../../own.ts";
import { columnName, literal } from "../../quote.ts";
import {
  type Envelope,
  envelopeNames,
  eventEnvelope,
  securityEnvelope,
  syslogEnvelope,
  windowsEnvelope,
} from "./envelopes.ts";
import { dataColumn, gather, textColumn, unnamedColumn, userData } from "./eventData.ts";
import { securityColumn } from "./securityEvent.ts";
import { bagColumn, bagText } from "./windowsEvent.ts";

/** Services whose events carry `UserData` of a shape of their own instead of `EventData`. */
const withUserData: ReadonlySet<string | null> = new Set([
  ...["application-experience", "applocker", "capi2", "driver-framework", "hyper-v-worker"],
  ...["certificateservicesclient-lifecycle-system", "printservice-admin", "wmi"],
  ...["printservice-operational", "terminalservices-localsessionmanager"],
]);

/** Those among them whose fields stand in attributes and further elements, which no name leads to. */
const withNestedData: ReadonlySet<string | null> = new Set([
  "capi2",
  "certificateservicesclient-lifecycle-system",
]);

/** What decides on the table of a feed, and on the test that picks its rows. */
export interface Reading {
  readonly pinsEventId: boolean;
  /** The project has its event logs in WindowsEvent rather than Event. */
  readonly windowsEvent: boolean;
}

/** The table that holds a feed's events, read for one condition. */
export function readerOf(feed: Feed, entry: LogsourceEntry, reading: Reading): Reader {
  if (entry.product === "linux") return syslogReader(feed);
  const [channel] = feed.channels;
  if (feed.channels.length === 1 && channel === "Security")
    return securityReader(feed, reading.pinsEventId);
  const hasUserData = withUserData.has(entry.service);
  if (reading.windowsEvent) return windowsReader(feed, hasUserData);
  if (withNestedData.has(entry.service)) return userDataReader(feed, () => null);
  return hasUserData ? userDataReader(feed, dataColumn) : eventReader(feed);
}

function eventReader(feed: Feed): Reader {
  return {
    table: "Event",
    filters: [oneOf("EventLog", feed.channels), ...idFilter(feed)],
    stages: (...read) => gather("parse_xml(EventData).DataItem.EventData.Data", ...read),
    column: columns(eventEnvelope, feed, xmlColumn),
    keywords: textColumn,
  };
}

/** A field of the event's data, where values without a name go by the name of their element. */
function xmlColumn(name: string): Column {
  return name === "Data" ? unnamedColumn : dataColumn(name);
}

/** The message in words says more than the event's values, so it is no place for keywords. */
function userDataReader(feed: Feed, field: (name: string) => Column | null): Reader {
  return {
    table: "Event",
    filters: [oneOf("EventLog", feed.channels), ...idFilter(feed)],
    stages: userData,
    column: columns(eventEnvelope, feed, field),
    keywords: null,
  };
}

/** How the bag shows values without a name, or those of `UserData`, is not documented. */
function windowsReader(feed: Feed, hasUserData: boolean): Reader {
  return {
    table: "WindowsEvent",
    filters: [oneOf("Channel", feed.channels), ...idFilter(feed)],
    stages: () => [],
    column: columns(windowsEnvelope, feed, (name) =>
      hasUserData || name === "Data" ? null : bagColumn(name),
    ),
    keywords: hasUserData ? null : bagText,
  };
}

/** AppLocker's events stand in SecurityEvent too, under ids of their own. */
function securityReader(feed: Feed, pinsEventId: boolean): Reader {
  const ids = idFilter(feed);
  return {
    table: "SecurityEvent",
    filters: ids.length > 0 || pinsEventId ? ids : [oneOf("Channel", feed.channels)],
    stages: (...read) => gather("parse_xml(EventData).EventData.Data", ...read),
    column: columns(securityEnvelope, feed, (name) => {
      const type = securityColumn(name);
      return type ? { name: columnName(name), type } : xmlColumn(name);
    }),
    keywords: null,
  };
}

const loggedId: Column = {
  name: "EventID",
  type: "number",
  definition: 'toint(extract(@"<EventID>([0-9]+)</EventID>", 1, SyslogMessage))',
  from: "SyslogMessage",
};

/** Sysmon for Linux writes its event as XML into syslog's message. */
function syslogReader(feed: Feed): Reader {
  const ids = (feed.eventIds ?? []).map(
    (id) => `SyslogMessage contains "<EventID>${id}</EventID>"`,
  );
  const column = columns(syslogEnvelope, feed, xmlColumn);
  return {
    table: "Syslog",
    filters: ['ProcessName == "sysmon"', ids.length > 1 ? `(${ids.join(" or ")})` : ids.join("")],
    stages: (...read) => gather("parse_xml(SyslogMessage).Event.EventData.Data", ...read),
    column: (name) => (name === "EventID" ? loggedId : column(name)),
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

/** By native name: the envelope's column, or what the table reads in the event's data. */
function columns(
  envelope: Envelope,
  feed: Feed,
  ofData: (name: string) => Column | null,
): Reader["column"] {
  const known = nativeNames(feed);
  return remembered((name) => {
    const part = own(envelope, name);
    if (part) return { name: part[0], type: part[1] };
    if (envelopeNames.has(name) || (known !== null && !known.has(name))) return null;
    return ofData(name);
  });
}

/** The names under which the provider's events carry their fields; null where they are open. */
function nativeNames(feed: Feed): ReadonlySet<string> | null {
  const { fields, guards = [] } = feed;
  if (fields === undefined) return null;
  const known = namesOf.get(feed);
  if (known) return known;
  const names = Object.values(fields).flatMap(nativeFields);
  const native = new Set([...names, ...guards.map(({ field }) => field)]);
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
