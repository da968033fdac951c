import { fieldInfos, shapesOf, withFields } from "../fields.ts";
import { type FieldTable, sameNames, table } from "../table.ts";
import type { Feed, FieldShape, LogsourceEntry } from "../types.ts";
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
  const all = categoryFeeds(category);
  const feeds = all && service !== null ? narrowedTo(all, service) : all;
  if (!feeds) return null;
  const names = Object.values(feeds).flatMap(({ fields }) => Object.keys(fields ?? {}));
  const types = { ...envelopeTypes, ...sysmonTypes, ...powershellTypes };
  return withFields(
    { product: "windows", category, service, feeds, closed: true, events: null },
    () => fieldInfos(shapesOf(names, types), {}),
  );
}

function serviceEntry(service: string | null): LogsourceEntry | null {
  const open = { product: "windows", category: null, service, closed: false, events: null };
  // No channel named: any channel of Windows.
  if (service === null)
    return withFields({ ...open, feeds: { windows: { channels: [] } } }, () =>
      fieldInfos(shapesOf(envelopeFields, envelopeTypes), {}),
    );
  const channels = channelsOf(service);
  if (!channels) return null;
  const own: { readonly [name: string]: FieldShape } =
    service === "sysmon" ? sysmonTypes : serviceTypes;
  return withFields({ ...open, feeds: { [service]: { channels } } }, () =>
    fieldInfos({ ...shapesOf(envelopeFields, envelopeTypes), ...own }, {}),
  );
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
