import { addField, type FieldValue } from "./values.ts";

/** Where shippers nest the event's own data; its fields are known by the last part of their name. */
const dataPrefix = /^winlog\.(?:event_data|user_data)\./;

/**
 * The fields of a record that holds them side by side, under Sigma's names or a shipper's. NXLog
 * puts a field of its own in the place of `EventType` and keeps the event's as `EventTypeOrignal`.
 */
export function flatFields(record: { readonly [key: string]: unknown }): Map<string, FieldValue> {
  const fields = new Map<string, FieldValue>();
  for (const [name, value] of Object.entries(record)) addField(fields, name, value);
  for (const [name, value] of [...fields])
    if (dataPrefix.test(name)) fields.set(name.replace(dataPrefix, ""), value);
  const eventType = fields.get("EventTypeOrignal");
  if (eventType) fields.set("EventType", eventType);
  return fields;
}
