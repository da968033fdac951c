import { type FieldTable, sameNames, table } from "../table.ts";
import type { Feed, LogsourceEntry } from "../types.ts";
import { serviceChannels, serviceTypes } from "./channels.ts";
import { envelopeFields, envelopeTypes } from "./envelope.ts";
import { type PowershellCategory, powershellCategories, powershellTypes } from "./powershell.ts";
import { securityFeeds } from "./security.ts";
import { type SysmonCategory, sysmonCategories, sysmonChannel, sysmonTypes } from "./sysmon.ts";

/** Keys of all Windows log sources, as `windows/category/service`. */
export function windowsKeys(): readonly string[] {
  return [
    ...[...Object.keys(sysmonCategories), ...Object.keys(powershellCategories)].map(
      (category) => `windows/${category}/-`,
    ),
    "windows/-/-",
    ...Object.keys(serviceChannels).map((service) => `windows/-/${service}`),
  ];
}

/** The log source of Windows for a category, a service, both or neither; null for an unknown one. */
export function windowsEntry(
  category: string | null,
  service: string | null,
): LogsourceEntry | null {
  if (category === null) return serviceEntry(service);
  const feeds = categoryFeeds(category);
  if (!feeds) return null;
  const types = table({ ...envelopeTypes, ...sysmonTypes, ...powershellTypes });
  if (service === null) return { product: "windows", category, service, feeds, types };
  const narrowed = narrowedTo(feeds, service);
  return narrowed && { product: "windows", category, service, feeds: narrowed, types };
}

function serviceEntry(service: string | null): LogsourceEntry | null {
  if (service === null)
    return {
      product: "windows",
      category: null,
      service: null,
      // No channel named: any channel of Windows.
      feeds: { windows: { channels: [] } },
      types: table(envelopeTypes),
    };
  const channels = channelsOf(service);
  if (!channels) return null;
  return {
    product: "windows",
    category: null,
    service,
    feeds: { [service]: { channels } },
    types: table({ ...envelopeTypes, ...(service === "sysmon" ? sysmonTypes : serviceTypes) }),
  };
}

function categoryFeeds(category: string): { readonly [provider: string]: Feed } | null {
  const sysmon = own<SysmonCategory>(sysmonCategories, category);
  if (sysmon) {
    const security = own<Feed>(securityFeeds, category);
    return {
      sysmon: {
        ...sysmon,
        channels: [sysmonChannel],
        fields: withEnvelope(sameNames(sysmon.fields)),
      },
      ...(security && {
        security: { ...security, fields: withEnvelope(security.fields ?? {}) },
      }),
    };
  }
  const powershell = own<PowershellCategory>(powershellCategories, category);
  if (!powershell) return null;
  const { provider, channels, eventIds, fields } = powershell;
  return { [provider]: { channels, eventIds, fields: withEnvelope(sameNames(fields)) } };
}

/** Category and service together must both hold: the feeds that read a channel of the service. */
function narrowedTo(
  feeds: { readonly [provider: string]: Feed },
  service: string,
): { readonly [provider: string]: Feed } | null {
  const wanted = channelsOf(service) ?? [];
  const kept = Object.entries(feeds).flatMap(([provider, feed]) => {
    const channels = feed.channels.filter((channel) => wanted.includes(channel));
    return channels.length > 0 ? [[provider, { ...feed, channels }] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

function channelsOf(service: string): readonly string[] | undefined {
  return own<readonly string[]>(serviceChannels, service);
}

function withEnvelope(fields: FieldTable): FieldTable {
  return table({ ...sameNames(envelopeFields), ...fields });
}

/** Rules name log sources freely: `constructor` is no category. */
function own<T>(table: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
