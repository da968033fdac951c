export type ColumnType = "text" | "number" | "boolean" | "time";

/** What a query reads for a field. */
export interface Column {
  /** As it stands in a condition. */
  readonly name: string;
  readonly type: ColumnType;
  /** Computed ahead of the condition under the column's name; absent for a column of the table. */
  readonly definition?: string;
  /** Steps between the table and the condition that the column rests on. */
  readonly steps?: readonly Stage[];
  /** What the definition reads, for people: a path, or columns joined by ` + `. */
  readonly from?: string;
  /** True of an event that has the field, be it empty; without it, missing and empty look alike. */
  readonly presence?: string;
  /** The opposite of `presence`, where there is a better way to say it than `not`. */
  readonly absence?: string;
  /** The field is never missing on the events in scope, so that empty text is a value. */
  readonly always?: true;
}

/** A lookup that answers each name once. */
export function remembered(lookup: (name: string) => Column | null): Reader["column"] {
  const known = new Map<string, Column | null>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const column = lookup(name);
    known.set(name, column);
    return column;
  };
}

/** Steps between the table and the condition, a line each. */
export type Stage = readonly string[];

/** The events a query reads, and what it reads in them. */
export interface Reader {
  /** The table's name. */
  readonly table: string;
  /** Tests on columns of the table that pick the log source's events. */
  readonly filters: readonly string[];
  /** Steps that the definitions of these columns rest on, and keywords where they are asked for. */
  readonly stages: (columns: readonly Column[], keywords: boolean) => readonly Stage[];
  /** The column for a name in the condition; null where the table has none. */
  readonly column: (name: string) => Column | null;
  /** The event's whole text, for keywords; null where the table has none. */
  readonly keywords: Column | null;
}
