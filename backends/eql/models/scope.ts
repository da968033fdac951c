import {
  type Ir,
  type LogsourceEntry,
  type LogsourceSettings,
  providersOf,
} from "sigmatic/backend";
import { atom, junction, type Layout, list } from "../layout.ts";
import { fieldName, quote } from "../quote.ts";
import type { Integration } from "./integrations/index.ts";

/** Which events a log source is, in ECS. */
export interface Scope {
  /** The event category, or `any`. */
  readonly category: string;
  /** null where the category says it all. */
  readonly test: Layout | null;
  /** The same without its event ids, for a rule that names some of them itself. */
  readonly narrowed: { readonly eventIds: readonly string[]; readonly test: Layout } | null;
  /** In short, for a table of what the model holds. */
  readonly place: string;
  readonly reason: string;
  /** Fields that every one of these events has, so that they are mapped wherever such events are. */
  readonly certain: ReadonlySet<string>;
}

interface SharedScope {
  readonly category: string;
  readonly tests: readonly Layout[];
  readonly certain: readonly string[];
  /** Providers whose events fall under it; Elastic Defend's always do. */
  readonly providers: readonly string[];
}

function any(...tests: readonly string[]): Layout {
  return junction("or", tests.map(atom));
}

function all(...tests: readonly string[]): Layout {
  return junction("and", tests.map(atom));
}

const isStart = atom('event.type == "start"');
const registry = ["registry.path", "process.executable"] as const;

/**
 * Categories that Elastic Defend, Sysmon and others all feed. Types and actions: Sysmon's ingest
 * pipeline (elastic/beats, x-pack/winlogbeat/module/sysmon/ingest/sysmon.yml) and Elastic Defend's
 * events as Elastic's own rules read them.
 */
const shared: { readonly [category: string]: SharedScope } = {
  process_creation: {
    category: "process",
    tests: [isStart],
    certain: ["process.executable", "process.command_line"],
    providers: ["sysmon", "security"],
  },
  process_termination: {
    category: "process",
    tests: [atom('event.type == "end"')],
    certain: ["process.executable"],
    providers: ["sysmon", "security"],
  },
  network_connection: {
    category: "network",
    tests: [isStart],
    certain: ["process.executable", "destination.ip"],
    providers: ["sysmon"],
  },
  dns_query: {
    category: "network",
    tests: [atom("dns.question.name != null")],
    certain: ["dns.question.name"],
    providers: ["sysmon"],
  },
  // Sysmon's pipes (17), blocked (27) and detected executables (29) are file creations in ECS too.
  file_event: {
    category: "file",
    tests: [atom('event.type == "creation"'), atom('not event.code in ("17", "27", "29")')],
    certain: ["file.path", "process.executable"],
    providers: ["sysmon"],
  },
  // As are deletions that Sysmon only detected (26) or blocked (28).
  file_delete: {
    category: "file",
    tests: [atom('event.type == "deletion"'), atom('not event.code in ("26", "28")')],
    certain: ["file.path", "process.executable"],
    providers: ["sysmon"],
  },
  registry_event: {
    category: "registry",
    tests: [atom('event.type in ("change", "creation", "deletion")')],
    certain: registry,
    providers: ["sysmon"],
  },
  registry_set: {
    category: "registry",
    tests: [any('event.code == "13"', 'event.action == "modification"')],
    certain: registry,
    providers: ["sysmon"],
  },
  registry_add: {
    category: "registry",
    tests: [
      junction("or", [
        all('event.code == "12"', '?winlog.event_data.EventType == "CreateKey"'),
        atom('event.action == "creation"'),
      ]),
    ],
    certain: registry,
    providers: ["sysmon"],
  },
  registry_delete: {
    category: "registry",
    tests: [
      junction("or", [
        all('event.code == "12"', '?winlog.event_data.EventType in ("DeleteKey", "DeleteValue")'),
        atom('event.action == "deletion"'),
      ]),
    ],
    certain: registry,
    providers: ["sysmon"],
  },
  // Elastic Defend files loaded images under `library`, Sysmon's pipeline under `process`.
  image_load: {
    category: "any",
    tests: [
      junction("or", [
        atom('event.category == "library"'),
        all('event.category == "process"', 'event.code == "7"'),
      ]),
    ],
    certain: ["process.executable"],
    providers: ["sysmon"],
  },
  driver_load: {
    category: "driver",
    tests: [isStart],
    certain: [],
    providers: ["sysmon"],
  },
};

/** Of the providers that count, those whose events ECS holds in this log source's fields. */
export function coverage(
  entry: LogsourceEntry,
  asked: readonly string[] | null,
): { readonly covered: readonly string[]; readonly missed: readonly string[] } {
  const providers = providersOf(entry, asked);
  const { category } = entry;
  const known = category && Object.hasOwn(shared, category) ? shared[category]?.providers : null;
  // Without a category of ECS's own, only the first provider's channel is searched.
  const covers = (provider: string) =>
    provider === "endpoint" ||
    (known ? known.includes(provider) : Object.keys(entry.feeds)[0] === provider);
  return {
    covered: providers.filter(covers),
    missed: providers.filter((provider) => !covers(provider)),
  };
}

