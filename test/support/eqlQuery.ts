import type { NativeValue } from "sigmatic/backend";
import { eqlReaderFor, parseEql, type Query } from "../../backends/eql/reader/index.ts";

export type Document = { readonly [field: string]: string | number | boolean };

/** What an index has of a document, and which fields it maps beyond those. */
interface Index {
  readonly document: Document;
  readonly mapped: ReadonlySet<string>;
}

/** Whether a query finds the document; throws where Elasticsearch would refuse the query. */
export function finds(query: string, { document, mapped }: Index): boolean {
  const types = [...mapped].map((field) => [field, typeOf(document[field])]);
  const reading = eqlReaderFor(Object.fromEntries(types)).read({ name: "query", text: query });
  if (!reading.query) throw new Error(`${reading.diagnostics[0]?.message}: ${query}`);
  return reading.query.run([{ table: null, fields: document }]).size > 0;
}

function typeOf(value: NativeValue | undefined): string {
  return typeof value === "number" ? "long" : typeof value === "boolean" ? "boolean" : "keyword";
}

/** A query's tree; throws where the text is no query. */
export function readQuery(query: string): Query {
  const tree = parseEql(query);
  if (!tree) throw new Error(`no query: ${query}`);
  return tree;
}
