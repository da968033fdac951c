import type { Detection, Rule, Search } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { fillPlaceholders, type Placeholders } from "../modifier/fill.ts";
import { lowerSearch } from "../modifier/index.ts";
import { bundled, type Taxonomy } from "../taxonomy/index.ts";
import { and, anyOf } from "./build.ts";
import { lowerCondition, type SelectionTests } from "./condition.ts";
import type { LoweredRule } from "./lowered.ts";
import type { Ir } from "./nodes.ts";

/** What is known beside the rule; a project is one. */
export interface Surroundings {
  readonly taxonomy: Taxonomy;
  readonly placeholders: Placeholders;
}

/** What became of a rule. */
export interface Lowering {
  /** null where an error is among the diagnostics. */
  readonly lowered: LoweredRule | null;
  /** Mistakes in selections and conditions, all of them. */
  readonly diagnostics: readonly Diagnostic[];
}

const alone: Surroundings = { taxonomy: bundled, placeholders: new Map() };

/**
 * A rule as what it means: one tree per condition, selectors expanded, placeholders filled in and
 * modifiers resolved. All mistakes are found in one run; with an error among them `lowered` is null.
 */
export function lower(written: Rule, surroundings: Surroundings = alone): Lowering {
  const { taxonomy, placeholders } = surroundings;
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const detection = fillPlaceholders(written.detection, placeholders, report);
  const rule = detection === written.detection ? written : { ...written, detection };
  const tests = lowerSelections(detection, report);
  const conditions = detection.conditions.flatMap(
    (condition) => lowerCondition(condition, tests, report) ?? [],
  );
  const failed = diagnostics.some((diagnostic) => diagnostic.severity === "error");
  const complete = !failed && conditions.length === detection.conditions.length;
  if (!complete) return { lowered: null, diagnostics };
  return { lowered: { rule, entry: taxonomy.find(rule.logsource), conditions }, diagnostics };
}

/** Each selection once, however often conditions name it; null for one with a mistake in it. */
function lowerSelections(
  detection: Detection,
  report: (diagnostic: Diagnostic) => void,
): SelectionTests {
  const tests = new Map<string, Ir | null>();
  for (const { name, search } of detection.selections) tests.set(name, lowerAny(search, report));
  return tests;
}

function lowerAny(search: Search, report: (diagnostic: Diagnostic) => void): Ir | null {
  if (search.kind === "field" || search.kind === "keyword") return lowerSearch(search, report);
  const items = search.items.map((item) => lowerAny(item, report));
  if (items.includes(null)) return null;
  return (search.kind === "anyOf" ? anyOf : and)(items as Ir[], search.span);
}
