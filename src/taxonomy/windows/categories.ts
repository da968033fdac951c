import { fieldInfos, shapesOf, withFields } from "../fields.ts";
import { type FieldTable, sameNames, table } from "../table.ts";
import type { Feed, FieldShape, LogsourceEntry } from "../types.ts";
import { wordsOf } from "../words.ts";
import { agentFields, agentTypes } from "./agents.ts";
import { envelopeFields, envelopeTypes } from "./envelope.ts";
import { type PowershellCategory, powershellCategories, powershellTypes } from "./powershell.ts";
import { securityFeeds } from "./security.ts";
import { channelsOf, own } from "./services.ts";
import { type SysmonCategory, sysmonCategories, sysmonChannel, sysmonTypes } from "./sysmon.ts";
import { sysmonEventsOf, sysmonFields } from "./sysmonFields.ts";
import { traceCategories, traceTypes } from "./traces.ts";

type Feeds = { readonly [provider: string]: Feed };
type Category = Pick<LogsourceEntry, "feeds" | "events" | "closed">;

/** A category of Windows events; with a service, only what its channels hold of it. */
export function categoryEntry(category: string, service: string | null): LogsourceEntry | null {
  const found = sysmonCategory(category) ?? powershellCategory(category) ?? trace(category);
  const feeds = found && service !== null ? narrowedTo(found.feeds, service) : found?.feeds;
  if (!found || !feeds) return null;
  const { events, closed } = found;
  // The ids are those of the default provider's events.
  const isDefault = Object.keys(feeds)[0] === Object.keys(found.feeds)[0];
  const entry = { product: "windows", category, service, feeds, closed };
  return withFields({ ...entry, events: isDefault ? events : null }, () => {
    const names = Object.values(feeds).flatMap(({ fields }) => Object.keys(fields ?? {}));
    const others = wordsOf(own<string>(agentFields, category) ?? "");
    return fieldInfos(shapesOf([...names, ...others], typesIn(category)), {});
  });
}

export const categories: readonly string[] = [
  sysmonCategories,
  powershellCategories,
  traceCategories,
].flatMap(Object.keys);

function sysmonCategory(category: string): Category | null {
  const found = own<SysmonCategory>(sysmonCategories, category);
  if (!found) return null;
  const { eventIds, guards } = found;
  const sysmon: Feed = {
    channels: [sysmonChannel],
    eventIds,
    ...(guards && { guards }),
    fields: withEnvelope(sysmonFields(eventIds)),
  };
  const security = own<Feed>(securityFeeds, category);
  return {
    feeds: {
      sysmon,
      ...(security && { security: { ...security, fields: withEnvelope(security.fields ?? {}) } }),
    },
    events: sysmonEventsOf(eventIds),
    closed: true,
  };
}

function powershellCategory(category: string): Category | null {
  const found = own<PowershellCategory>(powershellCategories, category);
  if (!found) return null;
  const { provider, channels, eventId, fields } = found;
  const feed = { channels, eventIds: [eventId], fields: withEnvelope(sameNames(wordsOf(fields))) };
  return { feeds: { [provider]: feed }, events: { [eventId]: fields }, closed: true };
}

function trace(category: string): Category | null {
  const names = own<string>(traceCategories, category);
  if (names === undefined) return null;
  const fields = withEnvelope(sameNames(wordsOf(names)));
  return {
    feeds: { etw: { channels: [], isOutsideLogs: true, fields } },
    events: null,
    closed: true,
  };
}

function typesIn(category: string): { readonly [canonical: string]: FieldShape } {
  return {
    ...sysmonTypes,
    ...envelopeTypes,
    ...powershellTypes,
    ...traceTypes,
    ...agentTypes,
    ...own<SysmonCategory>(sysmonCategories, category)?.types,
  };
}

/** Category and service together must both hold: the feeds that read a channel of the service. */
function narrowedTo(feeds: Feeds, service: string): Feeds | null {
  const wanted = channelsOf(service) ?? [];
  const kept = Object.entries(feeds).flatMap(([provider, feed]) => {
    const channels = feed.channels.filter((channel) => wanted.includes(channel));
    return channels.length > 0 ? [[provider, { ...feed, channels }] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

function withEnvelope(fields: FieldTable): FieldTable {
  return table({ ...sameNames(envelopeFields), ...fields });
}
