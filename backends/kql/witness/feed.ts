import type { CanonicalEvent, CanonicalFields, Feed, LogsourceEntry } from "sigmatic/backend";

/* What holds of the events of every table. */

/** Whether the event has an id, a channel and a kind of its provider's part of the log source. */
export function isOfFeed(event: CanonicalEvent, { feeds }: LogsourceEntry): boolean {
  const feed = feeds[event.provider ?? ""];
  return feed === undefined || isOf(feed, event);
}

function isOf({ eventIds, channels, guards = [] }: Feed, { own }: CanonicalEvent): boolean {
  if (eventIds && own.EventID !== undefined && !eventIds.map(String).includes(String(own.EventID)))
    return false;
  const channel = own.Channel;
  if (channels.length > 0 && typeof channel === "string" && !isAmong(channel, channels))
    return false;
  return guards.every(({ field, values }) => {
    const value = own[field];
    return typeof value === "string" && isAmong(value, values);
  });
}

function isAmong(value: string, values: readonly string[]): boolean {
  return values.some((each) => each.toLowerCase() === value.toLowerCase());
}

/** Addresses are written out of bytes, so that no blanks stand around one. */
export function hasBlankAddress(fields: CanonicalFields): boolean {
  return Object.values(fields).some((value) =>
    typeof value === "object" ? value?.some(isBlankAddress) : isBlankAddress(value),
  );
}

function isBlankAddress(value: string): boolean {
  if (value.trim() === value) return false;
  return /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*)$/i.test(value.trim());
}

/** A field that a rule tests, and of which the event says nothing or no more than empty text. */
export function isUnsaid(name: string, { fields, asked }: CanonicalEvent): boolean {
  const value = fields[name];
  return value === undefined ? (asked?.has(name) ?? false) : value === null || value === "";
}
