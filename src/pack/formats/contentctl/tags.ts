import type { Rule } from "../../../ast/index.ts";
import { attackOf } from "../../metadata/index.ts";
import { domainOf } from "../splunkApp/domain.ts";
import { assetTypeOf } from "./assets.ts";
import type { ContentctlOptions } from "./options.ts";

/** The tags of a detection; others are forbidden. */
export function tagsOf(
  rule: Rule,
  { analyticStory, assetType, product, securityDomain, throttle }: ContentctlOptions,
): { readonly [key: string]: unknown } {
  const domain = domainOf(rule);
  const cve = rule.tags.flatMap(({ value }) => cveIn(value));
  return {
    analytic_story: analyticStory,
    asset_type: assetType ?? assetTypeOf(rule, domain),
    mitre_attack_id: attackOf(rule, 19).techniques.map(({ id }) => id),
    product,
    security_domain: securityDomain ?? domain,
    ...(cve.length > 0 && { cve: [...new Set(cve)] }),
    ...(throttle && { throttling: throttle }),
  };
}

/** `cve.2021-44228` and `cve.2021.44228` as contentctl writes them. */
function cveIn(tag: string): readonly string[] {
  const [, year, number] = /^cve\.([12]\d{3})[.-](\d{4,9})$/i.exec(tag) ?? [];
  return year === undefined ? [] : [`CVE-${year}-${number}`];
}
