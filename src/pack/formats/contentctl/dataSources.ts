import type { Search } from "../../../ast/index.ts";
import type { PackRule } from "../../format.ts";

/** How Splunk's security content names its data sources, before the event id, by channel. */
const prefixes: { readonly [channel: string]: string } = {
  "Microsoft-Windows-Sysmon/Operational": "Sysmon EventID",
  "Microsoft-Windows-PowerShell/Operational": "Powershell Script Block Logging",
  Security: "Windows Event Log Security",
  System: "Windows Event Log System",
  Application: "Windows Event Log Application",
};

/** Data sources without event ids, by product and service. */
const whole: { readonly [logsource: string]: string } = {
  "aws/cloudtrail": "AWS CloudTrail",
  "kubernetes/audit": "Kubernetes Audit",
  "okta/okta": "Okta",
};

/** Script blocks are the only events of PowerShell that the content has a data source for. */
const scriptBlock = "4104";

/**
 * The data sources of the events that a rule's query reads, by the names of Splunk's security
 * content; none where it has no name for them.
 */
export function dataSourcesOf({ rule, entry, outcome }: PackRule): readonly string[] {
  const { product, service } = rule.logsource;
  const source = whole[`${product}/${service}`];
  if (source !== undefined) return [source];
  const providers = outcome.trace?.branches.map(({ provider }) => provider) ?? [];
  const feeds = entry ? Object.entries(entry.feeds) : [];
  const read = feeds.filter(([provider]) => providers.includes(provider));
  const asked = rule.detection.selections.flatMap(({ search }) => eventIdsIn(search));
  const names = read.flatMap(([provider, { channels, eventIds }]) => {
    const ids = eventIds?.map(String) ?? asked;
    if (product === "linux" && provider === "sysmon")
      return ids.map((id) => `Sysmon for Linux EventID ${id}`);
    return channels.flatMap((channel) => namesIn(channel, ids));
  });
  return [...new Set(names)];
}

function namesIn(channel: string, eventIds: readonly string[]): readonly string[] {
  const prefix = prefixes[channel];
  if (prefix === undefined) return [];
  return eventIds
    .filter((id) => !prefix.startsWith("Powershell") || id === scriptBlock)
    .map((id) => `${prefix} ${id}`);
}

/** The event ids that a search names, where the log source leaves them open. */
function eventIdsIn(search: Search): readonly string[] {
  if (search.kind === "anyOf" || search.kind === "allOf") return search.items.flatMap(eventIdsIn);
  if (search.kind !== "field" || search.field.value !== "EventID") return [];
  if (search.modifiers.length > 0) return [];
  return search.values.flatMap((value) =>
    value.kind !== "null" && /^\d{1,5}$/.test(value.text) ? [value.text] : [],
  );
}
