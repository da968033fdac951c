import type { Logsource } from "../../ast/index.ts";
import type { Event } from "../../event/index.ts";
import {
  type Feed,
  feedOf,
  findLogsource,
  type Guard,
  type LogsourceEntry,
  providersOf,
} from "../../taxonomy/index.ts";
import type { LoweredRule } from "../lowered.ts";
import { feedReader, ownReader, type Reader } from "./reader.ts";

/** Events that a rule looks at, and how it reads their fields. */
export interface Scope {
  readonly admits: (event: Event) => boolean;
  readonly reader: (name: string) => Reader;
}

/**
 * Where a rule looks: the events of each of its providers, and records that do not say where they
 * come from, which are taken at their word (Sigma's own names) unless they contradict the log
 * source. A log source that is unknown to the taxonomy can only be met by such a record.
 */
export function scopesOf(
  { rule: { logsource }, entry }: LoweredRule,
  asked: readonly string[] | null,
): readonly Scope[] {
  const entries = entriesOf(logsource, entry);
  const feeds = entries.flatMap((entry) =>
    providersOf(entry, asked).map((provider) => ({ entry, feed: feedOf(entry, provider) as Feed })),
  );
  const known = feeds.map(({ entry, feed }) => ({
    admits: feedTest(feed, entry.product),
    reader: (name: string) => feedReader(name, feed, entry),
  }));
  return [...known, { admits: unknownTest(feeds.map(({ feed }) => feed)), reader: ownReader }];
}

/** Without a product, a log source speaks of each system that has it. */
function entriesOf(logsource: Logsource, entry: LogsourceEntry | null): readonly LogsourceEntry[] {
  if (entry !== null) return [entry];
  if (logsource.product !== null) return [];
  const found = ["windows", "linux"].map((product) => findLogsource({ ...logsource, product }));
  return found.filter((each) => each !== null);
}

/** R29 to R31: channel, event id and guard must all hold, as far as the event states them. */
function feedTest(feed: Feed, product: string | null): (event: Event) => boolean {
  const channels = new Set(feed.channels.map((channel) => channel.toLowerCase()));
  const ids = feed.eventIds && new Set(feed.eventIds);
  const guard = guardsTest(feed);
  // What no event log holds is met only by records that do not say where they come from.
  if (feed.isOutsideLogs) return () => false;
  return (event) =>
    event.origin === product &&
    (ids === undefined || event.eventId === null || ids.has(event.eventId)) &&
    (channels.size === 0 || event.channel === null || channels.has(event.channel)) &&
    guard(event, false);
}

function unknownTest(feeds: readonly Feed[]): (event: Event) => boolean {
  const tests = feeds.map((feed) => ({ ids: feed.eventIds, guard: guardsTest(feed) }));
  return (event) =>
    event.origin === "unknown" &&
    (tests.length === 0 ||
      tests.some(
        ({ ids, guard }) =>
          (ids === undefined || event.eventId === null || ids.includes(event.eventId)) &&
          guard(event, true),
      ));
}

type GuardTest = (event: Event, whenMissing: boolean) => boolean;

function guardsTest({ guards = [] }: Feed): GuardTest {
  const tests = guards.map(guardTest);
  return (event, whenMissing) => tests.every((test) => test(event, whenMissing));
}

function guardTest({ field, values }: Guard): GuardTest {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return (event, whenMissing) =>
    event.fields.get(field)?.texts.some((text) => wanted.has(text.toLowerCase())) ?? whenMissing;
}
