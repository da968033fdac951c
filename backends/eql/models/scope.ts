import { type Ir, type LogsourceEntry, providersOf } from "sigmatic/backend";
import { atom, junction, type Layout } from "../layout.ts";
import { quote } from "../quote.ts";

/** Which events a log source is, in ECS. */
export interface Scope {
  /** The event category, or `any`. */
  readonly category: string;
  readonly test: Layout;
  /** The same without its event ids, for a rule that names some of them itself. */
  readonly narrowed: { readonly eventIds: readonly string[]; readonly test: Layout } | null;
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
    providers: ["sysmon", "security", "endpoint"],
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
    providers: ["sysmon", "endpoint"],
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
    providers: ["sysmon", "endpoint"],
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
  const covers = (provider: string) => !known || known.includes(provider);
  return {
    covered: providers.filter(covers),
    missed: providers.filter((provider) => !covers(provider)),
  };
}

const scopes = new WeakMap<LogsourceEntry, Scope>();

export function scopeOf(entry: LogsourceEntry): Scope {
  const known = scopes.get(entry);
  if (known) return known;
  const scope = newScope(entry);
  scopes.set(entry, scope);
  return scope;
}

function newScope(entry: LogsourceEntry): Scope {
  const { product, category, service } = entry;
  const known = category && Object.hasOwn(shared, category) ? shared[category] : undefined;
  // A service beside the category leaves only the events of its channel.
  const [feed] = Object.values(entry.feeds);
  if (!known || (service !== null && feed?.channels.length)) return channelScope(entry);
  return {
    category: known.category,
    test: junction("and", [atom(`host.os.type == ${quote(product ?? "")}`), ...known.tests]),
    narrowed: null,
    reason: `ECS files ${category} of every provider under these categories and types`,
    certain: new Set([...always, ...known.certain]),
  };
}

const always = ["event.code"] as const;

/** What only Windows event logs hold: their channel, and the ids within it. */
function channelScope({ feeds }: LogsourceEntry): Scope {
  const [feed] = Object.values(feeds);
  const { channels = [], eventIds = [], guard } = feed ?? {};
  const channel = oneOf("winlog.channel", channels);
  const ids = eventIds.map(String);
  const guards = guard ? [oneOf(`?winlog.event_data.${guard.field}`, guard.values)] : [];
  const numbered = ids.length > 0 ? [oneOf("event.code", ids)] : [];
  return {
    category: "any",
    test: junction("and", [channel, ...numbered, ...guards]),
    narrowed: { eventIds: ids, test: junction("and", [channel, ...guards]) },
    reason: "only this Windows event log holds these events",
    certain: new Set([...always, "winlog.channel", "winlog.provider_name"]),
  };
}

/** The test of a scope, as far as the rule's own condition does not make it already. */
export function scopeTest({ test, narrowed }: Scope, condition: Ir): Layout {
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
