import type { Notes, Polarity } from "sigmatic/backend";
import type { Reader } from "./column.ts";

/** What a leaf must know of its place to be written. */
export interface Context {
  readonly reader: Reader;
  readonly notes: Notes;
  readonly polarity: Polarity;
  /** Below a `not`, where a null must not be left standing: `not(null)` drops the row. */
  readonly negated: boolean;
  /** Columns that the surrounding clause asks both ways, so that missing and empty need no telling apart. */
  readonly settled: ReadonlySet<string>;
}
