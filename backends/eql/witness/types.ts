import type { CanonicalValue, NativeValue } from "sigmatic/backend";

/** A document by dotted names. */
export interface Record {
  [name: string]: NativeValue;
}

/*
 * What the fields of ECS that pipelines fill here are indexed as, where that is no keyword: the
 * field reference of ECS.
 */
const longs =
  /(^|\.)(pid|port|ppid|exit_code|args_count|bytes|packets|ttl|status_code)$|\.thread\.id$|^powershell\.(sequence|total)$|^winlog\.version$/;
const addresses = /\.ip$/;
const booleans = /^sysmon\.file\.(archived|is_executable)$|\.code_signature\.exists$/;
const unlimited =
  /^(process\.(parent\.)?command_line|registry\.data\.strings|url\.(original|full|path))$/;

/** What a keyword field indexes at most: most of ECS. */
const ignoreAbove = 1024;

/** The value as the field holds it; null where it cannot hold it. */
export function indexed(name: string, value: CanonicalValue): NativeValue {
  if (value === null) return null;
  if (typeof value !== "string") {
    const each = value.map((text) => indexed(name, text));
    return each.includes(null) ? null : each;
  }
  if (name.startsWith("winlog.event_data.")) return value.length > ignoreAbove ? null : value;
  if (longs.test(name)) return /^(0|[1-9]\d{0,17})$/.test(value) ? whole(value) : null;
  // An address of version 4 and the same one mapped into version 6 are one value there.
  if (addresses.test(name)) return isAddress(value) && !isMapped(value) ? value : null;
  if (booleans.test(name))
    return /^(true|false)$/i.test(value) ? value.toLowerCase() === "true" : null;
  return value.length > ignoreAbove && !unlimited.test(name) ? null : value;
}

/** Exact beyond 2^53 too, as a `long` is. */
function whole(digits: string): number | bigint {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}

export function isAddress(text: string): boolean {
  if (/^(\d{1,3}\.){3}\d{1,3}$/.test(text))
    return text.split(".").every((part) => Number(part) < 256 && String(Number(part)) === part);
  return /^[0-9a-f:]+(:(\d{1,3}\.){3}\d{1,3})?$/i.test(text) && isSixGroups(text);
}

function isMapped(text: string): boolean {
  return /^(::|(0+:){5})ffff:/i.test(text);
}

function isSixGroups(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const dotted = groups.at(-1)?.includes(".") ? 1 : 0;
  if (!groups.slice(0, groups.length - dotted).every((group) => /^[0-9a-f]{1,4}$/i.test(group)))
    return false;
  const count = groups.length + dotted;
  return halves.length === 2 ? count < 8 : count === 8;
}

/** The first of several places, which is the pipelines'; null for what is made of several. */
export function plainName(name: string | null): string | null {
  const first = name?.split(" or ")[0] ?? "";
  return /^[\w.@-]+$/.test(first) ? first : null;
}
