import type {
  Branch,
  Ir,
  LogsourceEntry,
  LogsourceSettings,
  LoweredRule,
  Notes,
  TargetOptions,
  TraceBranch,
} from "sigmatic/backend";
import {
  and,
  anyOf,
  branchesOf,
  fieldNames,
  logsourceKey,
  mapLeaves,
  nativeFields,
  text,
} from "sigmatic/backend";
import type { Reader } from "../../column.ts";
import { own } from "../../own.ts";
import { type Part, queryOf } from "../../query.ts";
import { resolver } from "../../resolve.ts";
import { nativeColumn, saidOf, whereFilters } from "../settings.ts";
import { pinsEventId, type Reading, readerOf } from "./readers.ts";

/** Channels that no Windows agent can collect: analytic and debug logs. */
const uncollected: ReadonlySet<string | null> = new Set(["dns-server-analytic", "ldap"]);

/** Whether a Windows event log, or Sysmon on Linux, feeds the log source and can be collected. */
export function isFed({ product, category, service, feeds }: LogsourceEntry): boolean {
  const [feed] = Object.values(feeds);
  if (feed === undefined || uncollected.has(service)) return false;
  if (product === "linux") return category !== null;
  return product === "windows" && feed.channels.length > 0;
}

/** What compiling a condition needs of its rule, and where it reports. */
export interface Run {
  readonly rule: LoweredRule;
  readonly options: TargetOptions;
  readonly notes: Notes;
  readonly trace: TraceBranch[];
}

/** The query on the events of a log source's providers, one branch each. */
export function feedsQuery(entry: LogsourceEntry, condition: Ir, run: Run): string | null {
  const { rule, options, notes } = run;
  const branches = branchesOf(rule, condition, entry, options, notes);
  const parts = branches.map((branch) => partOf(branch, entry, condition, run));
  return parts.length === 0 ? null : queryOf(parts, options.layout, notes);
}

/** The table of the provider that counts where none is asked for. */
export function tableOfFeed(entry: LogsourceEntry): string | null {
  return defaultReader(entry)?.table ?? null;
}

/** What is read for a field of the provider that counts where none is asked for. */
export function nameInFeed(entry: LogsourceEntry, field: string): string | null {
  const [feed] = Object.values(entry.feeds);
  const reader = defaultReader(entry);
  if (feed === undefined || reader === null) return null;
  const source = feed.fields === undefined ? field : own(feed.fields, field);
  if (source === undefined) return null;
  const names = nativeFields(source).map((name) => {
    const column = reader.column(name);
    return column && (column.from ?? column.name);
  });
  return names.includes(null) ? null : names.join(" + ");
}

function defaultReader(entry: LogsourceEntry): Reader | null {
  const [feed] = Object.values(entry.feeds);
  if (feed === undefined) return null;
  return readerOf(feed, entry, { pinsEventId: false, windowsEvent: false });
}

function partOf(branch: Branch, entry: LogsourceEntry, canonical: Ir, run: Run): Part {
  const { options, notes, trace } = run;
  const guarded = withGuards(branch);
  const reading: Reading = {
    pinsEventId: pinsEventId(branch.condition),
    windowsEvent: options.settings?.switches.has("windowsEvent") ?? false,
  };
  const said = saidOf(logsourceKey(entry), options);
  const reader = asSaid(readerOf(branch.feed, entry, reading), said);
  const hint = (): string => hintOf(branch, reader);
  const condition = mapLeaves(guarded, resolver(reader, hint, notes));
  trace.push(traceOf(branch, canonical, reader));
  return { reader, condition };
}

/** The reader with the rows and the fields that the project says. */
function asSaid(reader: Reader, said: LogsourceSettings | null): Reader {
  if (said === null) return reader;
  const filters = whereFilters(said);
  return {
    ...reader,
    filters: filters.length > 0 ? filters : reader.filters,
    column: (name) => {
      const field = own(said.fields, name);
      return field ? nativeColumn(name, field) : reader.column(name);
    },
  };
}

/** The condition with the feed's own tests on fields, such as Sysmon's EventType. */
function withGuards({ condition, feed }: Branch): Ir {
  const { span } = condition;
  const tests = (feed.guards ?? []).map(({ field, values }) => {
    const isOne = (value: string): Ir =>
      text({ name: field, span }, [{ kind: "text", text: value }], false, span);
    return anyOf(values.map(isOne), span);
  });
  return tests.length === 0 ? condition : and([...tests, condition], span);
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
