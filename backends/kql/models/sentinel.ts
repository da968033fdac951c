import type {
  Branch,
  DataModel,
  Ir,
  LogsourceEntry,
  LoweredRule,
  Notes,
  TargetOptions,
  TraceBranch,
} from "sigmatic/backend";
import {
  and,
  anyOf,
  branchesOf,
  emitConditions,
  fieldNames,
  mapLeaves,
  refuseLogsource,
  text,
  warnTooLong,
} from "sigmatic/backend";
import type { Reader } from "../column.ts";
import { own } from "../own.ts";
import { type Part, queryOf } from "../query.ts";
import { resolver } from "../resolve.ts";
import { isTooWide, refuseTooWide } from "./scope.ts";
import { pinsEventId, readerOf } from "./sentinel-tables.ts";

/** Services whose events carry `UserData` of a shape of their own instead of `EventData`. */
const userData: ReadonlySet<string> = new Set([
  ...["application-experience", "applocker", "capi2", "driver-framework", "hyper-v-worker"],
  ...["certificateservicesclient-lifecycle-system", "printservice-admin", "wmi"],
  ...["printservice-operational", "terminalservices-localsessionmanager"],
]);

/** Channels that no Windows agent can collect: analytic and debug logs. */
const uncollected: ReadonlySet<string> = new Set(["dns-server-analytic", "ldap"]);

export const sentinel: DataModel = {
  name: "sentinel",
  title: "Microsoft Sentinel tables",
  open: false,
  assumes: [
    "The Security log is collected into SecurityEvent, with all events the rule names",
    "Other Windows channels, Sysmon among them, are collected into Event, whose EventData column holds XML",
    "Sysmon for Linux is collected through syslog into Syslog, with messages long enough for its XML",
    "parse_xml returns element text as it stands in the event, up to 1 MB of XML",
  ],
  switches: {},
  placeOf: (entry) => (isCovered(entry) ? "Event" : null),
  nameOf: () => null,
  compile: (rule, options) =>
    emitConditions(rule, (condition, notes, trace) =>
      compileCondition(rule, condition, options, notes, trace),
    ),
};

function isCovered({ product, category, service }: LogsourceEntry): boolean {
  if (service !== null && (userData.has(service) || uncollected.has(service))) return false;
  if (product === "linux") return category !== null;
  return product === "windows" && (category !== null || service !== null);
}

function compileCondition(
  rule: LoweredRule,
  condition: Ir,
  options: TargetOptions,
  notes: Notes,
  trace: TraceBranch[],
): string | null {
  const entry = entryOf(rule, notes);
  if (entry === null) return null;
  const branches = branchesOf(rule, condition, entry, options, notes);
  const parts = branches.map((branch) => partOf(branch, entry, condition, notes, trace));
  if (parts.length === 0) return null;
  const query = queryOf(parts, options.layout, notes);
  warnTooLong(query, 10_000, "a Microsoft Sentinel analytics rule", rule, notes);
  return query;
}

function entryOf(rule: LoweredRule, notes: Notes): LogsourceEntry | null {
  if (isTooWide(rule)) return refuseTooWide(rule, notes);
  const { entry } = rule;
  if (entry && isCovered(entry)) return entry;
  return refuseLogsource(rule, "kql/sentinel", notes);
}

function partOf(
  branch: Branch,
  entry: LogsourceEntry,
  canonical: Ir,
  notes: Notes,
  trace: TraceBranch[],
): Part {
  const guarded = withGuard(branch);
  const reader = readerOf(branch.feed, entry.product ?? "", pinsEventId(branch.condition));
  const hint = (): string => hintOf(branch, reader);
  const condition = mapLeaves(guarded, resolver(reader, hint, notes));
  trace.push(traceOf(branch, canonical, reader));
  return { reader, condition };
}

/** The condition with the feed's own test on a field, such as Sysmon's EventType. */
function withGuard({ condition, feed }: Branch): Ir {
  if (feed.guard === undefined) return condition;
  const field = { name: feed.guard.field, span: condition.span };
  const values = feed.guard.values.map((value) =>
    text(field, [{ kind: "text", text: value }], false, condition.span),
  );
  return and([anyOf(values, condition.span), condition], condition.span);
}

function hintOf({ feed, provider }: Branch, { table }: Reader): string {
  const names = Object.keys(feed.fields ?? {});
  return names.length === 0
    ? `${table} keeps the event's data and part of its header`
    : `events of ${provider} carry ${names.join(", ")}`;
}

function traceOf(branch: Branch, canonical: Ir, reader: Reader): TraceBranch {
  const { fields } = branch.feed;
  return {
    provider: branch.provider,
    scope: `${reader.table} where ${reader.filters.join(" and ")}`,
    reason: `${branch.provider} events of this log source are collected into ${reader.table}`,
    // Few callers look: `explain` does, and compiling a directory does not.
    get fields() {
      return fieldNames(canonical).map((from) => {
        const source = fields && own(fields, from);
        const native = typeof source === "string" ? source : from;
        const column = reader.column(native);
        return { from, to: column?.definition ?? column?.name ?? native };
      });
    },
  };
}
