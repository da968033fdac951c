import type { Technique } from "../../taxonomy/attack/index.ts";
import { techniqueName } from "../../taxonomy/attack/techniqueNames.ts";
import type { Feed, FieldInfo, LogsourceEntry } from "../../taxonomy/index.ts";
import { componentFor } from "./components.ts";

export interface SkeletonOptions {
  /** A UUID. */
  readonly id: string;
  /** As `2026-11-23`. */
  readonly date: string;
  readonly title: string | null;
}

/**
 * A technique document with one analytic that reads fields which the log source has, and tests that
 * it passes: everything is there, and nothing in it looks for anything yet.
 */
export function skeletonOf(
  technique: Technique,
  entry: LogsourceEntry,
  { id, date, title }: SkeletonOptions,
): { readonly [key: string]: unknown } {
  const { product, category, service } = entry;
  const component = componentFor(technique.id, entry);
  const name = techniqueName(technique.id) ?? technique.id;
  const { selection, event } = exampleOf(entry);
  return {
    title: name,
    technique: technique.id,
    ...(technique.parent === null ? {} : { parent: technique.parent }),
    tactics: technique.tactics,
    references: [`https://attack.mitre.org/techniques/${technique.id.replace(".", "/")}/`],
    analytics: [
      {
        title: title ?? `${name}, Seen in ${category ?? service ?? product} Events`,
        id,
        status: "experimental",
        description: "What it finds, and what a hit means",
        date,
        ...(component === null ? {} : { component }),
        logsource: withoutNull({ product, category, service }),
        detection: { selection, condition: "selection" },
        falsepositives: ["What else looks the same"],
        level: "low",
        tests: [
          { name: "what it is for", matches: true, synthetic: true, event },
          {
            name: "anything else",
            matches: false,
            synthetic: true,
            event: otherwise(event, selection),
          },
        ],
      },
    ],
  };
}

interface Values {
  readonly [field: string]: string | number | boolean;
}

interface Example {
  readonly selection: Values | readonly string[];
  readonly event: Values;
}

/** One or two fields of the log source with values that say that they are none. */
function exampleOf(entry: LogsourceEntry): Example {
  const [feed] = Object.values(entry.feeds);
  const eventId = eventOf(entry);
  const origin = feed === undefined ? {} : originOf(feed, eventId);
  const names = namesIn(entry, feed, eventId).slice(0, mostFields);
  if (names.length === 0) return { selection: [word], event: { ...origin, Message: word } };
  const examples = names.map((name) => exampleValue(name, entry));
  const id = eventId === null ? {} : { EventID: Number(eventId) };
  return {
    selection: { ...id, ...Object.fromEntries(examples.map(({ key, tested }) => [key, tested])) },
    event: { ...origin, ...Object.fromEntries(examples.map(({ name, held }) => [name, held])) },
  };
}

const mostFields = 2;
const word = "example";

/* What rules most often look at. */
const preferred = [
  ...["TargetObject", "Details", "TargetFilename", "ImageLoaded", "SourceImage", "TargetImage"],
  ...["ScriptBlockText", "ContextInfo", "Payload", "QueryName", "PipeName"],
  ...["DestinationHostname", "DestinationIp", "ServiceName", "ImagePath", "TaskName"],
  ...["eventSource", "eventName", "operationName", "OperationName", "Operation", "eventType"],
  ...["c-uri", "cs-host", "cs-uri-query", "query", "dst_ip", "dst_port", "type", "action"],
  ...["Image", "CommandLine"],
];

/** Fields with an example, those first that rules most often look at. */
function namesIn(
  entry: LogsourceEntry,
  feed: Feed | undefined,
  eventId: string | null,
): readonly string[] {
  const own = eventId === null ? null : (entry.events?.[eventId] ?? "").split(" ");
  const known = Object.keys(entry.fields).filter((name) => {
    const { type, evidence } = entry.fields[name] as FieldInfo;
    const isCarried = feed?.fields === undefined || feed.fields[name] === name;
    return (
      isCarried &&
      (own === null || own.includes(name)) &&
      (evidence === "specified" || !entry.closed) &&
      (type === "text" || type === "path") &&
      !/^(?:Channel|EventID|Provider_Name|Computer|RuleName)$/.test(name)
    );
  });
  const first = preferred.filter((name) => known.includes(name));
  return [...first, ...known.filter((name) => !first.includes(name))];
}

/** The first event of a service that has a field to look at. */
function eventOf(entry: LogsourceEntry): string | null {
  const [feed] = Object.values(entry.feeds);
  if (entry.events === null || feed?.eventIds !== undefined) return null;
  const ids = Object.keys(entry.events);
  return ids.find((id) => namesIn(entry, feed, id).length > 0) ?? null;
}

/** What an event says of where it comes from. */
function originOf(
  { channels, eventIds, guards, isOutsideLogs }: Feed,
  eventId: string | null,
): Values {
  if (isOutsideLogs) return {};
  const [channel] = channels;
  const id = eventId ?? eventIds?.[0];
  return {
    ...(channel === undefined ? {} : { Channel: channel }),
    ...(id === undefined ? {} : { EventID: Number(id) }),
    ...Object.fromEntries((guards ?? []).map(({ field, values }) => [field, values[0] ?? ""])),
  };
}

function exampleValue(name: string, { fields, product }: LogsourceEntry) {
  if (fields[name]?.type !== "path")
    return { name, key: `${name}|contains`, tested: word, held: word };
  const isWindows = product === "windows";
  const tested = isWindows ? `\\${word}.exe` : `/${word}`;
  const held = isWindows ? `C:\\Windows\\Temp${tested}` : `/tmp${tested}`;
  return { name, key: `${name}|endswith`, tested, held };
}

/** The event with another value where the selection looks. */
function otherwise(event: Values, selection: Example["selection"]): Values {
  const fields = Array.isArray(selection)
    ? ["Message"]
    : Object.keys(selection).map((key) => key.replace(/\|.*/, ""));
  const last = fields.at(-1) as string;
  return { ...event, [last]: String(event[last]).replaceAll(word, "other") };
}

function withoutNull(names: { readonly [part: string]: string | null }) {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== null));
}
