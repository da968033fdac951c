import type { Source } from "sigmatic/backend";

/** What is wrong at a range of the query's text. */
export interface Fault {
  /**
   * `query-syntax`: no EQL. `query-type`: Elasticsearch refuses it for a field's or value's type.
   * `query-unsupported`: EQL, or may be, but with a meaning that is not known here.
   */
  readonly code: "query-syntax" | "query-type" | "query-unsupported";
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

/** The faults of a text, gathered while it is read; the first of them counts. */
export interface Reading {
  readonly source: Source;
  readonly faults: Fault[];
}

export function report(
  { faults }: Reading,
  code: Fault["code"],
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
  hint?: string,
): void {
  faults.push({ code, message, start, end, ...(hint !== undefined && { hint }) });
}
