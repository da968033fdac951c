import type { NativeEvent, ReadQuery } from "sigmatic/backend";
import { splReader } from "../../backends/spl/reader/index.ts";

/** An event as SPL's stores hold it: texts by the names that a query uses. */
export interface SplEvent {
  readonly [field: string]: string | readonly string[];
}

/**
 * A query read back. Throws on what is no SPL, and on what no documentation settles, unless the
 * finding's message is one that the test allows.
 */
export function read(query: string, allowed = /^$/): ReadQuery {
  const reading = splReader.read({ name: "query", text: query });
  const doubt = reading.diagnostics.find(
    ({ severity, message }) =>
      severity === "error" || (severity === "warning" && !allowed.test(message)),
  );
  if (!reading.query || doubt) throw new Error(`${doubt?.code}: ${doubt?.message}, in ${query}`);
  return reading.query;
}

/** Whether the query returns an event. */
export function runs(query: string, allowed?: RegExp): (event: SplEvent) => boolean {
  const { run } = read(query, allowed);
  return (event) => run([native(event)]).size > 0;
}

export function native(fields: SplEvent): NativeEvent {
  return { table: null, fields };
}
