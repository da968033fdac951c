import { type FieldTable, table } from "./table.ts";
import type { FieldSource } from "./types.ts";

/** The algorithms that Sysmon knows, by the names that Sigma's lists give their digests. */
const algorithms = {
  md5: ["MD5", 32],
  sha1: ["SHA1", 40],
  sha256: ["SHA256", 64],
  imphash: ["IMPHASH", 32],
  Imphash: ["IMPHASH", 32],
} as const satisfies { readonly [name: string]: readonly [string, number] };

/** The fields that Sigma names after algorithms, as parts of the field that lists the digests. */
export function hashFields(field: string): FieldTable {
  const sources = Object.entries(algorithms).map(
    ([name, [algorithm, digits]]): readonly [string, FieldSource] => [
      name,
      { kind: "hash", field, algorithm, digits },
    ],
  );
  return table(Object.fromEntries(sources));
}
