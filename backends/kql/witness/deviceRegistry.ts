import type { CanonicalEvent, NativeEvent } from "sigmatic/backend";
import { type Cells, together, turn } from "./cells.ts";
import { deviceRow, initiator, supplied } from "./deviceColumns.ts";
import { keyForms } from "./registryKey.ts";

/* DeviceRegistryEvents: keys and values apart, hives in full, data by its type. */

/** Sysmon's kinds: the action, and the id of the event. It has no row for a value that is renamed. */
const kinds: { readonly [eventType: string]: readonly [action: string, id: string] } = {
  createkey: ["RegistryKeyCreated", "12"],
  deletekey: ["RegistryKeyDeleted", "12"],
  deletevalue: ["RegistryValueDeleted", "12"],
  setvalue: ["RegistryValueSet", "13"],
  renamekey: ["RegistryKeyRenamed", "14"],
};

/** What an id says by itself, for events of which nothing asks the kind. */
const kindOfId: { readonly [id: string]: string } = {
  "12": "DeleteValue",
  "13": "SetValue",
  "14": "RenameKey",
};

export function registryRow(event: CanonicalEvent, system: string): NativeEvent | null {
  const { fields, own } = event;
  const said = supplied(event, "EventType", kindOfId[String(own.EventID)] ?? "");
  const [action, id] = kinds[said?.toLowerCase() ?? ""] ?? [];
  if (action === undefined || id !== own.EventID) return null;
  const cells = together(
    objectCells(event, action),
    newNameCells(event, action),
    dataCells(event, action),
  );
  return deviceRow("DeviceRegistryEvents", action, fields, initiator(system), cells);
}

/** A row always says which key; one about a deletion may say so as what was before. */
function objectCells(event: CanonicalEvent, action: string): Cells | null {
  const object = supplied(event, "TargetObject", "HKLM\\Vwx\\7");
  const full = object === null ? null : formOf(object, event);
  if (full === null) return null;
  const isDeleted = action.endsWith("Deleted") && turn(event.fields, 2) === 0;
  const prefix = isDeleted || action === "RegistryKeyRenamed" ? "Previous" : "";
  if (!action.startsWith("RegistryValue")) return { [`${prefix}RegistryKey`]: full };
  const cut = full.lastIndexOf("\\");
  if (cut === full.length - 1) return null;
  return {
    [`${prefix}RegistryKey`]: full.slice(0, cut),
    [`${prefix}RegistryValueName`]: full.slice(cut + 1),
  };
}

function newNameCells(event: CanonicalEvent, action: string): Cells | null {
  if (action !== "RegistryKeyRenamed") return event.fields.NewName === undefined ? {} : null;
  const name = supplied(event, "NewName", "HKLM\\Vwx\\8");
  const full = name === null ? null : formOf(name, event);
  return full === null ? null : { RegistryKey: full };
}

function formOf(key: string, { fields }: CanonicalEvent): string | null {
  const forms = keyForms(key);
  return forms.length === 0 ? null : (forms[turn(fields, forms.length)] as string);
}

/** Only a value that is set has data, which is then never missing. */
function dataCells(event: CanonicalEvent, action: string): Cells | null {
  if (action !== "RegistryValueSet") return event.fields.Details === undefined ? {} : null;
  const details = supplied(event, "Details", "~");
  return details === null || details === "" ? null : typedData(details);
}

/** Sysmon's rendering as type and data: `DWORD (0x00000010)` is 16. */
function typedData(details: string): Cells {
  const number =
    /^DWORD \(0x([0-9a-f]{8})\)$/i.exec(details) ??
    /^QWORD \(0x([0-9a-f]{8})-0x([0-9a-f]{8})\)$/i.exec(details);
  if (number) {
    const [, high = "", low = ""] = number;
    return data(low === "" ? "Dword" : "Qword", BigInt(`0x${high}${low}`).toString());
  }
  if (/^binary data$/i.test(details)) return data("Binary", "0A0B0C");
  return data("String", /^\(empty\)$/i.test(details) ? "" : details);
}

function data(type: string, value: string): Cells {
  return { RegistryValueType: type, RegistryValueData: value };
}
