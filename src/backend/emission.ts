import { leavesOf } from "../ir/build.ts";
import type { Ir } from "../ir/nodes.ts";
import { logsourceKey } from "../taxonomy/lookup.ts";
import { collectNotes, type Notes } from "./notes.ts";
import type { Emission, LoweredRule, TraceBranch } from "./types.ts";

/**
 * Runs an emitter once per condition and gathers queries, notes and trace. The emitter returns null
 * where it has refused; placeholders are refused here, before it sees them.
 */
export function emitConditions(
  rule: LoweredRule,
  emit: (condition: Ir, notes: Notes, trace: TraceBranch[]) => string | null,
): Emission {
  const notes = collectNotes();
  const branches: TraceBranch[] = [];
  const queries: string[] = [];
  for (const condition of rule.conditions) {
    refusePlaceholders(condition, notes);
    const query = emit(condition, notes, branches);
    if (query !== null) queries.push(query);
  }
  return { queries, notes: notes.list, trace: { branches } };
}

function refusePlaceholders(condition: Ir, notes: Notes): void {
  for (const leaf of leavesOf(condition))
    if (leaf.kind === "placeholder")
      notes.refuse(
        "placeholder-unresolved",
        leaf.span,
        `nothing says what ${leaf.names.map((name) => `%${name}%`).join(" and ")} stands for`,
        `give it values under placeholders.${leaf.names[0]} in the project file, or write them into the rule`,
      );
}

/** Refuses a rule whose log source the data model has no table or source for. */
export function refuseLogsource(rule: LoweredRule, target: string, notes: Notes): null {
  const { logsource } = rule.rule;
  notes.refuse(
    "no-data-model",
    logsource.span,
    `${target} has no data model for the log source ${logsourceKey(logsource)}`,
    `\`sigmatic targets\` lists the log sources that ${target} covers`,
  );
  return null;
}

/** Warns where a query is longer than its product takes; `limit` counts characters. */
export function warnTooLong(
  query: string,
  limit: number,
  product: string,
  rule: LoweredRule,
  notes: Notes,
): void {
  if (query.length > limit)
    notes.inform(
      "query-too-long",
      "warning",
      rule.rule.titleKey,
      `the query has ${query.length} characters and ${product} takes ${limit}`,
      "split the rule: long value lists make several shorter rules with the same meaning",
    );
}
