import { timeOf } from "../types.ts";
import { isNumber, type Type, type Value, whole } from "../values.ts";
import type { FunctionRow, FunctionTable } from "./row.ts";

/* Functions on times, which are in UTC; by their pages of learn.microsoft.com/kusto/query. */

const perMillisecond = 10_000n;
const perSecond = 10_000_000n;
const day = 86_400_000;

/** Ticks as they are counted: an exact number. */
function counted(ticks: number | bigint): bigint {
  return typeof ticks === "bigint" ? ticks : BigInt(Math.round(ticks));
}

function remainder(value: bigint, size: bigint): bigint {
  return ((value % size) + size) % size;
}

/** The moment, down to milliseconds. */
export function dateOf(ticks: number | bigint): Date {
  const all = counted(ticks);
  return new Date(Number((all - remainder(all, perMillisecond)) / perMillisecond));
}

function ticksOf(milliseconds: number): Value {
  return whole(BigInt(milliseconds) * perMillisecond);
}

/** Ticks of the second, of seven digits. */
export function fractionOf(ticks: number | bigint): string {
  return String(remainder(counted(ticks), perSecond)).padStart(7, "0");
}

/** `2024-01-31T22:15:00.0000000Z`; empty beyond the years that there are. */
export function isoText(ticks: number | bigint): string {
  const date = dateOf(ticks);
  const year = date.getUTCFullYear();
  if (!(year > 0 && year < 10_000)) return "";
  return `${date.toISOString().slice(0, 19)}.${fractionOf(ticks)}Z`;
}

/** `1.02:03:04.0050000`, days and fraction where there are any. */
export function spanText(ticks: number | bigint): string {
  const all = counted(ticks);
  const size = all < 0n ? -all : all;
  const two = (value: bigint): string => String(value).padStart(2, "0");
  const seconds = size / perSecond;
  const days = seconds / 86_400n;
  const clock = [(seconds / 3600n) % 24n, (seconds / 60n) % 60n, seconds % 60n].map(two).join(":");
  const rest = size % perSecond === 0n ? "" : `.${fractionOf(size)}`;
  return `${all < 0n ? "-" : ""}${days > 0n ? `${days}.` : ""}${clock}${rest}`;
}

/** ISO 8601: weeks begin on Monday, and the first one holds the year's first Thursday. */
function weekOf(date: Date): number {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * day);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - first) / day / 7) + 1;
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / day) + 1;
}

type Part = (date: Date, ticks: number | bigint) => number;

/** What `datetime_part` takes, in any letter case. */
export const timeParts: { readonly [part: string]: Part } = {
  year: (date) => date.getUTCFullYear(),
  quarter: (date) => Math.floor(date.getUTCMonth() / 3) + 1,
  month: (date) => date.getUTCMonth() + 1,
  week_of_year: weekOf,
  day: (date) => date.getUTCDate(),
  dayofyear: dayOfYear,
  hour: (date) => date.getUTCHours(),
  minute: (date) => date.getUTCMinutes(),
  second: (date) => date.getUTCSeconds(),
  millisecond: (date) => date.getUTCMilliseconds(),
  microsecond: (_, ticks) => Number(fractionOf(ticks).slice(0, 6)),
  nanosecond: (_, ticks) => Number(fractionOf(ticks)) * 100,
};

/** A part of a time. */
export function partOf(part: Part): FunctionRow {
  return {
    parameters: ["time"],
    type: "int",
    apply: ([ticks = null]) => (isNumber(ticks) ? part(dateOf(ticks), ticks) : null),
  };
}

/** The beginning of the unit that a time lies in. */
function startOf(begin: (date: Date) => number): FunctionRow {
  return {
    parameters: ["time"],
    type: "datetime",
    apply: ([ticks = null]) => (isNumber(ticks) ? ticksOf(begin(dateOf(ticks))) : null),
  };
}

function daysBefore(date: Date, days: number): number {
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - days);
}

/** Ticks from the first day of year 1, a Monday, from which times are counted in multiples. */
const untilEpoch = 621_355_968_000_000_000n;

/** Down to a multiple; null for a size that is none. Times in columns nobody described are texts. */
function bin([given = null, size = null]: readonly Value[], [type]: readonly Type[]): Value {
  const value = timeOf(given);
  if (!isNumber(value) || !isNumber(size) || !(size > 0)) return null;
  const isTime = type === "datetime" || typeof given === "string";
  if (!isWhole(value) || !isWhole(size))
    return Math.floor(Number(value) / Number(size)) * Number(size);
  const from = BigInt(value) + (isTime ? untilEpoch : 0n);
  return whole(BigInt(value) - remainder(from, BigInt(size)));
}

function isWhole(value: number | bigint): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

/** Times go by spans of time, numbers by numbers. */
function binnedType([value = "unknown", size = "unknown"]: readonly Type[]): Type | null {
  if (value === "unknown") return size === "timespan" ? "datetime" : value;
  const isTime = value === "datetime" || value === "timespan";
  if (size !== "unknown" && isTime !== (size === "timespan")) return null;
  return value === "string" || value === "bool" ? null : value;
}

const binning: FunctionRow = {
  parameters: ["any", "any"],
  type: binnedType,
  apply: bin,
};

const week = partOf(weekOf);
const month = partOf((date) => date.getUTCMonth() + 1);

export const timeFunctions: FunctionTable = {
  getyear: partOf((date) => date.getUTCFullYear()),
  getmonth: month,
  monthofyear: month,
  dayofmonth: partOf((date) => date.getUTCDate()),
  dayofyear: partOf(dayOfYear),
  hourofday: partOf((date) => date.getUTCHours()),
  week_of_year: week,
  weekofyear: week,
  /** Days since Sunday, as a span of time. */
  dayofweek: {
    parameters: ["time"],
    type: "timespan",
    apply: ([ticks = null]) => (isNumber(ticks) ? ticksOf(dateOf(ticks).getUTCDay() * day) : null),
  },
  startofday: startOf((date) => daysBefore(date, 0)),
  startofweek: startOf((date) => daysBefore(date, date.getUTCDay())),
  startofmonth: startOf((date) => daysBefore(date, date.getUTCDate() - 1)),
  startofyear: startOf((date) => Date.UTC(date.getUTCFullYear(), 0, 1)),
  bin: binning,
  floor: binning,
};
