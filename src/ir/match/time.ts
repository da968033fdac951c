import type { TimeUnit } from "../nodes.ts";

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)? ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * A part of a time in UTC (R23); null for a text that is no date. A time without a zone is UTC, as
 * Windows' own times are.
 */
export function timePart(text: string, unit: TimeUnit): number | null {
  const time = parseTime(text);
  if (!time) return null;
  switch (unit) {
    case "minute":
      return time.getUTCMinutes();
    case "hour":
      return time.getUTCHours();
    case "day":
      return time.getUTCDate();
    case "week":
      return isoWeek(time);
    case "month":
      return time.getUTCMonth() + 1;
    case "year":
      return time.getUTCFullYear();
  }
}

function parseTime(text: string): Date | null {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0)) as [number, number, number, number, number, number];
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // Date.UTC turns the 31st of February into March.
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day || hour > 23) return null;
  return new Date(time.getTime() - zoneMinutes(match[7] ?? "Z") * 60_000);
}

function zoneMinutes(zone: string): number {
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" ? -minutes : minutes;
}

const day = 24 * 60 * 60 * 1000;

/** ISO 8601: weeks begin on Monday, and a week belongs to the year of its Thursday. */
function isoWeek(time: Date): number {
  const weekday = (time.getUTCDay() + 6) % 7;
  const thursday = new Date(time.getTime() + (3 - weekday) * day);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - yearStart) / (7 * day)) + 1;
}
