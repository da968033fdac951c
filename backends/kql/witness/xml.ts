import type { CanonicalFields } from "sigmatic/backend";
import { turn } from "./cells.ts";

/*
 * Events of Windows and of Sysmon for Linux as XML. Source: the event schema
 * (learn.microsoft.com/windows/win32/wes/eventschema-schema).
 */

const events = "http://schemas.microsoft.com/win/2004/08/events/event";

/** `<EventData>` with each field in a `<Data>`; null where XML cannot hold a value as it is. */
export function eventData(fields: CanonicalFields): string | null {
  const items = Object.entries(fields).map(([name, value]) => dataOf(name, value, fields));
  return items.includes(null) ? null : `<EventData xmlns="${events}">${items.join("")}</EventData>`;
}

/** `<UserData>` with one element of the provider's own, whose children are the fields. */
export function userData(fields: CanonicalFields): string | null {
  const items = Object.entries(fields).map(([name, value]) => {
    const isName = /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name);
    return isName && isWritable(value) ? `<${name}>${escaped(value)}</${name}>` : null;
  });
  if (items.includes(null)) return null;
  return `<UserData><EventXML xmlns="Event_NS">${items.join("")}</EventXML></UserData>`;
}

/** Values without a name are known by their text joined, one blank between. */
function dataOf(
  name: string,
  value: CanonicalFields[string],
  fields: CanonicalFields,
): string | null {
  if (!isWritable(value) || !isWritable(name)) return null;
  if (name !== "Data") return `<Data Name="${escaped(name)}">${escaped(value)}</Data>`;
  if (value === "") return null;
  const middle = value.indexOf(" ", value.length >> 1);
  const halves = [value.slice(0, middle), value.slice(middle + 1)];
  const several = middle >= 0 && halves.every((half) => half.trim() !== "");
  const texts = several && turn(fields, 2) === 0 ? halves : [value];
  return texts.map((text) => `<Data>${escaped(text)}</Data>`).join("");
}

/**
 * XML has no null, no list and few control characters, and its readers take a carriage return for a
 * line feed.
 */
function isWritable(value: CanonicalFields[string]): value is string {
  return typeof value === "string" && !unwritable.test(value);
}

const unwritable = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
