import type { LogsourceEntry, Notes, Span } from "sigmatic/backend";

/** What all stages of one emission share. */
export interface Context {
  readonly entry: LogsourceEntry;
  readonly certain: ReadonlySet<string>;
  readonly notes: Notes;
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
