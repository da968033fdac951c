import { type Event, type FieldValue, textValue } from "../../event/index.ts";
import type { FieldSource, JoinedFields } from "../../taxonomy/index.ts";

type Account = Extract<FieldSource, { kind: "account" }>;

/** Reads one field of an event under the name that a rule gives it; undefined where it is missing. */
export type Reader = (event: Event) => FieldValue | undefined;

/** A text beyond the transform has no canonical form: the field is there, and equals nothing. */
export function mappedReader(name: string, map: (text: string) => string | null): Reader {
  return (event) => {
    const value = event.fields.get(name);
    if (!value) return undefined;
    const texts = value.texts.map(map).filter((text) => text !== null);
    return { texts, hasNull: value.hasNull };
  };
}

export function joinReader({ fields, separator }: JoinedFields): Reader {
  return (event) => {
    const texts = fields.map((name) => event.fields.get(name)?.texts[0]);
    return texts.includes(undefined) ? undefined : textValue(texts.join(separator));
  };
}

export function sessionReader(names: readonly string[]): Reader {
  return (event) =>
    event.fields.get(names.find((name) => holdsSession(event, name)) ?? names.at(-1) ?? "");
}

export function accountReader({ accounts, sessions }: Account): Reader {
  const sides = accounts.map(({ logonId, user }) => ({ logonId, read: joinReader(user) }));
  const named = new Map(Object.entries(sessions));
  return (event) => {
    const side = sides.find(({ logonId }) => holdsSession(event, logonId)) ?? sides.at(-1);
    if (!side) return undefined;
    const known = named.get(event.fields.get(side.logonId)?.texts[0]?.toLowerCase() ?? "");
    return known === undefined ? side.read(event) : textValue(known);
  };
}

/** Session 0 is none. */
function holdsSession(event: Event, name: string): boolean {
  return /^0x(?!0$)/i.test(event.fields.get(name)?.texts[0] ?? "");
}

/** A digest out of a list such as `MD5=…,SHA256=…`; missing where the list has none of its kind. */
export function digestReader(name: string, algorithm: string): Reader {
  const digest = new RegExp(`(?:^|,)${algorithm}=([0-9A-F]*)`, "i");
  return (event) => {
    const found = event.fields.get(name)?.texts.flatMap((text) => digest.exec(text)?.[1] ?? []);
    return found && found.length > 0 ? { texts: found, hasNull: false } : undefined;
  };
}

export function pathReader({ field, roots, last }: Extract<FieldSource, { kind: "path" }>): Reader {
  const folded = roots.map(([native, canonical]) => [native.toLowerCase(), canonical] as const);
  const beginning = (path: string): string => {
    const lower = path.toLowerCase();
    const root = folded.find(([native]) => lower.startsWith(native));
    return root ? root[1] + path.slice(root[0].length) : path;
  };
  const whole = mappedReader(field, beginning);
  if (!last) return whole;
  return (event) => {
    const [path] = whole(event)?.texts ?? [];
    if (path === undefined) return undefined;
    return textValue(`${path}\\${event.fields.get(last.field)?.texts[0] || last.unnamed}`);
  };
}

/** What follows the volume's name: the drive letter is not known. Other volumes have no path. */
export function withoutVolume(path: string): string | null {
  if (!path.startsWith("\\")) return path;
  return /^\\device\\harddiskvolume\d+(\\.*)$/is.exec(path)?.[1] ?? null;
}

/** Registry data as Sysmon spells it; types whose spelling is not known have no canonical form. */
export function registryDataReader(name: string, typeName: string): Reader {
  return (event) => {
    const type = event.fields.get(typeName)?.texts[0];
    if (type === undefined) return undefined;
    const spelled = spelledData(type, event.fields.get(name)?.texts[0] ?? "");
    return { texts: spelled === null ? [] : [spelled], hasNull: false };
  };
}

function spelledData(type: string, data: string): string | null {
  switch (type) {
    case "%%1873":
    case "%%1874":
      return data === "" ? "(Empty)" : data;
    case "%%1875":
      return "Binary Data";
    case "%%1876":
      return /^\d{1,10}$/.test(data) ? `DWORD (0x${hex(data, 8)})` : null;
    case "%%1883":
      return /^0x[0-9a-f]{1,16}$/i.test(data) ? qword(hex(data, 16)) : null;
    default:
      return null;
  }
}

function qword(digits: string): string {
  return `QWORD (0x${digits.slice(0, 8)}-0x${digits.slice(8)})`;
}

function hex(number: string, digits: number): string {
  return BigInt(number).toString(16).padStart(digits, "0");
}
