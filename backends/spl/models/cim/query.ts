import type { TargetOptions } from "sigmatic/backend";
import type { Clause } from "../../clause.ts";
import { broken, flat, inner } from "../../layout.ts";
import { whereLines } from "../../query.ts";
import type { Dataset } from "./datasets.ts";
import { missing } from "./missing.ts";

/** A search of summaries in its parts. */
export interface Summary {
  readonly dataset: Dataset;
  /** The tests that keep to the log source's events; they share a line. */
  readonly scope: readonly Clause[];
  readonly search: readonly Clause[];
  /** Tests on what `tstats` returns. */
  readonly where: readonly Clause[];
  /** The fields to group by, without the dataset's name. */
  readonly columns: readonly string[];
  readonly summariesOnly: boolean;
}

const margin = 4;

/**
 * `tstats` leaves out events that lack a field to group by, unless `fillnull_value` gives it one
 * (Search Reference, "tstats").
 */
export function summaryText(summary: Summary, layout: TargetOptions["layout"]): string {
  const { dataset, columns, summariesOnly, where } = summary;
  const only = summariesOnly ? "summariesonly=true " : "";
  const head = `| tstats ${only}fillnull_value="${missing}" count min(_time) as firstTime max(_time) as lastTime`;
  const by = `by ${columns.map((name) => `${dataset.root}.${name}`).join(" ")}`;
  const rename = `| rename ${dataset.root}.* as *`;
  const pretty = layout === "pretty";
  const tests = pretty ? testLines(summary) : testLine(summary);
  const lines = [
    head,
    `from datamodel=${dataset.model}`,
    ...(tests === "" ? [] : [`where ${tests}`]),
    by,
  ];
  const tail = where.map((clause) =>
    pretty ? whereLines(clause) : `| where ${flat(clause, "eval")}`,
  );
  return [lines.join(pretty ? "\n  " : " "), rename, ...tail].join(pretty ? "\n" : " ");
}

function conjuncts({ search }: Summary): readonly Clause[] {
  return search
    .flatMap((clause) => (clause.kind === "and" ? clause.operands : [clause]))
    .filter((clause) => !(clause.kind === "truth" && clause.value));
}

function scopeTexts({ dataset, scope }: Summary): readonly string[] {
  const node = dataset.node === undefined ? [] : [`nodename=${dataset.node}`];
  return [...node, ...scope.map((clause) => inner(clause, "search"))];
}

function testLine(summary: Summary): string {
  return [
    ...scopeTexts(summary),
    ...conjuncts(summary).map((clause) => inner(clause, "search")),
  ].join(" ");
}

function testLines(summary: Summary): string {
  const scope = scopeTexts(summary).join(" ");
  const lines = conjuncts(summary).map((clause) => broken(clause, "search", margin));
  return [...(scope === "" ? [] : [scope]), ...lines].join(`\n${" ".repeat(margin)}`);
}
