import type { ReadQuery } from "sigmatic/backend";
import type { Reading } from "../reader/fault.ts";
import type { Pipe, Query } from "../reader/nodes.ts";
import { checkQuery, type FieldType } from "../reader/types.ts";
import { eventTest } from "./event.ts";
import { type Find, type Hit, rowsOf } from "./moments.ts";
import { sequencesOf } from "./sequence.ts";
import { typesOf } from "./typing.ts";
import type { Building } from "./values.ts";

/**
 * A query ready to run; what stands in its way is added to the reading's faults. Without a mapping
 * the events of a run are the index: a field that none of them has is unmapped, and where their
 * values are of a type that the query's operators do not take, Elasticsearch refuses the query and
 * nothing is found.
 */
export function evaluatorOf(
  query: Query,
  reading: Reading,
  mapping: ((field: string) => FieldType) | null,
): ReadQuery {
  const building: Building = { reading };
  const { body } = query;
  const find = body.kind === "sequence" ? sequencesOf(body, building) : eventsOf(query, building);
  return {
    run: (events) => {
      const typeOf = mapping ?? typesOf(events);
      if (!mapping && !isTaken(query, reading, typeOf)) return new Set();
      const found = cut(find(rowsOf(events), { typeOf }), query.pipes);
      return new Set(found.flat().map(({ at }) => at));
    },
  };
}

function eventsOf({ body }: Query, building: Building): Find {
  if (body.kind === "sequence") return () => [];
  const test = eventTest(body, building);
  return (rows, index) =>
    rows.filter(({ fields }) => test(fields, index) === true).map((row) => [row]);
}

/** Fields that no event has are taken to be mapped where the query does not call them optional. */
function isTaken(query: Query, { source }: Reading, typeOf: (field: string) => FieldType): boolean {
  const reading: Reading = { source, faults: [] };
  checkQuery(query, {
    reading,
    typeOf: (field) => (typeOf(field) === "unmapped" ? "unknown" : typeOf(field)),
  });
  return reading.faults.length === 0;
}

function cut(found: readonly Hit[], pipes: readonly Pipe[]): readonly Hit[] {
  return pipes.reduce(
    (kept, { name, count }) =>
      name === "head" ? kept.slice(0, count) : kept.slice(Math.max(kept.length - count, 0)),
    found,
  );
}
