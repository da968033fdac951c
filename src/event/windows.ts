import { addField, deepest, type FieldValue, isObject, scalarText, textValue } from "./values.ts";

/*
 * Windows events as XML gives them, turned to JSON: a `System` element and the event's own data in
 * `EventData` or `UserData`. Attributes lie under `#attributes` or begin with `@`.
 */

type Json = { readonly [key: string]: unknown };

interface Nested {
  readonly system: Json;
  readonly data: unknown;
  readonly userData: unknown;
}

/** The parts of a nested Windows event, also without its `Event` element; null for another shape. */
export function nestedParts(record: Json): Nested | null {
  const event = isObject(record.Event) ? record.Event : record;
  if (!isObject(event.System)) return null;
  return { system: event.System, data: event.EventData, userData: event.UserData };
}

/** The event's fields; its own data wins over an envelope field of the same name. */
export function nestedFields({ system, data, userData }: Nested): Map<string, FieldValue> {
  const fields = new Map<string, FieldValue>();
  addUserData(fields, userData);
  addEventData(fields, data);
  for (const [name, value] of systemFields(system)) if (!fields.has(name)) fields.set(name, value);
  return fields;
}

/** `Provider_Name` for the attribute `Name` of `Provider`, `EventID` for the text of `EventID`. */
function systemFields(system: Json): ReadonlyMap<string, FieldValue> {
  const fields = new Map<string, FieldValue>();
  for (const [name, value] of Object.entries(system)) {
    const text = elementText(value);
    if (text !== null) fields.set(name, textValue(text));
    for (const [key, part] of attributesOf(value)) addField(fields, `${name}_${key}`, part);
  }
  return fields;
}

function addEventData(fields: Map<string, FieldValue>, data: unknown): void {
  if (!isObject(data)) addUnnamed(fields, data);
  else for (const [name, value] of childrenOf(data)) addElement(fields, name, value);
}

function addElement(fields: Map<string, FieldValue>, name: string, value: unknown): void {
  if (name === "Data") addData(fields, value);
  else if (isObject(value)) addField(fields, name, elementText(value) ?? value);
  else addField(fields, name, value);
}

/** `Data` elements by their name; those without one are one text, as R33 has it. */
function addData(fields: Map<string, FieldValue>, value: unknown): void {
  const items = Array.isArray(value) ? value : [value];
  const unnamed: unknown[] = [];
  for (const item of items) {
    const name = attributesOf(item).get("Name");
    if (typeof name === "string") addField(fields, name, elementText(item));
    else unnamed.push(isObject(item) ? (item["#text"] ?? null) : item);
  }
  if (unnamed.length > 0) addUnnamed(fields, unnamed.flat());
}

function addUnnamed(fields: Map<string, FieldValue>, value: unknown): void {
  const texts = (Array.isArray(value) ? value : [value]).map(scalarText);
  const joined = texts.filter((text) => text !== null).join(" ");
  if (joined !== "") fields.set("Data", textValue(joined));
}

/** The leaves of a `UserData` tree under their own names. */
function addUserData(fields: Map<string, FieldValue>, value: unknown, depth = 0): void {
  if (!isObject(value) || depth > deepest) return;
  for (const [name, part] of childrenOf(value)) {
    const text = elementText(part);
    if (text !== null) fields.set(name, textValue(text));
    else if (isObject(part)) addUserData(fields, part, depth + 1);
    else addField(fields, name, part);
  }
}

function childrenOf(element: Json): readonly (readonly [string, unknown])[] {
  return Object.entries(element).filter(
    ([name]) => name !== "#attributes" && !name.startsWith("@"),
  );
}

function elementText(value: unknown): string | null {
  return isObject(value) ? scalarText(value["#text"]) : scalarText(value);
}

function attributesOf(value: unknown): ReadonlyMap<string, unknown> {
  if (!isObject(value)) return new Map();
  const nested = isObject(value["#attributes"]) ? Object.entries(value["#attributes"]) : [];
  const marked = Object.entries(value)
    .filter(([key]) => key.startsWith("@"))
    .map(([key, part]) => [key.slice(1), part] as const);
  return new Map([...nested, ...marked]);
}
