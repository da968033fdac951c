import { attackOf, type RuleSeverity, severityOf } from "../../metadata/index.ts";
import { jsonLine, type Setting, tokenFree } from "./conf.ts";
import { domainOf } from "./domain.ts";
import type { NamedSearch } from "./names.ts";
import type { RiskObject, SplunkOptions } from "./options.ts";

/** Risk that a result adds to each of its objects, of 100. */
export const riskScores: { readonly [S in RuleSeverity]: number } = {
  informational: 5,
  low: 20,
  medium: 40,
  high: 60,
  critical: 80,
};

/**
 * What Enterprise Security asks of a correlation search: annotations, a notable event, and risk. It
 * replaces `$field$` in the texts of an action, so those of a rule hold no such pair.
 */
export function enterpriseSettings(
  search: NamedSearch,
  options: SplunkOptions,
): readonly Setting[] {
  const { enterpriseSecurity, risk } = options;
  const correlation = enterpriseSecurity || risk.length > 0 ? correlationSettings(search) : [];
  return [
    ...correlation,
    ...(enterpriseSecurity ? notableSettings(search) : []),
    ...(risk.length > 0 ? riskSettings(search, risk) : []),
  ];
}

function correlationSettings({ name, rule: { rule } }: NamedSearch): readonly Setting[] {
  const techniques = attackOf(rule, 19).techniques.map(({ id }) => id);
  const annotations = techniques.length > 0 ? { mitre_attack: techniques } : {};
  return [
    ["action.correlationsearch.enabled", true],
    ["action.correlationsearch.label", name],
    ["action.correlationsearch.annotations", jsonLine(annotations)],
  ];
}

function notableSettings({ title, query, rule: { rule } }: NamedSearch): readonly Setting[] {
  const drilldown = {
    name: "The events of this finding",
    search: query,
    earliest_offset: "$info_min_time$",
    latest_offset: "$info_max_time$",
  };
  return [
    ["action.notable", true],
    ["action.notable.param.rule_title", tokenFree(title)],
    [
      "action.notable.param.rule_description",
      tokenFree(rule.description ?? "") || tokenFree(title),
    ],
    ["action.notable.param.security_domain", domainOf(rule)],
    ["action.notable.param.severity", severityOf(rule)],
    // A query with a dollar sign could hold what reads as a token there.
    ["action.notable.param.drilldown_searches", jsonLine(query.includes("$") ? [] : [drilldown])],
  ];
}

function riskSettings(
  { title, query, rule: { rule } }: NamedSearch,
  objects: readonly RiskObject[],
): readonly Setting[] {
  const score = riskScores[severityOf(rule)];
  const risks = objects
    .filter(({ field }) => returns(query, field))
    .map(({ field, type }) => ({
      risk_object_field: field,
      risk_object_type: type,
      risk_score: score,
    }));
  return [
    ["action.risk", risks.length > 0],
    ["action.risk.param._risk", jsonLine(risks)],
    ["action.risk.param._risk_message", tokenFree(title)],
  ];
}

/**
 * Whether a query's results have a field. Those of a search are whole events, whose fields the site
 * knows; those of `tstats` have what stands behind its `by`.
 */
export function returns(query: string, field: string): boolean {
  if (!/^\|\s*tstats\b/.test(query)) return true;
  const columns =
    /\sby\s+((?:[\w.]+\s*)+)/.exec(query.replace(/"(?:\\.|[^"\\])*"/g, '""'))?.[1] ?? "";
  const names = columns
    .trim()
    .split(" ")
    .map((name) => name.replace(/^.*\./, ""));
  return names.includes(field) || ["count", "firstTime", "lastTime"].includes(field);
}
