import type { NativeEvent } from "sigmatic/backend";
import { valuesOf } from "./fields.ts";
import type { Index } from "./values.ts";

/** An event of a run with its place in it. */
export interface Row {
  readonly at: number;
  /** Its place in the order of times. */
  readonly order: number;
  readonly fields: NativeEvent["fields"];
  /** Milliseconds since 1970; null where the event has no time. */
  readonly time: number | null;
}

/** What a query returns as one: an event, or the events of a sequence. */
export type Hit = readonly Row[];

export type Find = (rows: readonly Row[], index: Index) => readonly Hit[];

const nanosecondsFrom = /(\.\d{3})\d+/;

/** The events in the order of their times; those of one time, or without, keep theirs. */
export function rowsOf(events: readonly NativeEvent[]): readonly Row[] {
  return events
    .map(({ fields }, at) => ({ at, fields, time: timeOf(fields) }))
    .sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || a.at - b.at)
    .map((row, order) => ({ ...row, order }));
}

function timeOf(fields: NativeEvent["fields"]): number | null {
  const [value] = valuesOf(fields, "@timestamp");
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  const time = typeof value === "string" ? Date.parse(value.replace(nanosecondsFrom, "$1")) : NaN;
  return Number.isNaN(time) ? null : time;
}
