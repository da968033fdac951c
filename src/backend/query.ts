import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Source } from "../source/index.ts";
import type { LogsourceEntry } from "../taxonomy/types.ts";
import type { ModelSettings } from "./settings.ts";

/** A value as a store holds it; a list is a multi-value field, absent is missing. */
export type NativeValue =
  | string
  | number
  | boolean
  | null
  | bigint
  | readonly NativeValue[]
  | { readonly [name: string]: NativeValue };

/** One event as a data model holds it. */
export interface NativeEvent {
  /** The KQL table; null where the language has none (SPL, EQL). */
  readonly table: string | null;
  readonly fields: { readonly [name: string]: NativeValue };
}

/** A query that was read back, ready to run. */
export interface ReadQuery {
  /** Positions in `events` of those that the query returns, or that fed a row it returns. */
  readonly run: (events: readonly NativeEvent[]) => ReadonlySet<number>;
}

/** What a reader makes of a text. */
export interface QueryReading {
  readonly query: ReadQuery | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads queries of one language; shares no code with the emitter. */
export interface QueryReader {
  /**
   * Null with error diagnostics (code, span, message, hint) where the text is no query of the
   * language or uses what the reader does not know.
   */
  readonly read: (source: Source) => QueryReading;
}

/** A field's value in an event: a text, null, or several texts; a missing field has no entry. */
export type CanonicalValue = string | null | readonly string[];

/** Values by the names of fields. */
export type CanonicalFields = { readonly [name: string]: CanonicalValue };

/** An event before any store has taken it in. */
export interface CanonicalEvent {
  /** Who writes it, as the log source's feeds are named; null where nothing is known of them. */
  readonly provider: string | null;
  /** By the names of the log source, whatever the provider calls them. */
  readonly fields: CanonicalFields;
  /** As the provider's own event has it, with its envelope (`Channel`, `EventID`). */
  readonly own: CanonicalFields;
  /**
   * The fields that the rule tests, where there is a rule: a store whose records always say one of
   * them holds no event without it, and is free to choose what it says of any other.
   */
  readonly asked?: ReadonlySet<string>;
}

/**
 * An event as a data model's store holds it; null where the store can hold no such event. It says
 * nothing of queries, and shares no mapping with what makes them.
 */
export type Store = (
  event: CanonicalEvent,
  entry: LogsourceEntry | null,
  settings: ModelSettings | null,
) => readonly NativeEvent[] | null;
