import { uncertain, unsupported } from "../reader/findings.ts";
import type { Grouping, StatsCommand, SummaryCommand } from "../reader/nodes.ts";
import { columnOf } from "./aggregates.ts";
import { binned } from "./commands.ts";
import type { Report } from "./compiler.ts";
import { grouped } from "./groups.ts";
import { macroTest, searchTest } from "./search.ts";
import { filter, type Step, secondsOf, settingsOf, unchanged } from "./steps.ts";
import { textsOf } from "./values.ts";

export function statsStep({ aggregates, by }: StatsCommand, report: Report): Step {
  settingsOf(by.options, [], report);
  const columns = aggregates.map((aggregate) => columnOf(aggregate, report));
  return grouped(namesOf(by), columns, null);
}

const settings = ["summariesonly", "allow_old_summaries", "fillnull_value", "prestats"];

/**
 * `tstats`: an event of a data model says in `datamodel` which of its datasets it is in, such as
 * `Endpoint.Processes`, and has its fields under their full names (Search Reference, "tstats").
 */
export function summaryStep(command: SummaryCommand, report: Report): Step {
  const found = settingsOf(command.options, settings, report);
  if (found.has("prestats"))
    report(unsupported("`prestats` is not known here", found.get("prestats")!.span));
  for (const macro of command.macros) macroTest(macro, report);
  const dataset = command.from?.text ?? null;
  const test = command.test && searchTest(command.test, { report, summaries: true });
  const names = namesOf(command.by);
  const wild = command.by.names.find(({ text }) => text.includes("*"));
  if (wild) report(uncertain("`tstats` documents no `*` among its fields", wild.span));
  const columns = command.aggregates.map((aggregate) => columnOf(aggregate, report));
  const fill = found.get("fillnull_value")?.text ?? null;
  const steps = [
    dataset === null ? unchanged : filter((fields) => isIn(textsOf(fields, "datamodel"), dataset)),
    test ? filter(test) : unchanged,
    spanStep(command.by, report),
    grouped(names, columns, fill),
  ];
  return (rows) => steps.reduce((result, step) => step(result), rows);
}

/** A model holds what any of its datasets holds. */
function isIn(datasets: readonly string[], wanted: string): boolean {
  return datasets.some((dataset) => dataset === wanted || dataset.startsWith(`${wanted}.`));
}

function spanStep({ options }: Grouping, report: Report): Step {
  const span = settingsOf(options, ["span"], report).get("span");
  if (!span) return unchanged;
  const size = secondsOf(span.text);
  if (size === null) report(unsupported(`the span \`${span.text}\` is not known here`, span.span));
  return binned("_time", "_time", size ?? 1);
}

function namesOf({ names }: Grouping): readonly string[] {
  return names.map(({ text }) => text);
}
