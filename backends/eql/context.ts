import type { Notes, Polarity, Span } from "sigmatic/backend";
import type { ColumnType } from "./models/target.ts";

/** What all stages of one emission share. */
export interface Context {
  readonly notes: Notes;
  /** Fields that are mapped wherever such events are. */
  readonly certain: ReadonlySet<string>;
  readonly typeOf: (name: string) => ColumnType;
}

/** Where in the condition a test stands. */
export interface Place extends Context {
  readonly polarity: Polarity;
  /** Values that the ingest pipeline removes. */
  readonly drops: readonly string[];
  /** Fields beside whose test stands one for null, which holds where a value was removed. */
  readonly nullable: ReadonlySet<string>;
  /** Whether the Security log's own records of processes are asked for. */
  readonly audited: boolean;
  /** Fields that the rule tests for the empty text. */
  readonly emptied: ReadonlySet<string>;
  /** Fields beside whose test for null stand tests for each value that is removed. */
  readonly spelled: ReadonlySet<string>;
}

export function refuseTransform(context: Context, span: Span, field: string): null {
  context.notes.refuse(
    "value-transform",
    span,
    `ECS keeps ${field} in another form, and this test cannot be rewritten for it`,
    "test a whole value, or a part that the other form keeps",
  );
  return null;
}
