import type { Branch, Field, FieldType, Ir, Leaf, LogsourceEntry, Span } from "sigmatic/backend";
import { and, anyOf, constant, fieldType, text } from "sigmatic/backend";

/**
 * Events as Splunk's own add-ons extract them. Names: the field lists of the `data_sources` in
 * splunk/security_content, which record what the add-ons give on sample events.
 */
export interface RawFormat {
  /** Names that differ from Sigma's, by Sigma's. */
  readonly names: { readonly [canonical: string]: string };
  /** The event is XML text, of which the add-on cuts values without decoding entities. */
  readonly xml: boolean;
  /** The test that keeps a search to the branch's own events; null where no source is known. */
  readonly source: (branch: Branch, span: Span) => Ir | null;
  /** Why these events, in one sentence. */
  readonly reason: string;
}

/** The whole `EventData` element: the add-on cuts no field out of data without a name. */
export const unnamedData = "EventData_Xml";

const system = {
  EventID: "EventCode",
  Provider_Name: "Name",
  Provider_Guid: "Guid",
  TimeCreated: "SystemTime",
  Correlation_ActivityID: "ActivityID",
  Execution_ProcessID: "ProcessID",
  Execution_ThreadID: "ThreadID",
  Security_UserID: "UserID",
  Data: unnamedData,
} as const;

const windows: RawFormat = {
  names: system,
  xml: true,
  reason: "the Windows add-on names the source of an XML event after its channel",
  source: ({ feed }, span) => {
    const source = field("source", span);
    if (feed.channels.length === 0)
      return text(
        source,
        [{ kind: "text", text: "XmlWinEventLog:" }, { kind: "any" }],
        false,
        span,
      );
    return anyText(
      source,
      feed.channels.map((channel) => `XmlWinEventLog:${channel}`),
    );
  },
};

const linux: RawFormat = {
  names: system,
  xml: true,
  reason: "the add-on for Sysmon for Linux names the source after the channel",
  source: (_branch, span) => anyText(field("source", span), ["Syslog:Linux-Sysmon/Operational"]),
};

const unknown: RawFormat = {
  names: {},
  xml: false,
  reason: "no add-on of Splunk's defines a source for these events, so none is asked for",
  source: () => null,
};

/** How the events of a log source look in Splunk. */
export function rawFormat(entry: LogsourceEntry): RawFormat {
  if (entry.product === "windows") return windows;
  return entry.product === "linux" ? linux : unknown;
}

/** The branch's own events: their source, event ids and guard; null where no source is known. */
export function eventsOf(format: RawFormat, branch: Branch, span: Span): Ir | null {
  const source = format.source(branch, span);
  const { eventIds, guard } = branch.feed;
  const parts = [
    ...(source ? [source] : []),
    ...(eventIds ? [anyNumber(field("EventCode", span), eventIds)] : []),
    ...(guard ? [anyText(field(guard.field, span), guard.values)] : []),
  ];
  return parts.length === 0 ? null : and(parts, span);
}

function inSplunk(format: RawFormat, { name, span }: Field): Field {
  return field(splunkName(format, name), span);
}

/** The leaf with Splunk's names for its fields. */
export function renamed(format: RawFormat, leaf: Leaf): Leaf {
  if (leaf.kind === "keyword" || leaf.kind === "placeholder") return leaf;
  if (leaf.kind === "fieldref")
    return { ...leaf, field: inSplunk(format, leaf.field), other: inSplunk(format, leaf.other) };
  if (splunkName(format, leaf.field.name) === leaf.field.name) return leaf;
  const to = inSplunk(format, leaf.field);
  return leaf.kind === "in"
    ? { ...leaf, field: to, members: leaf.members.map((member) => ({ ...member, field: to })) }
    : { ...leaf, field: to };
}

const canonicalNames = new Map<string, string>(
  Object.entries(system).map(([from, to]) => [to, from]),
);

/** What a field holds, by Splunk's name; a provider's own field is text unless the entry says more. */
export function typeIn(entry: LogsourceEntry, name: string): FieldType {
  return fieldType(entry, canonicalNames.get(name) ?? name);
}

/** Splunk's name for a field of the provider. */
export function splunkName(format: RawFormat, name: string): string {
  return Object.hasOwn(format.names, name) ? (format.names[name] as string) : name;
}

function field(name: string, span: Span): Field {
  return { name, span };
}

function anyText(of: Field, values: readonly string[]): Ir {
  return anyOf(
    values.map((value) => text(of, [{ kind: "text", text: value }], false, of.span)),
    of.span,
  );
}

function anyNumber(of: Field, values: readonly number[]): Ir {
  if (values.length === 0) return constant(true, of.span);
  return anyOf(
    values.map((value) => ({
      kind: "equals",
      field: of,
      value: { type: "number", text: String(value) },
      cased: false,
      span: of.span,
    })),
    of.span,
  );
}
