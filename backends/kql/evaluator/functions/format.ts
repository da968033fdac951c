import { dateOf, fractionOf } from "./times.ts";

/*
 * Formats of format_datetime, by its page. Characters that the page does not list are not followed:
 * .NET gives some of them a meaning of their own.
 */

const piece =
  /(d{1,2}|f{1,7}|F{1,7}|h{1,2}|H{1,2}|m{1,2}|M{1,2}|s{1,2}|yyyy|yy?|tt|[ /\-:,._[\]])/y;

type Write = (date: Date, ticks: number | bigint) => string;

/** What a format makes of a time; null for a format that is not followed. */
export function timeFormat(format: string): Write | null {
  const parts: Write[] = [];
  piece.lastIndex = 0;
  for (let at = 0; at < format.length; at = piece.lastIndex) {
    const [written] = piece.exec(format) ?? [];
    if (written === undefined) return null;
    parts.push(writerOf(written));
  }
  return (date, ticks) => parts.map((write) => write(date, ticks)).join("");
}

/** A time in a format. */
export function formatted(ticks: number | bigint, write: Write): string {
  return write(dateOf(ticks), ticks);
}

const numbers: { readonly [letter: string]: (date: Date) => number } = {
  d: (date) => date.getUTCDate(),
  h: (date) => date.getUTCHours() % 12 || 12,
  H: (date) => date.getUTCHours(),
  m: (date) => date.getUTCMinutes(),
  M: (date) => date.getUTCMonth() + 1,
  s: (date) => date.getUTCSeconds(),
};

function writerOf(written: string): Write {
  const letter = written.charAt(0);
  const number = numbers[letter];
  if (number) return (date) => String(number(date)).padStart(written.length, "0");
  if (letter === "f") return (_, ticks) => fractionOf(ticks).slice(0, written.length);
  if (letter === "F")
    return (_, ticks) => fractionOf(ticks).slice(0, written.length).replace(/0+$/, "");
  if (written === "tt") return (date) => (date.getUTCHours() < 12 ? "AM" : "PM");
  if (written === "yyyy") return (date) => String(date.getUTCFullYear()).padStart(4, "0");
  if (letter === "y")
    return (date) => String(date.getUTCFullYear() % 100).padStart(written.length, "0");
  return () => written;
}
