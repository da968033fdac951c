import type { LogsourceEntry } from "../../taxonomy/types.ts";
import type { PackRule } from "../format.ts";

/*
 * Where Elastic Agent's integrations and the Beats store the events of a log source. A data stream is
 * named `logs-PACKAGE.DATASET-NAMESPACE`. Queries pick the events themselves, so that a pattern too
 * wide costs time, and one too narrow events: whatever is in doubt is wide.
 */

export interface ElasticData {
  readonly indices: readonly string[];
  /** Packages of the integrations. */
  readonly packages: readonly string[];
  readonly tags: readonly string[];
}

/** Elastic Defend's data streams by category. */
const endpointStreams = new Map(
  Object.entries({
    process_creation: "process-",
    process_termination: "process-",
    network_connection: "network-",
    dns_query: "network-",
    file_event: "file-",
    file_delete: "file-",
    registry_event: "registry-",
    registry_set: "registry-",
    registry_add: "registry-",
    registry_delete: "registry-",
    image_load: "library-",
  }),
);

/** Packages by product; the dataset is left open. */
const packages = new Map(
  Object.entries({
    aws: ["aws"],
    azure: ["azure"],
    bitbucket: ["atlassian_bitbucket"],
    cisco: ["cisco_duo"],
    fortigate: ["fortinet_fortigate"],
    gcp: ["gcp", "google_workspace"],
    github: ["github"],
    kubernetes: ["kubernetes"],
    m365: ["o365"],
    okta: ["okta"],
    zeek: ["zeek"],
  }),
);

const systems = new Map(Object.entries({ windows: "Windows", linux: "Linux", macos: "macOS" }));

/** Index patterns, packages and tags for a rule's log source. */
export function dataOf({ rule, entry }: PackRule): ElasticData {
  const { product, category } = rule.logsource;
  const system = systems.get(product ?? "");
  const stream = `logs-endpoint.events.${endpointStreams.get(category ?? "") ?? ""}`;
  const tags = system === undefined ? [] : ["Domain: Endpoint", `OS: ${system}`];
  if (product === "windows") return { ...windows(category, `${stream}*`, entry), tags };
  if (system !== undefined && category !== null)
    return { ...unix(product === "linux", `${stream}*`), tags };
  const names = packages.get(product ?? "") ?? [];
  const streams = names.length === 0 ? ["logs-*"] : names.map((name) => `logs-${name}.*`);
  return { indices: [...streams, "filebeat-*"], packages: names, tags };
}

type Stored = Omit<ElasticData, "tags">;

/** Defend does not read event logs, which are all that a rule without a category asks for. */
function windows(category: string | null, stream: string, entry: LogsourceEntry | null): Stored {
  const channels = Object.values(entry?.feeds ?? {}).flatMap((feed) => feed.channels);
  const isEndpoint = category !== null;
  const known = ["Security", "System", "Application"].filter(
    (channel) => channels.length === 0 || channels.includes(channel),
  );
  const logs = [
    ...known.map((channel) => `logs-system.${channel.toLowerCase()}-*`),
    "logs-windows.*",
  ];
  return {
    indices: [...(isEndpoint ? [stream] : []), ...logs, "logs-winlog.*", "winlogbeat-*"],
    packages: [
      ...(isEndpoint ? ["endpoint"] : []),
      ...(known.length > 0 ? ["system"] : []),
      "windows",
    ],
  };
}

function unix(isLinux: boolean, stream: string): Stored {
  const sysmon = isLinux ? ["logs-sysmon_linux.log-*", "filebeat-*"] : [];
  return {
    indices: [stream, ...sysmon],
    packages: isLinux ? ["endpoint", "sysmon_linux"] : ["endpoint"],
  };
}
