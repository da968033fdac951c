import type { Diagnostic, QueryReader } from "sigmatic/backend";
import { evaluatorOf } from "../evaluator/index.ts";
import type { Fault, Reading } from "./fault.ts";
import type { Query } from "./nodes.ts";
import { parse } from "./syntax.ts";
import { checkQuery, type FieldType } from "./types.ts";

export type * from "./nodes.ts";

/** Fields and their types as Elasticsearch names them: `keyword`, `long`, `ip`, … */
export type Mapping = { readonly [field: string]: string };

/** Reads EQL without knowing an index: the events of a run stand for it. */
export const eqlReader: QueryReader = { read: (source) => readEql({ source, faults: [] }, null) };

/** Reads EQL for an index, and reports fields that it lacks and types that do not fit. */
export function eqlReaderFor(mapping: Mapping): QueryReader {
  return { read: (source) => readEql({ source, faults: [] }, mapping) };
}

function readEql(reading: Reading, mapping: Mapping | null): ReturnType<QueryReader["read"]> {
  const query = parse(reading);
  const typeOf = mapping && typesIn(mapping);
  if (query) checkQuery(query, { reading, typeOf: typeOf ?? (() => "unknown") });
  const evaluator = query && evaluatorOf(query, reading, typeOf);
  const diagnostics = reading.faults.map((fault) => diagnosticOf(fault, reading));
  return { query: diagnostics.length === 0 ? evaluator : null, diagnostics };
}

/** The tree of a query, for those who look into it rather than run it; null where it is none. */
export function parseEql(text: string): Query | null {
  const reading: Reading = { source: { name: "query", text }, faults: [] };
  return parse(reading);
}

function diagnosticOf({ start, end, ...finding }: Fault, { source }: Reading): Diagnostic {
  return { ...finding, severity: "error", span: { source, start, end } };
}

const types: { readonly [type: string]: FieldType } = {
  keyword: "text",
  wildcard: "text",
  constant_keyword: "text",
  long: "number",
  unsigned_long: "number",
  integer: "number",
  short: "number",
  byte: "number",
  double: "number",
  float: "number",
  half_float: "number",
  scaled_float: "number",
  boolean: "boolean",
  ip: "address",
  date: "date",
  date_nanos: "date",
};

function typesIn(mapping: Mapping): (field: string) => FieldType {
  return (field) => {
    if (!Object.hasOwn(mapping, field)) return "unmapped";
    const type = mapping[field] as string;
    return Object.hasOwn(types, type) ? (types[type] as FieldType) : "unsearchable";
  };
}
