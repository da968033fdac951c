import type { ColumnType, Target, TargetMap } from "../target.ts";

/**
 * What one of Elastic's integrations makes of a log source. Facts are those of its ingest pipeline
 * and its `fields.yml` in elastic/integrations, below the package and data stream that `source` names.
 */
export interface Integration {
  readonly source: string;
  /** The event category that all of these events have, or `any`. */
  readonly category: string;
  /** Values of `event.dataset`, any of them; none where the tests alone pick the events. */
  readonly datasets: readonly string[];
  /** Further tests in EQL, on fields that each of these events has. */
  readonly tests?: readonly string[];
  /** The fields of these tests. */
  readonly certain?: readonly string[];
  /** In short, where `datasets` does not say it. */
  readonly place?: string;
  readonly fields: TargetMap;
  /** Fields that no list names, such as members of an object. */
  readonly memberOf?: (field: string) => Target | null;
  /** In front of the names of fields that no pipeline moves; absent where there are none such. */
  readonly rest?: string;
  /** What stands in front of the integration's own fields, which are keywords unless `types` says. */
  readonly namespaces: readonly string[];
  readonly types?: { readonly [name: string]: ColumnType };
  /** Values that the pipeline removes. */
  readonly drops: readonly string[];
}

/** Fields that keep their name below a prefix. */
export function below(prefix: string, names: string): TargetMap {
  return Object.fromEntries(names.split(" ").map((name) => [name, prefix + name]));
}

/** Fields that have no form that EQL could search, for one reason. */
export function lost(names: string, reason?: string): TargetMap {
  const target: Target = { kind: "dropped", ...(reason && { reason }) };
  return Object.fromEntries(names.split(" ").map((name) => [name, target]));
}
