import type { Rule } from "../../../ast/index.ts";
import type { SecurityDomain } from "../splunkApp/domain.ts";

/** What rules of a product protect, as Splunk's security content names it. */
const byProduct: { readonly [product: string]: string } = {
  aws: "AWS Account",
  azure: "Azure Active Directory",
  gcp: "Google Cloud Platform tenant",
  github: "GitHub",
  kubernetes: "Kubernetes",
  m365: "O365 Tenant",
  okta: "Okta Tenant",
};

const byCategory: { readonly [category: string]: string } = {
  proxy: "Web Proxy",
  webserver: "Web Server",
};

/** The kind of thing that a rule protects. */
export function assetTypeOf({ logsource }: Rule, domain: SecurityDomain): string {
  const product = logsource.product ?? "";
  const category = logsource.category ?? "";
  if (Object.hasOwn(byProduct, product)) return byProduct[product] as string;
  if (Object.hasOwn(byCategory, category)) return byCategory[category] as string;
  return domain === "network" ? "Network" : "Endpoint";
}
