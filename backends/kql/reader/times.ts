/*
 * Times and spans of time, counted in ticks of 100 nanoseconds as Kusto counts them; a time's ticks
 * are those since 1970-01-01T00:00:00Z.
 */

const perMillisecond = 10_000;

const unitTicks: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|days?)$/, 86_400_000 * perMillisecond],
  [/^(?:h|hrs?|hours?)$/, 3_600_000 * perMillisecond],
  [/^(?:m|min|minutes?)$/, 60_000 * perMillisecond],
  [/^(?:s|sec|seconds?)$/, 1000 * perMillisecond],
  [/^(?:ms|milliseconds?)$/, perMillisecond],
  [/^microseconds?$/, 10],
  [/^ticks?$/, 1],
];

/** Ticks of `1.5h`, `2days`; null where it is no span of time. */
export function spanTicks(text: string): number | null {
  const [, count = "", unit = ""] = /^([0-9]+(?:\.[0-9]+)?)([a-z]+)$/.exec(text) ?? [];
  const found = unitTicks.find(([pattern]) => pattern.test(unit));
  return found ? Math.round(Number(count) * found[1]) : clockTicks(text);
}

/** Ticks of `1.02:03:04.5`, days first; null where it is none. */
function clockTicks(text: string): number | null {
  const parts =
    /^(-)?(?:([0-9]+)\.)?([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2}(?:\.[0-9]{1,7})?))?$/.exec(text);
  if (!parts) return null;
  const [, sign, days = "0", hours, minutes, seconds = "0"] = parts;
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return Math.round(total * 1000 * perMillisecond) * (sign ? -1 : 1);
}

const moment =
  /^([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2})(?:[T ]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?)?)?(?: ?(Z|[+-][0-9]{2}:?[0-9]{2}))?$/i;

/** Ticks of an ISO 8601 time, in UTC where it names no zone; null where it is none. */
export function timeTicks(text: string): bigint | null {
  const parts = moment.exec(text.trim());
  if (!parts) return null;
  const [, year, month, day = "1", hour = "0", minute = "0", second = "0", fraction = "", zone] =
    parts;
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const made = new Date(0);
  made.setUTCFullYear(y, mo - 1, d);
  made.setUTCHours(h, mi, s);
  const sound =
    y > 0 &&
    made.getUTCMonth() === mo - 1 &&
    made.getUTCDate() === d &&
    h < 24 &&
    mi < 60 &&
    s < 60;
  if (!sound) return null;
  const ticks = BigInt(fraction.slice(0, 7).padEnd(7, "0"));
  return BigInt(made.getTime() - zoneOffset(zone)) * BigInt(perMillisecond) + ticks;
}

function zoneOffset(zone = "Z"): number {
  const [, sign, hours = 0, minutes = 0] = /^([+-])([0-9]{2}):?([0-9]{2})$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? -offset : offset;
}
