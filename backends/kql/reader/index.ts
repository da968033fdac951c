import type { QueryReader } from "sigmatic/backend";
import { queryOf, type Schema } from "../evaluator/index.ts";
import { parseQuery } from "./parse.ts";

export type { Schema } from "../evaluator/index.ts";

const perMillisecond = 10_000n;

/**
 * A reader of Kusto queries that knows the columns of tables, so that a wrong name and values that
 * are never compared show. Tables that the schema lacks may have any column. `now` is the moment of
 * `now()` in milliseconds since 1970.
 */
export function kqlReaderFor(schema: Schema, now: () => number = Date.now): QueryReader {
  return {
    read: (source) => {
      const { tree, diagnostics } = parseQuery(source);
      if (!tree) return { query: null, diagnostics };
      return queryOf(tree, schema, BigInt(Math.round(now())) * perMillisecond);
    },
  };
}

/**
 * Reads Kusto queries on tables whose columns nobody has described. What a query makes of them shows
 * when it runs: a test of text on a column of numbers finds nothing, as the engine would refuse it.
 */
export const kqlReader: QueryReader = kqlReaderFor({});
