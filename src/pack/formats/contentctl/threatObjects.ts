import type { PackRule } from "../../format.ts";

/** What threatens, in a field of the results. */
export interface ThreatObject {
  readonly field: string;
  /** One of contentctl's types. */
  readonly type: string;
}

/** What fields of Sigma tell, in contentctl's types. */
const types: { readonly [canonical: string]: string } = {
  CommandLine: "process",
  ParentCommandLine: "parent_process",
  Image: "file_path",
  ParentImage: "file_path",
  ImageLoaded: "file_path",
  TargetFilename: "file_path",
  ImagePath: "file_path",
  ServiceFileName: "file_path",
  ServiceName: "service",
  TargetObject: "registry_path",
  Details: "registry_value_text",
  Hashes: "file_hash",
  Signature: "signature",
  DestinationHostname: "domain",
  QueryName: "domain",
  query: "domain",
  "cs-host": "domain",
  "c-uri": "url",
  "c-useragent": "http_user_agent",
  "cs-user-agent": "http_user_agent",
  userAgent: "http_user_agent",
  SourceIp: "ip_address",
  DestinationIp: "ip_address",
  IpAddress: "ip_address",
  src_ip: "ip_address",
  dst_ip: "ip_address",
  sourceIPAddress: "ip_address",
};

/** The fields that a query tests and that tell a threat, under the names that its results have. */
export function threatObjectsOf({ outcome }: PackRule): readonly ThreatObject[] {
  const tested = outcome.trace?.branches.flatMap(({ fields }) => fields) ?? [];
  const objects = tested.flatMap(({ from, to }) => {
    const field = to.replace(/^[A-Z]\w*\./, "");
    const type = Object.hasOwn(types, from) ? types[from] : undefined;
    return type !== undefined && /^\w+$/.test(field) ? [{ field, type }] : [];
  });
  return [...new Map(objects.map((object) => [object.field, object])).values()];
}
