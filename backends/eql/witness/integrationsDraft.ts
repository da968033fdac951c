import type { CanonicalFields, NativeValue } from "sigmatic/backend";
import { indexed, type Record } from "./types.ts";

/** A document in the making. */
export interface Draft {
  /** Fields of the event that no step has filed yet, each with its values. */
  readonly left: Map<string, readonly string[]>;
  readonly record: Record;
  /** A number that the event's own text gives: where a pipeline may go either way, it decides. */
  readonly chance: number;
}

/** Files some fields of an event; false where the pipeline can make no document of them. */
export type Step = (draft: Draft) => boolean;

/** The event without the values that its pipeline removes; null where it would lose a null. */
export function draftOf(fields: CanonicalFields, removes: readonly string[]): Draft | null {
  const left = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(fields)) {
    const values = value === null ? null : typeof value === "string" ? [value] : value;
    if (values === null || (removes.includes("") && values.includes(""))) return null;
    const kept = values.filter((text) => !removes.includes(text));
    if (kept.length > 0) left.set(name, kept);
  }
  return { left, record: {}, chance: chanceOf(JSON.stringify(fields)) };
}

function chanceOf(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum;
}

/** A field's values, which count as filed from now on. */
export function take({ left }: Draft, name: string): readonly string[] | null {
  const values = left.get(name) ?? null;
  left.delete(name);
  return values;
}

/** Whether a field has one value at most. */
export function isOne({ left }: Draft, name: string): boolean {
  return (left.get(name) ?? []).length < 2;
}

/** False where the field's type cannot hold a value, or it holds another field's value already. */
export function put({ record }: Draft, name: string, values: readonly string[]): boolean {
  const held = values.map((text) => typed(name, text));
  if (held.includes(null)) return false;
  const value = held.length === 1 ? (held[0] as NativeValue) : held;
  if (Object.hasOwn(record, name) && JSON.stringify(record[name]) !== JSON.stringify(value))
    return false;
  record[name] = value;
  return true;
}

/*
 * Types of the integrations' own fields that are no keywords: fields.yml of their data streams in
 * elastic/integrations.
 */
const longs: ReadonlySet<string> = new Set([
  "auditd.log.entries",
  "auditd.log.ksize",
  "auditd.log.lport",
  "auditd.log.rport",
  "azure.signinlogs.properties.autonomous_system_number",
  "azure.signinlogs.properties.status.error_code",
  "gcp.audit.num_response_items",
  "gcp.audit.status.code",
  "kubernetes.audit.responseStatus.code",
  "o365.audit.OperationCount",
  "okta.authentication_context.authentication_step",
  "okta.security_context.as.number",
  "process.exit_code",
  "squid.status_code",
  "zeek.dce_rpc.rtt",
  "zeek.dns.qclass",
  "zeek.dns.qtype",
  "zeek.dns.rcode",
  "zeek.http.info_code",
  "zeek.http.trans_depth",
  "zeek.kerberos.error.code",
  "zeek.smb_files.size",
]);
const doubles: ReadonlySet<string> = new Set(["zeek.dns.TTLs", "zeek.dns.rtt"]);
const booleans: ReadonlySet<string> = new Set([
  "auditd.log.success",
  "aws.cloudtrail.read_only",
  "azure.signinlogs.properties.device_detail.is_compliant",
  "azure.signinlogs.properties.device_detail.is_managed",
  "azure.signinlogs.properties.flagged_for_review",
  "azure.signinlogs.properties.is_interactive",
  "github.repository_public",
  "o365.audit.ExternalAccess",
  "okta.device.managed",
  "okta.device.registered",
  "okta.security_context.is_proxy",
  "zeek.dns.AA",
  "zeek.dns.RA",
  "zeek.dns.RD",
  "zeek.dns.TC",
  "zeek.dns.rejected",
  "zeek.kerberos.forwardable",
  "zeek.kerberos.renewable",
  "zeek.kerberos.success",
]);
const addresses: ReadonlySet<string> = new Set([
  "auditd.log.laddr",
  "azure.identityprotection.properties.ip_address",
  "github.actor_ip",
]);

function typed(name: string, text: string): NativeValue {
  if (longs.has(name)) return /^(0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : null;
  if (doubles.has(name)) return /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
  if (booleans.has(name)) return /^(true|false)$/i.test(text) ? /^true$/i.test(text) : null;
  return indexed(addresses.has(name) ? "source.ip" : name, text);
}
