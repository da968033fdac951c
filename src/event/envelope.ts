import type { FieldValue } from "./values.ts";

/**
 * Sigma's names for the parts of a Windows event's `System` element, and what shippers call them,
 * best first: NXLog, Winlogbeat, and collectors that keep the element's own names. The only place
 * where a field has a second name.
 */
const aliases: { readonly [name: string]: readonly string[] } = {
  Provider_Name: ["Provider", "SourceName", "ProviderName", "winlog.provider_name"],
  Provider_Guid: ["ProviderGuid", "winlog.provider_guid"],
  EventID: ["EventId", "event_id", "winlog.event_id"],
  Channel: ["winlog.channel"],
  Computer: ["Hostname", "winlog.computer_name", "host.name", "host"],
  TimeCreated: ["TimeCreated_SystemTime", "SystemTime", "EventTime", "@timestamp"],
  EventRecordID: ["RecordNumber", "winlog.record_id"],
  Opcode: ["OpcodeValue"],
  Execution_ProcessID: ["ExecutionProcessID", "winlog.process.pid"],
  Execution_ThreadID: ["ExecutionThreadID", "ThreadID", "winlog.process.thread.id"],
  Correlation_ActivityID: ["ActivityID", "winlog.activity_id"],
  Security_UserID: ["UserID", "winlog.user.identifier"],
};

/** Gives envelope fields their Sigma name where the event has them under another. */
export function addAliases(fields: Map<string, FieldValue>): void {
  for (const [name, others] of Object.entries(aliases)) {
    if (fields.has(name)) continue;
    const other = others.find((candidate) => fields.has(candidate));
    if (other !== undefined) fields.set(name, fields.get(other) as FieldValue);
  }
}

const channelOf: { readonly [provider: string]: string } = {
  "microsoft-windows-sysmon": "microsoft-windows-sysmon/operational",
  "microsoft-windows-security-auditing": "security",
  "service control manager": "system",
};

export interface Origin {
  readonly origin: "windows" | "linux" | "unknown";
  /** In lower case: channels are compared without letter case. */
  readonly channel: string | null;
  readonly provider: string | null;
  readonly eventId: number | null;
}

/** Where an event says it comes from. Sysmon for Linux names a channel too, and it is no Windows. */
export function originOf(fields: ReadonlyMap<string, FieldValue>): Origin {
  const provider = first(fields, "Provider_Name");
  const named = first(fields, "Channel")?.toLowerCase();
  const channel = named ?? channelOf[provider?.toLowerCase() ?? ""] ?? null;
  const id = first(fields, "EventID");
  const eventId = id !== null && /^\d{1,9}$/.test(id) ? Number(id) : null;
  // Other products have providers too; with an event id it is Windows' kind.
  return {
    origin: system(channel ?? (eventId === null ? null : provider)),
    channel,
    provider,
    eventId,
  };
}

function system(name: string | null): Origin["origin"] {
  if (name === null) return "unknown";
  return /^linux-sysmon/i.test(name) ? "linux" : "windows";
}

function first(fields: ReadonlyMap<string, FieldValue>, name: string): string | null {
  return fields.get(name)?.texts[0] ?? null;
}
