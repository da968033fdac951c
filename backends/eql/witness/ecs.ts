import type {
  CanonicalEvent,
  DataModel,
  LogsourceEntry,
  NativeEvent,
  NativeValue,
} from "sigmatic/backend";
import { fileEngineStart } from "./engineStart.ts";
import { integrationWitness, isIntegrated } from "./integrations.ts";
import { addSpecial, powershellFields, securityFields } from "./pipelines.ts";
import { addScope, isEndpoint, linuxEnvelope } from "./scope.ts";
import { indexed, plainName, type Record } from "./types.ts";

type Names = Pick<DataModel, "placeOf" | "nameOf">;

/**
 * An event as Elastic's ingest pipelines file it; sources are those that the backend's page names.
 * Null where a pipeline would lose a value, or where a field cannot hold it: what is empty is
 * removed, and what is longer than `ignore_above` is not indexed.
 */
export function ecsWitness(
  event: CanonicalEvent,
  entry: LogsourceEntry | null,
  names: Names,
): readonly NativeEvent[] | null {
  if (entry === null) return null;
  if (isIntegrated(entry)) return integrationWitness(event, entry, names);
  const values = Object.values({ ...event.fields, ...event.own });
  if (values.some((value) => value === null || value === "")) return null;
  const fields = isEndpoint(entry) ? endpointEvent(event, entry, names) : null;
  return fields && [{ table: null, fields }];
}

function endpointEvent(
  event: CanonicalEvent,
  entry: LogsourceEntry,
  { nameOf }: Names,
): Record | null {
  const record: Record = {};
  addScope(record, event, entry);
  // An engine's start is nothing but its data, of which Windows PowerShell leaves none out.
  const isStart = entry.category === "ps_classic_start";
  if (isStart && event.asked?.has("Data") && event.fields.Data === undefined) return null;
  for (const [name, value] of Object.entries(event.fields)) {
    if (event.provider === "sysmon" && value === "-") continue;
    if (entry.product === "linux" && linuxEnvelope.has(name)) continue;
    if (isAudited(event, entry) && recast.has(name)) continue;
    if (name === "Data" && isStart) {
      if (typeof value !== "string" || !fileEngineStart(record, value)) return null;
      continue;
    }
    const special = addSpecial(record, name, value, event, entry);
    if (special === "lost") return null;
    if (special === "done") continue;
    const native = placeIn(name, event, entry) ?? plainName(nameOf(entry, name));
    if (native === null) return null;
    const held = indexed(native, value);
    if (held === null) return null;
    record[native] = held as NativeValue;
  }
  if (isAudited(event, entry)) addSubject(record, event);
  return record;
}

/** Sysmon's names for what the Security log has in two fields, or in other words. */
const recast: ReadonlySet<string> = new Set(["User", "ParentUser", "LogonId", "IntegrityLevel"]);

/** A process of the Security log, of which the subject is the user. */
function isAudited({ provider }: CanonicalEvent, { category }: LogsourceEntry): boolean {
  return provider === "security" && category !== null;
}

function addSubject(record: Record, { own }: CanonicalEvent): void {
  for (const [name, native] of [
    ["SubjectUserName", "user.name"],
    ["SubjectDomainName", "user.domain"],
  ] as const) {
    const value = own[name];
    if (typeof value === "string" && value !== "-") record[native] = value;
  }
}

/** Where pipelines put what one name alone does not say. */
function placeIn(name: string, event: CanonicalEvent, entry: LogsourceEntry): string | null {
  if (entry.service === "security") return securityFields(name, event);
  return entry.category?.startsWith("ps_") ? powershellFields(name) : null;
}
