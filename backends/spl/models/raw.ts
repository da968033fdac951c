import type {
  Branch,
  Field,
  FieldType,
  Leaf,
  LogsourceEntry,
  LogsourceSettings,
} from "sigmatic/backend";
import { fieldType, logsourceKey } from "sigmatic/backend";
import type { FieldTests, RawFormat } from "./events.ts";
import { sources } from "./sources.ts";
import { linuxSysmon, windows } from "./windows.ts";

const unknown: RawFormat = {
  names: {},
  raw: "other",
  reason: "no add-on of Splunk's defines a source for these events, so none is asked for",
  source: () => [],
};

/** How the events of a log source look in Splunk; nothing is known where the taxonomy knows nothing. */
export function rawFormat(entry: LogsourceEntry | null): RawFormat {
  if (entry === null) return unknown;
  const key = logsourceKey(entry);
  if (Object.hasOwn(sources, key)) return sources[key] as RawFormat;
  const feeds = Object.values(entry.feeds);
  if (feeds.some(({ isOutsideLogs }) => isOutsideLogs)) return unknown;
  if (entry.product === "linux" && entry.feeds.sysmon) return linuxSysmon;
  const isLogged = feeds.some(({ channels }) => channels.length > 0) || key === everyWindowsLog;
  return entry.product === "windows" && isLogged ? windows : unknown;
}

const everyWindowsLog = "windows/-/-";

/** The format with what a project file says of the log source. */
export function configuredFormat(format: RawFormat, said: LogsourceSettings | null): RawFormat {
  const where = Object.entries(said?.where ?? {});
  if (where.length === 0) return format;
  return { ...format, source: () => where, reason: "the project file says so" };
}

/**
 * The tests that keep to the branch's own events: their source, event ids and guards, or those that a
 * project file has in their place.
 */
export function scopeTests(
  format: RawFormat,
  branch: Branch,
  said: LogsourceSettings | null,
): FieldTests {
  const source = format.source(branch);
  if (said && Object.keys(said.where).length > 0) return source;
  const { eventIds, guards = [] } = branch.feed;
  return [
    ...source,
    ...(eventIds ? [["EventCode", eventIds.map(String)] as const] : []),
    ...guards.map(({ field, values }) => [field, values] as const),
  ];
}

type Names = RawFormat["names"];

/** The leaf with other names for its fields. */
export function renamed(names: Names, leaf: Leaf): Leaf {
  return withNames(leaf, (name) => nameIn(names, name));
}

/** The leaf with each of its fields named as the function says. */
export function withNames(leaf: Leaf, nameOf: (name: string) => string): Leaf {
  if (leaf.kind === "keyword" || leaf.kind === "placeholder") return leaf;
  if (leaf.kind === "fieldref")
    return { ...leaf, field: named(leaf.field, nameOf), other: named(leaf.other, nameOf) };
  const field = named(leaf.field, nameOf);
  if (field === leaf.field) return leaf;
  return leaf.kind === "in"
    ? { ...leaf, field, members: leaf.members.map((member) => ({ ...member, field })) }
    : { ...leaf, field };
}

function named(field: Field, nameOf: (name: string) => string): Field {
  const name = nameOf(field.name);
  return name === field.name ? field : { ...field, name };
}

export function nameIn(names: Names, name: string): string {
  return Object.hasOwn(names, name) ? (names[name] as string) : name;
}

/**
 * What a field holds, by Splunk's name; text where nothing more is known. Only an event log writes a
 * number wherever it declares one, and every time in one form: a web server's status may be `-`, and
 * Zeek's times may be seconds.
 */
export function typeIn(
  entry: LogsourceEntry,
  format: RawFormat,
  said: LogsourceSettings | null,
  name: string,
): FieldType {
  const own = Object.values(said?.fields ?? {}).find((native) => native.name === name);
  if (own) return settingTypes[own.type];
  const [canonical = name] = Object.hasOwn(entry.fields, name)
    ? [name]
    : (Object.entries(format.names).find(([, to]) => to === name) ?? []);
  const type = fieldType(entry, canonical);
  return (type === "integer" || type === "time") && format.raw !== "xml" ? "text" : type;
}

const settingTypes = {
  text: "text",
  number: "integer",
  boolean: "boolean",
  time: "time",
  ip: "ip",
  dynamic: "text",
} as const;
