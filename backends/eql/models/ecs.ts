import {
  type DataModel,
  emitConditions,
  type Ir,
  type LogsourceEntry,
  type LoweredRule,
  type Notes,
  refuseLogsource,
  type TargetOptions,
  type TraceBranch,
} from "sigmatic/backend";
import type { Context } from "../context.ts";
import { conditionLayout } from "../emit.ts";
import { layOut } from "../layout.ts";
import { resolve } from "../resolve.ts";
import { coverage, scopeOf, scopeTest } from "./scope.ts";
import { namesOf } from "./trace.ts";

/** Elastic Common Schema, as Elastic Defend, Winlogbeat and Elastic's integrations fill it. */
export const ecs: DataModel = {
  name: "ecs",
  title: "Elastic Common Schema",
  open: false,
  assumes: [
    "Elastic Defend, or Winlogbeat 8 or later or the Windows and System integrations with their ingest pipelines",
    "`host.os.type` is set on every event (Elastic Agent does so, Winlogbeat with add_host_metadata)",
    "Windows event data that no pipeline moves lies in `winlog.event_data`, under its own name",
    "values longer than a field's `ignore_above` (1,024 characters in most) are found by no query",
  ],
  switches: {},
  placeOf: (entry) => (isCovered(entry) ? scopeOf(entry).category : null),
  nameOf: () => null,
  compile: (rule, options) =>
    emitConditions(rule, (condition, notes, trace) =>
      query(rule, condition, options, notes, trace),
    ),
};

function query(
  rule: LoweredRule,
  condition: Ir,
  options: TargetOptions,
  notes: Notes,
  trace: TraceBranch[],
): string | null {
  const { entry } = rule;
  if (!entry || !isCovered(entry)) return refuseLogsource(rule, "eql/ecs", notes);
  if (entry.category === null && entry.service === null) return refuseWidth(rule, notes);
  noteProviders(rule, entry, options, notes);
  const scope = scopeOf(entry);
  const context: Context = { entry, certain: scope.certain, notes };
  const resolved = resolve(condition, context);
  const test = scopeTest(scope, resolved);
  trace.push({
    provider: null,
    scope: layOut(scope.category, test, null, "oneline"),
    reason: scope.reason,
    get fields() {
      return namesOf(condition, resolved);
    },
  });
  const layout = conditionLayout(resolved, context);
  return layOut(scope.category, test, layout, options.layout);
}

/** Systems whose events ECS holds. */
function isCovered({ product }: LogsourceEntry): boolean {
  return product === "windows" || product === "macos" || product === "linux";
}

function refuseWidth(rule: LoweredRule, notes: Notes): null {
  notes.refuse(
    "logsource-too-wide",
    rule.rule.logsource.span,
    `a log source of product ${rule.rule.logsource.product} alone names no events that ECS could tell apart`,
    "add a category or a service",
  );
  return null;
}

/** ECS holds all providers' events in the same fields, but for some providers it holds none. */
function noteProviders(
  { rule }: LoweredRule,
  entry: LogsourceEntry,
  { providers }: TargetOptions,
  notes: Notes,
): void {
  const asked = rule.analytic?.providers?.map((provider) => provider.value) ?? providers;
  const { covered, missed } = coverage(entry, asked);
  if (missed.length === 0) return;
  const message = `Elastic's pipelines do not bring events of ${missed.join(" and ")} into the fields of ${entry.category}`;
  if (covered.length > 0) notes.inform("provider-cannot-match", "info", rule.title.span, message);
  else
    notes.refuse(
      "provider-cannot-match",
      rule.title.span,
      message,
      "search these events with a rule on the service itself, or name another provider",
    );
}
