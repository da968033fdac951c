import type { Rule } from "../../../ast/index.ts";
import type { SecurityDomain } from "../splunkApp/domain.ts";

/** What rules of a product protect, as Splunk's security content names it. */
const assetTypes: { readonly [product: string]: string } = {
  aws: "AWS Account",
  azure: "Azure Active Directory",
  kubernetes: "Kubernetes",
  okta: "Okta Tenant",
};

/** The kind of thing that a rule protects. */
export function assetTypeOf({ logsource: { product } }: Rule, domain: SecurityDomain): string {
  if (product !== null && Object.hasOwn(assetTypes, product)) return assetTypes[product] as string;
  return domain === "network" ? "Network" : "Endpoint";
}
