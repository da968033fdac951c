import type { PackRule } from "../../format.ts";

/** A field of the Common Information Model, and the fields of an event that tell it, best first. */
export interface Subject {
  readonly field: "dest" | "src" | "user";
  readonly sources: readonly string[];
}

function subject(field: Subject["field"], ...sources: readonly string[]): Subject {
  return { field, sources: [field, ...sources] };
}

function user(...sources: readonly string[]): Subject {
  return subject("user", ...sources);
}

/** Every event has a `host`; on endpoints it is the one that the event is about. */
const endpoint = subject("dest", "Computer", "host");

/**
 * Whom events are about, by product, in the fields that the vendors' add-ons extract. The host that
 * collects the events of a cloud service is none of it.
 */
const byProduct: { readonly [product: string]: readonly Subject[] } = {
  windows: [endpoint, user("User", "SubjectUserName")],
  linux: [endpoint, user("User")],
  macos: [subject("dest", "host"), user("User")],
  aws: [user("'userIdentity.arn'", "'userIdentity.userName'")],
  azure: [
    user(
      "'properties.userPrincipalName'",
      "'properties.initiatedBy.user.userPrincipalName'",
      "caller",
    ),
  ],
  gcp: [user("'data.protoPayload.authenticationInfo.principalEmail'")],
  m365: [user("UserId")],
  okta: [user("'actor.alternateId'")],
  github: [user("actor")],
  kubernetes: [user("'user.username'")],
};

/** The same for events of any product. */
const byCategory: { readonly [category: string]: readonly Subject[] } = {
  antivirus: [subject("dest", "host")],
  dns: [subject("src", "src_ip")],
  firewall: [subject("src", "src_ip")],
  proxy: [subject("src", "src_ip"), user("src_user")],
  webserver: [subject("dest", "host")],
};

const systems: ReadonlySet<string> = new Set(["windows", "linux", "macos"]);

/** Fields of Sigma that name the account of a system's event. */
const accounts = ["User", "SubjectUserName", "TargetUserName"];

/** Whom a rule's events are about; none where that is not known. */
export function subjectsOf({ rule, entry }: PackRule): readonly Subject[] {
  const product = rule.logsource.product ?? "";
  const category = rule.logsource.category ?? "";
  if (!Object.hasOwn(byProduct, product))
    return Object.hasOwn(byCategory, category) ? (byCategory[category] ?? []) : [];
  const hasAccount = accounts.some((name) => entry !== null && Object.hasOwn(entry.fields, name));
  const isKnown = !systems.has(product) || hasAccount;
  return (byProduct[product] ?? []).filter(({ field }) => field !== "user" || isKnown);
}
