import type { AnyFields } from "./fields.ts";

/** What a log source is called, as Sigma does. `Fields` is what its events hold. */
export interface Logsource<Fields extends object> {
  readonly product?: string;
  readonly category?: string;
  readonly service?: string;
  /** What must be configured for the events to exist. */
  readonly definition?: string;
  /** Never there: it carries the type. */
  readonly fields?: Fields;
}

/** A log source that is none of those that come with the package; any field may be tested. */
export function logsource(name: {
  readonly product?: string;
  readonly category?: string;
  readonly service?: string;
  readonly definition?: string;
}): Logsource<AnyFields> {
  return name;
}
