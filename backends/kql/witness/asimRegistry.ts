import type { CanonicalEvent, CanonicalFields } from "sigmatic/backend";
import { actorColumns, actorTexts } from "./asimProcess.ts";
import {
  commonCells,
  commonKeepers,
  type Row,
  rowOf,
  type Source,
  sourceOf,
} from "./asimSource.ts";
import { type Cells, together, turn } from "./cells.ts";
import { hives } from "./registryKey.ts";

/* Changes of the registry: keys and values apart, hives in full, data by its type. */

/** ASIM's words for Sysmon's; it has none for a value that is renamed. */
const types: { readonly [eventType: string]: string } = {
  createkey: "RegistryKeyCreated",
  deletekey: "RegistryKeyDeleted",
  renamekey: "RegistryKeyRenamed",
  deletevalue: "RegistryValueDeleted",
  setvalue: "RegistryValueSet",
};

/** What an id says by itself, for events of which nothing asks the kind. */
const typesOfId: { readonly [id: string]: string } = {
  "12": "RegistryValueDeleted",
  "13": "RegistryValueSet",
  "14": "RegistryKeyRenamed",
  "4657": "RegistryValueSet",
};

export function registryRow(event: CanonicalEvent): Row | null {
  const { fields } = event;
  const source = sourceOf(event);
  const type = typeOf(event);
  if (type === null) return null;
  const cells = together(objectCells(event, type, source), dataCells(event, type, source));
  if (cells === null) return null;
  return rowOf(
    "_Im_RegistryEvent",
    fields,
    { ...commonKeepers(source), ...actorTexts },
    {
      ...commonCells(source, "Windows", `${actorColumns} ${registryColumns}`),
      ...cells,
      EventType: type,
    },
  );
}

const registryColumns =
  "RegistryKey RegistryPreviousKey RegistryValue RegistryValueData RegistryValueType";

function typeOf({ fields, own, asked }: CanonicalEvent): string | null {
  const said = fields.EventType;
  const id = own.EventID;
  if (typeof said === "string") return types[said.toLowerCase()] ?? null;
  if (said !== undefined || asked?.has("EventType")) return null;
  return typeof id === "string" ? (typesOfId[id] ?? null) : null;
}

/** A row always says which key, so that an event without one is none that it could show. */
function objectCells(
  { fields, asked }: CanonicalEvent,
  type: string,
  source: Source,
): Cells | null {
  const object = fields.TargetObject;
  if (object === undefined && !asked?.has("TargetObject"))
    return { RegistryKey: "HKEY_LOCAL_MACHINE\\Vwx", RegistryValue: isOfValue(type) ? "7" : "" };
  if (typeof object !== "string") return null;
  const full = spelledOut(object, source, fields);
  if (full === null) return null;
  if (type === "RegistryKeyRenamed")
    return { RegistryKey: "HKEY_LOCAL_MACHINE\\Vwx", RegistryPreviousKey: full };
  if (!isOfValue(type)) return { RegistryKey: full };
  const cut = full.lastIndexOf("\\");
  if (cut === full.length - 1 || (source === "sysmon" && full.includes("\n"))) return null;
  return { RegistryKey: full.slice(0, cut), RegistryValue: full.slice(cut + 1) };
}

function isOfValue(type: string): boolean {
  return type.startsWith("RegistryValue");
}

/** Sysmon's parser knows the short names in capitals alone; null for what is no key. */
function spelledOut(object: string, source: Source, fields: CanonicalFields): string | null {
  const [, short = "", rest = ""] = /^(HKLM|HKU|HKCR)(\\[\s\S]+)$/i.exec(object) ?? [];
  const names = hives[short.toUpperCase()];
  if (names === undefined) return null;
  if (source === "sysmon") {
    if (short !== short.toUpperCase()) return null;
    return (short === "HKCR" ? "HKEY_LOCAL_MACHINE\\Classes" : names[0]) + rest;
  }
  const full = names[turn(fields, names.length)] + rest;
  return source === "defender" && short.toUpperCase() === "HKLM"
    ? full.replace(/^([^\\]+\\system\\)CurrentControlSet(?=\\|$)/i, "$1ControlSet001")
    : full;
}

/** Only a value that is set has data, which is then never missing. */
function dataCells({ fields, asked }: CanonicalEvent, type: string, source: Source): Cells | null {
  const details = fields.Details;
  const isAsked = asked?.has("Details") ?? false;
  if (type !== "RegistryValueSet") return details === undefined ? {} : null;
  if (details === undefined) return isAsked ? null : { RegistryValueData: "~" };
  if (typeof details !== "string" || details === "") return null;
  return source === "sysmon" ? { RegistryValueData: details } : typedData(details);
}

/** Sysmon's rendering as type and data: `DWORD (0x00000010)` is 16. */
function typedData(details: string): Cells {
  const [, type = "", high = "", low = ""] =
    /^(D|Q)WORD \(0x([0-9a-f]{8})(?:-0x([0-9a-f]{8}))?\)$/i.exec(details) ?? [];
  const isNumber = low === "" ? type.toUpperCase() === "D" : type.toUpperCase() === "Q";
  if (isNumber)
    return {
      RegistryValueType: low === "" ? "Reg_Dword" : "Reg_Qword",
      RegistryValueData: BigInt(`0x${high}${low}`).toString(),
    };
  if (/^binary data$/i.test(details))
    return { RegistryValueType: "Reg_Binary", RegistryValueData: "0A0B0C" };
  const data = /^\(empty\)$/i.test(details) ? "" : details;
  return { RegistryValueType: "Reg_Sz", RegistryValueData: data };
}
