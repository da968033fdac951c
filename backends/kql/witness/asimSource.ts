import type { CanonicalEvent, CanonicalFields } from "sigmatic/backend";
import {
  type Cells,
  cellsOf,
  type Keeper,
  type Keepers,
  kept,
  once,
  text,
  time,
  turn,
} from "./cells.ts";

/*
 * What the parsers of all endpoints' sources share. Sources: ASIM's schemas, and Microsoft's own
 * parsers for Sysmon and Defender (Azure-Sentinel, Parsers).
 */

/** A row of one of the parsers, which a query calls like a table. */
export interface Row {
  readonly table: string;
  readonly cells: Cells;
}

/** Whose parser returns the row: sources fill some columns each in its own way. */
export type Source = "sysmon" | "defender" | "other";

const products: { readonly [source in Source]: string } = {
  sysmon: "Sysmon",
  defender: "M365 Defender for Endpoint",
  other: "Security Events",
};

const sources: readonly Source[] = ["sysmon", "defender", "other"];

/** Each of an endpoint's events could have come from any source; the event decides which. */
export function sourceOf({ provider, fields }: CanonicalEvent): Source {
  return provider === "security" ? "other" : (sources[turn(fields, 3)] as Source);
}

const emptyCells = once((columns: string): Cells => {
  return Object.fromEntries(columns.split(/\s+/).map((column) => [column, ""]));
});

/** What every row has, and columns of type string that are empty where nothing fills them. */
export function commonCells(source: Source, system: string, columns: string): Cells {
  return {
    ...emptyCells(columns),
    DvcFQDN: "",
    DvcHostname: "",
    DvcOs: system,
    EventOriginalType: "",
    EventProduct: products[source],
    EventVendor: "Microsoft",
  };
}

/** The full name, of which Sysmon's parser knows no parts. */
function computer(source: Source): Keeper {
  return kept((value) => {
    const [host = ""] = value.split(".");
    return source === "sysmon" || host === value || host === ""
      ? { DvcHostname: value }
      : { DvcFQDN: value, DvcHostname: host };
  });
}

export const commonKeepers = once((source: Source): Keepers => {
  return {
    Computer: computer(source),
    EventID: text("EventOriginalType"),
    UtcTime: time("EventStartTime"),
  };
});

/** The digests of `SHA1=…,MD5=…` in a column each; other texts are no such list. */
export function digests(columns: { readonly [algorithm: string]: string }): Keeper {
  return kept((value) => {
    const parts = value.split(",").map((part) => /^([A-Z0-9]+)=([0-9A-F]+)$/i.exec(part));
    const cells: { [column: string]: string } = {};
    for (const part of parts) {
      const [, name = "", digits = ""] = part ?? [];
      const algorithm = name.toUpperCase();
      if (lengths[algorithm] !== digits.length) return null;
      const column = columns[algorithm];
      if (column !== undefined && Object.hasOwn(cells, column)) return null;
      if (column !== undefined) cells[column] = digits;
    }
    return cells;
  });
}

const lengths: { readonly [algorithm: string]: number } = {
  MD5: 32,
  SHA1: 40,
  SHA256: 64,
  IMPHASH: 32,
};

/** A row, with what stands in it anyhow; what the event says comes before. */
export function rowOf(
  table: string,
  fields: CanonicalFields,
  keepers: Keepers,
  anyhow: Cells,
): Row | null {
  const cells = cellsOf(fields, keepers);
  return cells && { table, cells: { ...anyhow, ...cells } };
}
