import { fieldInfos, shapesOf, withFields } from "./fields.ts";
import type { Taxonomy } from "./index.ts";
import { logsourceKey } from "./lookup.ts";
import { sameNames, table } from "./table.ts";
import type { Feed, FieldInfos, FieldShape, LogsourceEntry } from "./types.ts";
import { envelopeFields, envelopeTypes } from "./windows/envelope.ts";

/** What a project says of one log source, be it known or new. */
export interface LogsourceAddition {
  /** Who delivers a new one's events; of a known one the provider that counts unasked. */
  readonly provider: string | null;
  /** Whether its fields are all there is; null leaves it as it is, and a new one open. */
  readonly closed: boolean | null;
  /** Windows channels that hold a new one's events. */
  readonly channels: readonly string[];
  /** A new one's event ids; empty where the whole channel belongs to it. */
  readonly eventIds: readonly number[];
  readonly fields: { readonly [canonical: string]: FieldShape };
}

/** By key, as `product/category/service`. */
export type LogsourceAdditions = ReadonlyMap<string, LogsourceAddition>;

/** A taxonomy with log sources added to it, and fields to those that it has. */
export function extended(base: Taxonomy, additions: LogsourceAdditions): Taxonomy {
  if (additions.size === 0) return base;
  const made = new Map<string, LogsourceEntry>();
  const keys = new Set([...base.keys(), ...additions.keys()]);
  return {
    find: (logsource) => {
      const key = logsourceKey(logsource);
      const addition = additions.get(key);
      if (!addition) return base.find(logsource);
      const entry = made.get(key) ?? entryOf(base.find(logsource), addition, logsource);
      made.set(key, entry);
      return entry;
    },
    keys: () => [...keys],
  };
}

type Name = Pick<LogsourceEntry, "product" | "category" | "service">;

function entryOf(
  known: LogsourceEntry | null,
  addition: LogsourceAddition,
  { product, category, service }: Name,
): LogsourceEntry {
  if (known) return extendedEntry(known, addition);
  const { channels, eventIds } = addition;
  const provider = addition.provider ?? service ?? category ?? product ?? "";
  const feeds = { [provider]: { channels, ...(eventIds.length > 0 && { eventIds }) } };
  const closed = addition.closed ?? false;
  return withFields({ product, category, service, feeds, closed, events: null }, () =>
    fieldInfos({ ...(product === "windows" && envelope()), ...addition.fields }, {}),
  );
}

/** What every event of Windows has around its own data. */
function envelope(): { readonly [canonical: string]: FieldShape } {
  return shapesOf(envelopeFields, envelopeTypes);
}

/** Every provider and every event has the fields that the project adds. */
function extendedEntry(known: LogsourceEntry, addition: LogsourceAddition): LogsourceEntry {
  const names = Object.keys(addition.fields);
  const { product, category, service } = known;
  const feeds = firstOf(addition.provider, known.feeds).map(
    ([provider, feed]) => [provider, withNames(feed, names)] as const,
  );
  return withFields(
    {
      product,
      category,
      service,
      feeds: Object.fromEntries(feeds),
      closed: addition.closed ?? known.closed,
      events: eventsWith(known.events, names),
    },
    (): FieldInfos => table({ ...known.fields, ...fieldInfos(addition.fields, {}) }),
  );
}

function firstOf(
  provider: string | null,
  feeds: LogsourceEntry["feeds"],
): readonly (readonly [string, Feed])[] {
  const all = Object.entries(feeds);
  return [
    ...all.filter(([name]) => name === provider),
    ...all.filter(([name]) => name !== provider),
  ];
}

function withNames(feed: Feed, names: readonly string[]): Feed {
  if (feed.fields === undefined) return feed;
  return { ...feed, fields: table({ ...sameNames(names), ...feed.fields }) };
}

function eventsWith(
  events: LogsourceEntry["events"],
  names: readonly string[],
): LogsourceEntry["events"] {
  if (events === null || names.length === 0) return events;
  const added = names.join(" ");
  const longer = Object.entries(events).map(([id, fields]) => [id, `${fields} ${added}`]);
  return Object.fromEntries(longer);
}
