import type { CanonicalEvent, FieldType, LogsourceEntry } from "sigmatic/backend";
import { fieldType } from "sigmatic/backend";

/*
 * What an event log can hold in a typed field. Windows renders each value by the type that the
 * event's manifest declares, and Sysmon declares its process ids and ports as `UInt32` and `UInt16`
 * (`sysmon -m`, its manifest): no such field is empty or holds another text. A time is Sysmon's
 * `2024-01-31 22:15:00.123` or the system's ISO 8601, in UTC; a path names a file, or says
 * `<unknown process>`.
 */

const forms: { readonly [type in FieldType]?: RegExp } = {
  integer: /^(0|-?[1-9]\d{0,18})$/,
  time: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[T ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z?$/,
  path: /./s,
};

/** Whether each field that the rule tests has a value that its type can have. */
export function isTyped({ fields, asked }: CanonicalEvent, entry: LogsourceEntry): boolean {
  return [...(asked ?? [])].every((name) => {
    const value = fields[name];
    const form = forms[fieldType(entry, name)];
    return typeof value !== "string" || form === undefined || form.test(value);
  });
}
