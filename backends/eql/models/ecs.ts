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
import { emptiedFields } from "../dropped.ts";
import { conditionLayout } from "../emit.ts";
import { layOut } from "../layout.ts";
import { resolve } from "../resolve.ts";
import { holdsAudited } from "./audited.ts";
import { holdingOf } from "./holding.ts";
import { nameOf } from "./names.ts";
import { coverage, scopeTest } from "./scope.ts";
import { namesOf } from "./trace.ts";

/** Elastic Common Schema, as Elastic Defend, Winlogbeat and Elastic's integrations fill it. */
export const ecs: DataModel = {
  name: "ecs",
  title: "Elastic Common Schema",
  open: false,
  assumes: [
    "Elastic Defend, or Winlogbeat 8 or later or the Windows and System integrations with their ingest pipelines",
    "`host.os.type` is set on every event of an endpoint (Elastic Agent does so, Winlogbeat with add_host_metadata)",
    "Windows event data that no pipeline moves lies in `winlog.event_data`, under its own name",
    "events of other products come through Elastic's integration for them, with its ingest pipeline, and `event.dataset` names it",
    "values longer than a field's `ignore_above` (1,024 characters in most) are found by no query",
  ],
  switches: {},
  placeOf: (entry) => holdingOf(entry, null)?.scope.place ?? null,
  nameOf: (entry, field) => {
    const holding = holdingOf(entry, null);
    const target = holding?.targetOf(field) ?? null;
    return holding && target ? nameOf(target, holding) : null;
  },
  compile: (rule, options) =>
    emitConditions(rule, (condition, notes, trace) =>
      query(rule, condition, options, notes, trace),
    ),
  store: async () => {
    const { ecsWitness } = await import("../witness/ecs.ts");
    return (event, entry) => ecsWitness(event, entry, ecs);
  },
};

function query(
  rule: LoweredRule,
  condition: Ir,
  options: TargetOptions,
  notes: Notes,
  trace: TraceBranch[],
): string | null {
  const { entry } = rule;
  const holding = entry && holdingOf(entry, options.settings);
  if (!entry || !holding)
    return entry && isTooWide(entry)
      ? refuseWidth(rule, notes)
      : refuseLogsource(rule, "eql/ecs", notes);
  const covered = coveredProviders(rule, entry, options, notes);
  const { scope, targetOf, typeOf, drops } = holding;
  const context: Context = { certain: scope.certain, notes, typeOf };
  const resolved = resolve(condition, targetOf, {
    ...context,
    drops,
    nullable: new Set(),
    spelled: new Set(),
    emptied: emptiedFields(condition),
    audited: holdsAudited(entry, covered),
    polarity: 1,
  });
  const test = scopeTest(scope, resolved);
  trace.push({
    provider: null,
    scope: layOut(scope.category, test, null, "oneline"),
    reason: scope.reason,
    get fields() {
      return namesOf(condition, resolved);
    },
  });
  return layOut(scope.category, test, conditionLayout(resolved, context), options.layout);
}

/** An endpoint's product without a category or a service. */
function isTooWide({ product, category, service }: LogsourceEntry): boolean {
  return (product === "windows" || product === "linux") && category === null && service === null;
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
function coveredProviders(
  { rule }: LoweredRule,
  entry: LogsourceEntry,
  { providers }: TargetOptions,
  notes: Notes,
): readonly string[] {
  const asked = rule.analytic?.providers?.map((provider) => provider.value) ?? providers;
  const { covered, missed } = coverage(entry, asked);
  if (missed.length === 0) return covered;
  const message = `Elastic's pipelines do not bring events of ${missed.join(" and ")} into the fields of ${entry.category}`;
  if (covered.length > 0)
    notes.deviate("provider-cannot-match", rule.title.span, "under", 1, message);
  else
    notes.refuse(
      "provider-cannot-match",
      rule.title.span,
      message,
      "search these events with a rule on the service itself, or name another provider",
    );
  return covered;
}
