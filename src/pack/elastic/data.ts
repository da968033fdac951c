import type { LogsourceEntry } from "../../taxonomy/types.ts";
import type { PackRule } from "../format.ts";
import { type Dataset, datasetsIn } from "./datasets.ts";

/*
 * Where Elastic Agent's integrations and the Beats store the events of a log source. A data stream is
 * named `logs-PACKAGE.DATASET-NAMESPACE`. Queries pick the events themselves, so that a pattern too
 * wide costs time, and one too narrow events: whatever is in doubt is wide.
 */

export interface ElasticData {
  readonly indices: readonly string[];
  readonly integrations: readonly Integration[];
  readonly tags: readonly string[];
}

/** A package, and the one of its integrations that is meant where it has several. */
export interface Integration {
  readonly package: string;
  readonly integration: string | null;
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

const systems = new Map(Object.entries({ windows: "Windows", linux: "Linux", macos: "macOS" }));

/** The domains of other products, in the words of elastic/detection-rules' tags. */
const domains = new Map(
  Object.entries({
    aws: "Cloud",
    azure: "Cloud",
    gcp: "Cloud",
    m365: "Cloud",
    kubernetes: "Kubernetes",
    okta: "Identity",
    cisco: "Network",
    fortigate: "Network",
    zeek: "Network",
  }),
);

/** Index patterns, integrations and tags for a rule's log source. */
export function dataOf(packed: PackRule): ElasticData {
  const { product, category } = packed.rule.logsource;
  const system = systems.get(product ?? "");
  const stream = `logs-endpoint.events.${endpointStreams.get(category ?? "") ?? ""}`;
  const tags = tagsOf(product ?? "", system);
  if (product === "windows") return { ...windows(category, `${stream}*`, packed.entry), tags };
  if (system !== undefined && category !== null)
    return { ...unix(product === "linux", `${stream}*`), tags };
  return { ...collected(datasetsIn(packed.outcome)), tags };
}

function tagsOf(product: string, system: string | undefined): readonly string[] {
  if (system !== undefined) return ["Domain: Endpoint", `OS: ${system}`];
  const domain = domains.get(product);
  return domain === undefined ? [] : [`Domain: ${domain}`];
}

type Stored = Omit<ElasticData, "tags">;

/** Events that the query tells by their data sets; it may read any others where none is known. */
function collected(datasets: readonly Dataset[]): Stored {
  const streams = datasets.map(({ name }) => `logs-${name}-*`);
  const integrations = datasets.map(({ package: name, integration }) => ({
    package: name,
    integration,
  }));
  const distinct = new Map(
    integrations.map((each) => [`${each.package} ${each.integration}`, each]),
  );
  return {
    indices: [...(streams.length === 0 ? ["logs-*"] : streams), "filebeat-*"],
    integrations: [...distinct.values()],
  };
}

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
    integrations: named([
      ...(isEndpoint ? ["endpoint"] : []),
      ...(known.length > 0 ? ["system"] : []),
      "windows",
    ]),
  };
}

function unix(isLinux: boolean, stream: string): Stored {
  const sysmon = isLinux ? ["logs-sysmon_linux.log-*", "filebeat-*"] : [];
  return {
    indices: [stream, ...sysmon],
    integrations: named(isLinux ? ["endpoint", "sysmon_linux"] : ["endpoint"]),
  };
}

function named(packages: readonly string[]): readonly Integration[] {
  return packages.map((name) => ({ package: name, integration: null }));
}
