import type { CanonicalEvent, CanonicalFields, NativeEvent } from "sigmatic/backend";
import { digests } from "./asimSource.ts";
import {
  type Cells,
  cellsOf,
  type Keeper,
  type Keepers,
  kept,
  long,
  once,
  text,
  texts,
  time,
  turn,
} from "./cells.ts";
import { rowIn, type TableName } from "./rows.ts";

/*
 * What Defender's tables share. Sources: the pages of the tables, below
 * learn.microsoft.com/defender-xdr/advanced-hunting-schema-tables.
 */

/**
 * A row of an action: what stands in it anyhow, and what the event says. A field that the table
 * cannot hold makes it null.
 */
export function deviceRow(
  table: TableName,
  action: string,
  fields: CanonicalFields,
  keepers: Keepers,
  more: Cells | null = {},
): NativeEvent | null {
  const cells = cellsOf(fields, { ...common, ...keepers });
  if (cells === null || more === null) return null;
  return rowIn(table, { ActionType: action, Timestamp: anyTime, ...more, ...cells });
}

const anyTime = "2024-03-06T14:35:45.123Z";

const common: Keepers = { Computer: text("DeviceName"), UtcTime: time("Timestamp") };

/**
 * An account in two columns, in lower case; elsewhere than on Windows its name alone. Of the letters
 * beyond ASCII that stand for one of ASCII's it is not known what becomes of them.
 */
export function account(prefix: string, system: string): Keeper {
  const [domain, name] = [`${prefix}AccountDomain`, `${prefix}AccountName`];
  if (system !== "windows") return text(name);
  return kept((value) => {
    if (value === "") return {};
    if (/[\u0130\u212a]/.test(value)) return null;
    const [first = "", second = "", ...more] = value.toLowerCase().split("\\");
    return first === "" || second === "" || more.length > 0
      ? null
      : { [domain]: first, [name]: second };
  });
}

/** A path of which the file's name is kept alone, so that one without a folder stands for any. */
export function nameOfPath(column: string, system: string): Keeper {
  const separator = system === "windows" ? "\\" : "/";
  return kept((value) => {
    const [name = "", ...folders] = value.split(separator).reverse();
    if (value === "") return {};
    return folders.length === 0 || name === "" || name.includes("/") ? null : { [column]: name };
  });
}

/** `FolderPath` with the file's name, as in the tables of processes, files and libraries. */
export const filePath: Keeper = kept((value) => ({
  FolderPath: value,
  FileName: value.slice(Math.max(value.lastIndexOf("\\"), value.lastIndexOf("/")) + 1),
}));

/** In `DeviceEvents` the folder alone too, where that is not taken for the whole. */
export const folderOrPath: Keeper = kept((value, fields) => {
  const cut = value.lastIndexOf("\\");
  const whole = { FolderPath: value, FileName: value.slice(cut + 1) };
  if (cut <= 0 || turn(fields, 2) === 0) return whole;
  const folder = value.slice(0, cut);
  // Nothing tells a folder of the file's own name from the whole.
  const isAlike = `\\${folder}`.toLowerCase().endsWith(`\\${whole.FileName}`.toLowerCase());
  return isAlike ? whole : { FolderPath: folder, FileName: whole.FileName };
});

/** The process that acts. */
export const initiator = once((system: string): Keepers => {
  return {
    Image: text("InitiatingProcessFolderPath"),
    CommandLine: text("InitiatingProcessCommandLine"),
    ProcessId: long("InitiatingProcessId"),
    ParentImage: nameOfPath("InitiatingProcessParentFileName", system),
    User: account("InitiatingProcess", system),
  };
});

export const hashKeepers: Keepers = {
  Hashes: digests({ MD5: "MD5", SHA1: "SHA1", SHA256: "SHA256" }),
  ...texts("md5 MD5, sha1 SHA1, sha256 SHA256"),
};

/** What an event does not tell, and a row always does: null where the rule asks for it. */
export function supplied(
  { fields, asked }: CanonicalEvent,
  name: string,
  anyhow: string,
): string | null {
  const value = fields[name];
  if (value === undefined) return asked?.has(name) ? null : anyhow;
  return typeof value === "string" ? value : null;
}
