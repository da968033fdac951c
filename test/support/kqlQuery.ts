import type { NativeEvent } from "sigmatic/backend";
import { kqlReader, kqlReaderFor, type Schema } from "../../backends/kql/reader/index.ts";

export type Fields = NativeEvent["fields"];

type Columns = Schema[string];

/** The moment that `now()` gives in tests. */
const now = Date.UTC(2024, 0, 31, 22, 15);

/** What the reader makes of a query of the table `T`, whose columns it knows where they are given. */
export function readKql(text: string, columns?: Columns) {
  const reader = kqlReaderFor(columns ? { T: columns } : {}, () => now);
  return reader.read({ name: "query", text });
}

/** Which of the rows of `T` a query returns or feeds on; the first code where it is refused. */
export function foundIn(
  text: string,
  rows: readonly Fields[],
  columns?: Columns,
): readonly number[] | string {
  const { query, diagnostics } = readKql(text, columns);
  if (!query) return diagnostics[0]?.code ?? "";
  const events = rows.map((fields) => ({ table: "T", fields }));
  return [...query.run(events)].sort((a, b) => a - b);
}

/** Whether a test is true of one row, or the first code where it is refused. */
export function holds(test: string, fields: Fields = {}, columns?: Columns): boolean | string {
  const found = foundIn(`T | where ${test}`, [fields], columns);
  return typeof found === "string" ? found : found.length === 1;
}

/** Whether an emitted query of one table keeps a row of it; throws where it cannot be read. */
export function keeps(query: string, fields: Fields): boolean {
  const { query: read, diagnostics } = kqlReader.read({ name: "query", text: query });
  const [, table] = /^(\w+)/.exec(query) ?? [];
  if (!read || table === undefined) throw new Error(`${diagnostics[0]?.message}: ${query}`);
  return read.run([{ table, fields }]).size > 0;
}
