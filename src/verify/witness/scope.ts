import type { CanonicalValue } from "../../backend/query.ts";
import { leavesOf } from "../../ir/build.ts";
import type { LoweredRule } from "../../ir/lowered.ts";
import { type Feed, fieldType, type LogsourceEntry, providersOf } from "../../taxonomy/index.ts";
import type { Draft } from "./draft.ts";
import type { FieldFacts, Ground } from "./ground.ts";

/** A ground with what it was made of; both null where the log source is not known. */
export interface Scope extends Ground {
  readonly entry: LogsourceEntry | null;
  readonly feed: Feed | null;
}

/** The events that a rule looks at, one scope per provider that counts. */
export function scopesOf(rule: LoweredRule, asked: readonly string[] | null): readonly Scope[] {
  const { entry } = rule;
  const carriers = carriersOf(rule);
  if (entry === null) return [{ ...openGround, carriers, entry, feed: null }];
  const isEndpoint = entry.category !== null && systems.has(entry.product ?? "");
  return providersOf(entry, asked).map((provider) => {
    const feed = entry.feeds[provider] as Feed;
    const envelope = envelopeOf(feed, entry);
    const factsOf = (name: string): FieldFacts => ({
      type: fieldType(entry, name),
      domain: domainOf(name, feed, entry),
      isAccount: isEndpoint && accounts.has(name),
      isKey: isEndpoint && keys.has(name),
      isEngineStart: entry.category === "ps_classic_start" && name === "Data",
      always: envelope.has(name),
    });
    const hasLists = !systems.has(entry.product ?? "");
    return { provider, factsOf, envelope, carriers, hasLists, entry, feed };
  });
}

const accounts: ReadonlySet<string> = new Set(["User", "ParentUser", "SourceUser", "TargetUser"]);

const keys: ReadonlySet<string> = new Set(["TargetObject", "NewName"]);

/** Systems whose events have one value per field. */
const systems: ReadonlySet<string> = new Set(["windows", "linux", "macos"]);

const openGround: Ground = {
  provider: null,
  factsOf: () => ({
    type: "text",
    domain: null,
    isAccount: false,
    isKey: false,
    isEngineStart: false,
    always: false,
  }),
  envelope: new Map(),
  carriers: [],
  hasLists: true,
};

function domainOf(name: string, feed: Feed, entry: LogsourceEntry): readonly string[] | null {
  const guard = feed.guards?.find(({ field }) => field === name);
  if (guard) return guard.values;
  if (name === "EventID" && feed.eventIds) return feed.eventIds.map(String);
  if (name === "Channel" && feed.channels.length > 0) return feed.channels;
  const values = entry.fields[name]?.values;
  return values && values.length > 0 ? values : null;
}

/** What each event of the feed carries around its own data, and what makes it one of the feed. */
function envelopeOf(feed: Feed, entry: LogsourceEntry): Draft {
  const envelope = new Map<string, CanonicalValue>();
  if (feed.isOutsideLogs) return envelope;
  const id = String(feed.eventIds?.[0] ?? Object.keys(entry.events ?? {})[0] ?? 4242);
  if (entry.product === "windows") {
    const channel = feed.channels[0] ?? "System";
    envelope.set("Provider_Name", providerOf(channel));
    envelope.set("EventID", id);
    envelope.set("Channel", channel);
    envelope.set("Computer", "vwx-7.example.org");
  } else if (entry.product === "linux" && feed.eventIds) {
    envelope.set("Provider_Name", "Linux-Sysmon");
    envelope.set("EventID", id);
    envelope.set("Channel", "Linux-Sysmon/Operational");
    envelope.set("Computer", "vwx-7.example.org");
  }
  if (entry.category === "dns_query") envelope.set("QueryName", "vwx.example.org");
  for (const { field, values } of feed.guards ?? []) envelope.set(field, values[0] ?? "");
  return envelope;
}

/** Who writes to a channel: its name up to the slash, for nearly all of them. */
function providerOf(channel: string): string {
  if (channel === "Security") return "Microsoft-Windows-Security-Auditing";
  if (channel === "System") return "Service Control Manager";
  return channel.split("/")[0] as string;
}

const mostCarriers = 3;

/** Fields for keywords: those of the log source that hold text and that the rule does not test. */
function carriersOf({ entry, conditions }: LoweredRule): readonly string[] {
  const leaves = conditions.flatMap(leavesOf);
  if (!leaves.some(({ kind }) => kind === "keyword")) return [];
  const tested = new Set(
    leaves.flatMap((leaf) => ("field" in leaf ? (leaf.field?.name ?? []) : [])),
  );
  const names = Object.entries(entry?.fields ?? {}).flatMap(([name, { type }]) =>
    type === "text" && !tested.has(name) && !/^(Provider|Channel|Computer|Keywords|Hash)/.test(name)
      ? [name]
      : [],
  );
  return [...names.slice(0, mostCarriers), "message"];
}

/** The envelope with one thing changed, so that the event is no longer one of the feed's. */
export function outsides({ feed, entry }: Scope): readonly (readonly [string, string, string])[] {
  if (feed === null || feed.isOutsideLogs) return [];
  const found: (readonly [string, string, string])[] = [];
  const { eventIds, channels, guards = [] } = feed;
  const other = [2, 4689, 4242].find((id) => !eventIds?.includes(id));
  if (eventIds && other !== undefined) found.push(["EventID", String(other), "another event id"]);
  const isWindows = entry?.product === "windows" && channels.length > 0;
  if (isWindows && !channels.includes("Application"))
    found.push(["Channel", "Application", "another channel"]);
  for (const { field } of guards) found.push([field, "vwx", `another ${field}`]);
  return found;
}
