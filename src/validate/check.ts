import type { FieldSearch, Rule } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Ir } from "../ir/nodes.ts";
import type { FieldInfo, LogsourceEntry, Taxonomy } from "../taxonomy/index.ts";

/** What is known of a rule while it is checked, gathered once for all checks. */
export interface CheckContext {
  readonly taxonomy: Taxonomy;
  /** What the taxonomy knows of the rule's log source; null where it knows nothing. */
  readonly entry: LogsourceEntry | null;
  /** The providers that the user has; null where nothing is said of them. */
  readonly providers: readonly string[] | null;
  /** Every test of a field as written, those of unused selections included. */
  readonly searches: readonly FieldSearch[];
  /** What each condition means; empty where a mistake leaves it without a meaning. */
  readonly conditions: readonly Ir[];
}

/** A check looks at one rule and tells what it finds; it changes nothing. */
export type RuleCheck = (rule: Rule, context: CheckContext) => readonly Diagnostic[];

/** What a check gives that has nothing to say. */
export const nothing: readonly Diagnostic[] = [];

/** What is known of a field; rules name fields freely, so `constructor` is none. */
export function infoOf(name: string, { fields }: LogsourceEntry): FieldInfo | null {
  const info = fields[name];
  return info?.evidence === undefined ? null : info;
}

/** Findings by place, so that a test which two conditions share is reported once. */
export function atPlaces(): {
  readonly add: (finding: Diagnostic) => void;
  readonly all: () => readonly Diagnostic[];
} {
  let found: Map<number, Diagnostic> | null = null;
  return {
    add: (finding) => {
      found ??= new Map();
      found.set(finding.span.start, finding);
    },
    all: () => (found === null ? nothing : [...found.values()]),
  };
}
