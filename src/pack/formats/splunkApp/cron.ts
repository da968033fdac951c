import type { Schedule } from "../../format.ts";
import { stableId } from "../../metadata/index.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** The intervals that a cron line can say evenly, in seconds, the longest first. */
const intervals: readonly number[] = [
  7 * day,
  day,
  ...[12, 8, 6, 4, 3, 2, 1].map((hours) => hours * hour),
  ...[30, 20, 15, 12, 10, 6, 5, 4, 3, 2, 1].map((minutes) => minutes * minute),
];

/** The longest interval that cron knows and that is no longer than asked for, in seconds. */
export function intervalFor(every: number): number {
  return intervals.find((interval) => interval <= every) ?? minute;
}

/**
 * A cron line for an interval that `intervalFor` gave. The key decides at which minute, so that the
 * searches of an app do not all start at once and each keeps its time from build to build.
 */
export function cronFor(interval: number, key: string): string {
  const seed = Number.parseInt(stableId(key, "splunk-app schedule").slice(0, 8), 16);
  if (interval < hour) return `${spread(seed, interval / minute, 60)} * * * *`;
  const start = seed % 60;
  const hours = Math.floor(seed / 60);
  if (interval < day) return `${start} ${spread(hours, interval / hour, 24)} * * *`;
  const weekday = interval === day ? "*" : Math.floor(hours / 24) % 7;
  return `${start} ${hours % 24} * * ${weekday}`;
}

/** `7,22,37,52`: every `step` below `end`, from a start that the seed chooses. */
function spread(seed: number, step: number, end: number): string {
  if (step === 1) return "*";
  const start = seed % step;
  return Array.from({ length: end / step }, (_, index) => start + index * step).join(",");
}

/**
 * The time that a search looks at: back from the youngest events that have surely arrived, on whole
 * minutes, so that runs meet without a gap.
 */
export function rangeFor({ lookback }: Schedule, delay: number): readonly [string, string] {
  const late = Math.ceil(delay / minute);
  const early = late + Math.ceil(lookback / minute);
  return [`-${early}m@m`, late === 0 ? "@m" : `-${late}m@m`];
}
