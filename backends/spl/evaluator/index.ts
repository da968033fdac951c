import type { Diagnostic, NativeValue, QueryReading } from "sigmatic/backend";
import { assumed, syntax, unsupported } from "../reader/findings.ts";
import type { Command, EvalCommand, EvalNode, Pipeline } from "../reader/nodes.ts";
import { plainStep, renameStep } from "./commands.ts";
import type { Report } from "./compiler.ts";
import { expression } from "./expression.ts";
import { searchTest } from "./search.ts";
import { change, filter, type Step, unchanged } from "./steps.ts";
import { statsStep, summaryStep } from "./summaries.ts";
import type { Value } from "./values.ts";

/** The commands of a query as closures, or what of them cannot be run. */
export function evaluatorOf(pipeline: Pipeline): QueryReading {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (finding) => diagnostics.push(finding);
  checkOrder(pipeline, report);
  const steps = pipeline.map((command) => stepOf(command, report));
  if (diagnostics.some(({ severity }) => severity === "error")) return { query: null, diagnostics };
  const run = (
    events: readonly { readonly fields: { readonly [name: string]: NativeValue } }[],
  ) => {
    const rows = events.map(({ fields }, index) => ({ fields, sources: [index] }));
    const result = steps.reduce<ReturnType<Step>>((found, step) => step(found), rows);
    return new Set(result.flatMap(({ sources }) => sources));
  };
  return { query: { run }, diagnostics };
}

/** A search, `tstats` or a macro finds the events; what stands behind works on its rows. */
function checkOrder([first, ...rest]: Pipeline, report: Report): void {
  if (first && !["search", "tstats", "macro"].includes(first.kind))
    report(syntax("a search must stand in front of this", first.span));
  const late = rest.find(({ kind }) => kind === "tstats");
  if (late) report(unsupported("`tstats` must be the first command", late.span));
}

function stepOf(command: Command, report: Report): Step {
  switch (command.kind) {
    case "search":
      return filter(searchTest(command.test, { report, summaries: false }));
    case "where": {
      const test = expression(command.test, report);
      return filter((fields) => test(fields) === true);
    }
    case "eval":
      return evalStep(command, report);
    case "stats":
      return statsStep(command, report);
    case "tstats":
      return summaryStep(command, report);
    case "rename":
      return renameStep(command, report);
    case "plain":
      return plainStep(command, report);
    case "macro":
      report(
        assumed(`the macro \`${command.macro.text}\` is taken to keep every row`, command.span),
      );
      return unchanged;
  }
}

/** Each assignment sees those before it; a field that becomes null goes. */
function evalStep({ assignments }: EvalCommand, report: Report): Step {
  const made = assignments.map(({ field, value }) => {
    if (givesTruth(value))
      report(
        unsupported(
          "a field cannot hold whether a test is true",
          value.span,
          "write `if(…, 1, 0)`",
        ),
      );
    return { field, value: expression(value, report) };
  });
  return change((fields) => {
    const result: { [name: string]: NativeValue } = Object.assign(Object.create(null), fields);
    for (const { field, value } of made) result[field] = value(result) as Exclude<Value, undefined>;
    return result;
  });
}

const truths = [
  "evalAnd",
  "evalOr",
  "evalXor",
  "evalNot",
  "evalComparison",
  "evalMembership",
  "evalLike",
];

function givesTruth({ kind }: EvalNode): boolean {
  return truths.includes(kind);
}
