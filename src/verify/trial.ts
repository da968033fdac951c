import { fieldNames } from "../backend/branches.ts";
import type { Outcome } from "../backend/outcome.ts";
import type {
  CanonicalEvent,
  NativeEvent,
  QueryReader,
  QueryReading,
  ReadQuery,
  Store,
} from "../backend/query.ts";
import type { DataModel, TargetOptions } from "../backend/types.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { LoweredRule } from "../ir/lowered.ts";
import type { Witness } from "./witness/index.ts";

/** A data model whose queries can be read back and run. */
export interface Verifiable {
  /** Always `backend/model`. */
  readonly name: string;
  readonly model: DataModel;
  readonly reader: QueryReader;
  readonly store: Store;
}

/** A compiled rule whose queries were read back, ready for events. */
export interface Trial {
  /** The event as the model's store holds it; null where it can hold no such event. */
  readonly stored: (witness: Pick<Witness, "event" | "least">) => readonly NativeEvent[] | null;
  /** The positions of the events of which a query returns any record. */
  readonly firedOn: (events: readonly (readonly NativeEvent[])[]) => ReadonlySet<number>;
  /** Whether the query may do what it does; an approximate one answers for its direction alone. */
  readonly agrees: (ruleFires: boolean, queryFires: boolean) => boolean;
}

/** Reads the queries of a rule back. A trial is there unless one of them cannot be read. */
export function trialOf(
  rule: LoweredRule,
  outcome: Outcome,
  target: Verifiable,
  { settings }: Pick<TargetOptions, "settings">,
): { readonly trial: Trial | null; readonly diagnostics: readonly Diagnostic[] } {
  const { name, reader, store } = target;
  const readings = outcome.queries.map((text) => reader.read({ name, text }));
  const diagnostics = readings.flatMap((reading) => finding(reading, rule, outcome) ?? []);
  const queries = readings.flatMap(({ query }) => query ?? []);
  if (queries.length < readings.length) return { trial: null, diagnostics };
  const asked = new Set(rule.conditions.flatMap(fieldNames));
  const held = (event: CanonicalEvent): readonly NativeEvent[] | null =>
    store({ ...event, asked }, rule.entry, settings);
  const trial: Trial = {
    stored: ({ event, least }) => held(event) ?? (least && held(least)),
    firedOn: (events) => firedOn(queries, events),
    agrees: agreement(outcome),
  };
  return { trial, diagnostics };
}

/** What keeps a query from being proved, if anything does. */
function finding(
  { query, diagnostics }: QueryReading,
  { rule }: LoweredRule,
  { target, fidelity }: Outcome,
): Diagnostic | null {
  const place = { severity: "error", span: rule.titleKey, hint: report } as const;
  if (query === null) {
    const [first] = diagnostics;
    const message = `the query for ${target} cannot be read back${said(first)}`;
    return { code: "verify-unreadable", message, ...place, ...related(first) };
  }
  const doubt = diagnostics.find(({ severity }) => severity === "warning");
  if (fidelity !== "exact" || !doubt) return null;
  const message = `the query for ${target} is called exact and rests on an open question${said(doubt)}`;
  return { code: "verify-uncertain", message, ...place, ...related(doubt) };
}

const report = "this is a fault of the compiler or of its reader; please report it with the rule";

function said(reason: Diagnostic | undefined): string {
  return reason ? `: ${reason.message}` : "";
}

function related(reason: Diagnostic | undefined): Pick<Diagnostic, "related"> {
  return reason ? { related: [{ message: "in this query", span: reason.span }] } : {};
}

function firedOn(
  queries: readonly ReadQuery[],
  events: readonly (readonly NativeEvent[])[],
): ReadonlySet<number> {
  const records = events.flat();
  const owners = events.flatMap((natives, at) => natives.map(() => at));
  const fired = new Set<number>();
  for (const { run } of queries) for (const at of run(records)) fired.add(owners[at] as number);
  return fired;
}

function agreement({ notes }: Outcome): Trial["agrees"] {
  const directions = new Set(notes.map(({ direction }) => direction));
  const isFree = directions.has("both");
  const mayAdd = isFree || directions.has("over");
  const mayMiss = isFree || directions.has("under");
  return (ruleFires, queryFires) => ruleFires === queryFires || (queryFires ? mayAdd : mayMiss);
}