/** The events of a log source of Windows, or of a category of Linux or macOS. */
export function scopeOf(entry: LogsourceEntry): Scope {
  const { product, category, service } = entry;
  const known = category && Object.hasOwn(shared, category) ? shared[category] : undefined;
  // A service beside the category leaves only the events of its channel.
  const [feed] = Object.values(entry.feeds);
  if (!known && product === "linux") return sysmonForLinux(entry);
  if (!known || (service !== null && feed?.channels.length)) return channelScope(entry);
  return {
    category: known.category,
    test: junction("and", [atom(`host.os.type == ${quote(product ?? "")}`), ...known.tests]),
    narrowed: null,
    place: known.category === "any" ? "library, process" : known.category,
    reason: `ECS files ${category} of every provider under these categories and types`,
    certain: new Set([...always, ...known.certain]),
  };
}

/** The events that an integration collects. */
export function integrationScope(integration: Integration): Scope {
  const { category, datasets, tests = [], certain = [], place, source } = integration;
  const dataset = datasets.length > 0 ? [anyValue("event.dataset", datasets)] : [];
  return {
    category,
    test: junction("and", [...dataset, ...tests.map(atom)]),
    narrowed: null,
    place: place ?? datasets.join(", "),
    reason: `what Elastic's integration collects (${source})`,
    certain: new Set(["event.dataset", ...certain]),
  };
}

/** A value is exactly one of these. */
function anyValue(field: string, values: readonly string[]): Layout {
  const quoted = values.map(quote);
  return quoted.length === 1 ? atom(`${field} == ${quoted[0]}`) : list(`${field} in (`, quoted);
}

/** Where a project file says that events lie: a category, native fields with one of their values. */
export function settledScope(
  category: string,
  where: LogsourceSettings["where"],
  base: Scope | null,
): Scope {
  const tests = Object.entries(where).map(([field, values]) =>
    list(`?${fieldName(field)} in~ (`, values.map(quote)),
  );
  const test = tests.length > 0 ? junction("and", tests) : (base?.test ?? null);
  return {
    category,
    test,
    narrowed: tests.length > 0 ? null : (base?.narrowed ?? null),
    place: category,
    reason: "the project file says that these events lie here",
    certain: tests.length > 0 ? new Set() : (base?.certain ?? new Set()),
  };
}

const always = ["event.code"] as const;

/** What only Sysmon for Linux reports: its integration's events by their ids. */
function sysmonForLinux({ feeds }: LogsourceEntry): Scope {
  const ids = (Object.values(feeds)[0]?.eventIds ?? []).map(String);
  return {
    category: "any",
    test: junction("and", [
      anyValue("event.dataset", ["sysmon_linux.log"]),
      anyValue("event.code", ids),
    ]),
    narrowed: null,
    place: `sysmon_linux.log: ${ids.join(", ")}`,
    reason: "only Sysmon for Linux reports these events",
    certain: new Set([...always, "event.dataset"]),
  };
}

/** Whether a category is one that several providers feed. */
export function isShared(category: string | null): boolean {
  return category !== null && Object.hasOwn(shared, category);
}

/** What only Windows event logs hold: their channel, and the ids within it. */
function channelScope({ feeds }: LogsourceEntry): Scope {
  const [feed] = Object.values(feeds);
  const { channels = [], eventIds = [], guards = [] } = feed ?? {};
  const channel = oneOf("winlog.channel", channels);
  const ids = eventIds.map(String);
  const guarded = guards.map(({ field, values }) => oneOf(`?winlog.event_data.${field}`, values));
  const numbered = ids.length > 0 ? [oneOf("event.code", ids)] : [];
  return {
    category: categoryOf(channels, eventIds),
    test: junction("and", [channel, ...numbered, ...guarded]),
    narrowed: { eventIds: ids, test: junction("and", [channel, ...guarded]) },
    place: [channels.join(", "), ids.join(", ")].filter((part) => part !== "").join(": "),
    reason: "only this Windows event log holds these events",
    certain: new Set([...always, "winlog.channel", "winlog.provider_name"]),
  };
}

/** Sysmon's events by the category that its pipeline gives them; the others have none or several. */
const sysmonCategories: { readonly [category: string]: readonly number[] } = {
  process: [1, 4, 5, 7, 8, 9, 10, 19, 20, 21, 25, 255],
  file: [2, 11, 15, 17, 18, 23, 26, 27, 28, 29],
  network: [3, 22],
  registry: [12, 13, 14],
};

/** The category that all of these events have, or `any`; all of classic PowerShell's are processes. */
function categoryOf(channels: readonly string[], ids: readonly number[]): string {
  const [only, ...others] = channels;
  if (others.length > 0) return "any";
  if (only === "Windows PowerShell") return "process";
  if (only !== "Microsoft-Windows-Sysmon/Operational" || ids.length === 0) return "any";
  const found = Object.entries(sysmonCategories).find(([, members]) =>
    ids.every((id) => members.includes(id)),
  );
  return found?.[0] ?? "any";
}

/** The test of a scope, as far as the rule's own condition does not make it already. */
export function scopeTest({ test, narrowed }: Scope, condition: Ir): Layout | null {
  const conjuncts = condition.kind === "and" ? condition.operands : [condition];
  const names = (node: Ir) => narrowed && isEventIdAmong(narrowed.eventIds, node);
  return narrowed && conjuncts.some(names) ? narrowed.test : test;
}

function isEventIdAmong(ids: readonly string[], node: Ir): boolean {
  if (node.kind !== "equals" && node.kind !== "in") return false;
  if (node.field.name !== "event.code") return false;
  const members = node.kind === "in" ? node.members : [node];
  return members.every((member) => member.kind === "equals" && ids.includes(member.value.text));
}

function oneOf(field: string, values: readonly string[]): Layout {
  const [only, ...others] = values.map(quote);
  return atom(
    others.length === 0 ? `${field} : ${only}` : `${field} : (${values.map(quote).join(", ")})`,
  );
}
