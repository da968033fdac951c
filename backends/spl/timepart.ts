import type { TimePart, TimeUnit } from "sigmatic/backend";
import { evalName } from "./names.ts";

/** The field that holds the event's time as seconds since 1970. */
export const eventTime = "_time";

/** Where the part stands in `2024-01-31 22:15:00`, from 1, and how long it is. */
const places = {
  year: [1, 4],
  month: [6, 2],
  day: [9, 2],
  hour: [12, 2],
  minute: [15, 2],
} as const;

/** `strftime` formats: Search Reference, "Date and time format variables". */
const formats = { day: "%d", week: "%V", month: "%m", year: "%Y" } as const;

const signs = { eq: "==", lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

/** The test on a part of a time, in UTC where the form allows it. */
export function timePart({ field, unit, operator, value }: TimePart): string {
  const part = field.name === eventTime ? ofEpoch(unit) : ofText(evalName(field.name), unit);
  return `${part}${signs[operator]}${value}`;
}

/** Whether the part of `_time` depends on the time zone of the account that searches. */
export function isZoned(leaf: TimePart): boolean {
  return leaf.field.name === eventTime && leaf.unit !== "hour" && leaf.unit !== "minute";
}

function ofEpoch(unit: TimeUnit): string {
  if (unit === "hour") return `floor((${eventTime}/3600)%24)`;
  if (unit === "minute") return `floor((${eventTime}/60)%60)`;
  return `tonumber(strftime(${eventTime}, "${formats[unit]}"))`;
}

/**
 * Windows writes times as ISO 8601 text in UTC. The week is read and written in one zone, at noon,
 * so that no zone can move the date.
 */
function ofText(name: string, unit: TimeUnit): string {
  if (unit === "week")
    return `tonumber(strftime(strptime(substr(${name}, 1, 10)." 12", "%Y-%m-%d %H"), "%V"))`;
  const [start, length] = places[unit];
  return `tonumber(substr(${name}, ${start}, ${length}))`;
}
