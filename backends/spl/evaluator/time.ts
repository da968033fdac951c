/*
 * Formats of `strftime` and `strptime` (Search Reference, "Date and time format variables"). The
 * zone is UTC, which is that of an account whose zone is set so.
 */

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const millisecondsPerDay = 86_400_000;

const writers: { readonly [letter: string]: (date: Date) => string } = {
  Y: (date) => String(date.getUTCFullYear()),
  y: (date) => two(date.getUTCFullYear() % 100),
  m: (date) => two(date.getUTCMonth() + 1),
  d: (date) => two(date.getUTCDate()),
  e: (date) => String(date.getUTCDate()).padStart(2, " "),
  H: (date) => two(date.getUTCHours()),
  I: (date) => two(date.getUTCHours() % 12 || 12),
  p: (date) => (date.getUTCHours() < 12 ? "AM" : "PM"),
  M: (date) => two(date.getUTCMinutes()),
  S: (date) => two(date.getUTCSeconds()),
  N: (date) => String(date.getUTCMilliseconds()).padStart(3, "0"),
  F: (date) => date.toISOString().slice(0, 10),
  T: (date) => date.toISOString().slice(11, 19),
  A: (date) => days[date.getUTCDay()] as string,
  a: (date) => (days[date.getUTCDay()] as string).slice(0, 3),
  B: (date) => months[date.getUTCMonth()] as string,
  b: (date) => (months[date.getUTCMonth()] as string).slice(0, 3),
  w: (date) => String(date.getUTCDay()),
  u: (date) => String(date.getUTCDay() || 7),
  j: (date) => String(dayOfYear(date)).padStart(3, "0"),
  V: (date) => two(isoWeek(date)),
  G: (date) => String(weekThursday(date).getUTCFullYear()),
  s: (date) => String(Math.floor(date.getTime() / 1000)),
  Z: () => "UTC",
  z: () => "+0000",
  "%": () => "%",
};

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0)) / millisecondsPerDay) + 1;
}

/** Of the week that a day is in: it says which year the week belongs to. */
function weekThursday(date: Date): Date {
  const weekday = date.getUTCDay() || 7;
  return new Date(date.getTime() + (4 - weekday) * millisecondsPerDay);
}

function isoWeek(date: Date): number {
  return Math.ceil(dayOfYear(weekThursday(date)) / 7);
}

/** Writes seconds since 1970; null where the format holds what is not known here. */
export function formatterOf(format: string): ((seconds: number) => string | null) | null {
  const parts = format.match(/%.|[^%]+|%$/gsu) ?? [];
  const writes = parts.map((part) =>
    part.startsWith("%") ? writers[part.slice(1)] : (): string => part,
  );
  if (writes.includes(undefined)) return null;
  return (seconds) => {
    const date = new Date(seconds * 1000);
    if (Number.isNaN(date.getTime())) return null;
    return writes.map((write) => write?.(date) ?? "").join("");
  };
}

/** What a part of a format takes of a text; the names stand in the result. */
const readers: { readonly [letter: string]: string } = {
  Y: "(?<year>\\d{4})",
  m: "(?<month>\\d{1,2})",
  d: "(?<day>\\d{1,2})",
  H: "(?<hour>\\d{1,2})",
  M: "(?<minute>\\d{1,2})",
  S: "(?<second>\\d{1,2})",
  N: "(?<fraction>\\d{1,9})",
  F: "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})",
  T: "(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})",
  Z: "(?:UTC|Z)",
  "%": "%",
};

/** Reads a time as seconds since 1970; null where the format holds what is not known here. */
export function parserOf(format: string): ((text: string) => number | null) | null {
  const parts = format.match(/%.|[^%]+|%$/gsu) ?? [];
  const sources = parts.map((part) =>
    part.startsWith("%") ? readers[part.slice(1)] : part.replace(/[\\^$.|?*+()[\]{}/]/g, "\\$&"),
  );
  if (sources.includes(undefined)) return null;
  const source = sources.join("");
  const names: readonly string[] = source.match(/\?<\w+>/g) ?? [];
  if (!names.includes("?<day>") || new Set(names).size < names.length) return null;
  const pattern = new RegExp(`^\\s*${source}`, "u");
  return (text) => {
    const found = pattern.exec(text)?.groups;
    if (!found) return null;
    const number = (name: string, missing: number): number => Number(found[name] ?? missing);
    const month = number("month", 1) - 1;
    const day = Date.UTC(number("year", 1970), month, number("day", 1));
    if (Number.isNaN(day) || new Date(day).getUTCMonth() !== month) return null;
    const seconds = number("hour", 0) * 3600 + number("minute", 0) * 60 + number("second", 0);
    return day / 1000 + seconds + Number(`0.${found.fraction ?? 0}`);
  };
}
