import type { Rule } from "../../../ast/index.ts";

/** The domains of Enterprise Security that rules here fall into. */
export type SecurityDomain = "endpoint" | "network" | "threat";

const networkCategories = new Set(["dns", "firewall", "network_connection", "proxy", "webserver"]);
const networkProducts = new Set([
  "cisco",
  "fortios",
  "fortigate",
  "huawei",
  "juniper",
  "paloalto",
  "zeek",
]);
const endpointProducts = new Set(["windows", "linux", "macos"]);

/** Where Enterprise Security and its content file a rule, by its log source. */
export function domainOf({ logsource: { category, product } }: Rule): SecurityDomain {
  if (product !== null && endpointProducts.has(product)) return "endpoint";
  if (category === "antivirus") return "endpoint";
  if (category !== null && networkCategories.has(category)) return "network";
  if (product !== null && networkProducts.has(product)) return "network";
  return "threat";
}
