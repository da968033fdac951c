import type { Outcome } from "../../backend/outcome.ts";

/** A data set of an integration, as `event.dataset` names it. */
export interface Dataset {
  /** `aws.cloudtrail` */
  readonly name: string;
  readonly package: string;
  /** The integration of the package, where it has one of that name beside others. */
  readonly integration: string | null;
}

/**
 * Packages of elastic/integrations that queries can ask for; their data streams bear the names of
 * their data sets. A project's own data sets may lie anywhere.
 */
const packages: ReadonlySet<string> = new Set([
  "atlassian_bitbucket",
  "auditd",
  "aws",
  "azure",
  "cisco_duo",
  "fortinet_fortigate",
  "gcp",
  "github",
  "google_workspace",
  "kubernetes",
  "netflow",
  "o365",
  "okta",
  "opencanary",
  "squid",
  "system",
  "zeek",
  "zscaler_zia",
]);

/** Those of several integrations in one package that are called like their data set. */
const integrations: ReadonlySet<string> = new Set([
  "aws.cloudtrail",
  "azure.activitylogs",
  "gcp.audit",
]);

/** The data sets that a query asks for; none where it reads others too, or those of no integration. */
export function datasetsIn({ trace }: Outcome): readonly Dataset[] {
  const asked = (trace?.branches ?? []).map(({ scope }) => namesIn(scope).map(datasetOf));
  const isKnown = asked.every(
    (datasets) => datasets.length > 0 && datasets.every((each) => packages.has(each.package)),
  );
  if (!isKnown) return [];
  return [...new Map(asked.flat().map((dataset) => [dataset.name, dataset])).values()];
}

/** `event.dataset == "a.b"`, `event.dataset in ("a.b", "c.d")` */
function namesIn(scope: string): readonly string[] {
  const tests = scope.matchAll(/event\.dataset (?:==|:|in) (\([^()]*\)|"[^"]*")/g);
  return [...tests].flatMap(([, values = ""]) =>
    [...values.matchAll(/"([\w.-]+)"/g)].map(([, name = ""]) => name),
  );
}

function datasetOf(name: string): Dataset {
  const [owner = "", integration = ""] = name.split(".");
  return {
    name,
    package: owner,
    integration: integrations.has(name) ? integration : null,
  };
}
