import { tokenFree } from "../../encode/conf.ts";
import { attackOf, type RuleSeverity, severityOf } from "../../metadata/index.ts";
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

/** What Enterprise Security asks of a correlation search; each null where the app has none of it. */
export interface EnterpriseView {
  readonly correlation: { readonly label: string; readonly annotations: object } | null;
  readonly notable: NotableView | null;
  readonly risk: RiskView | null;
}

/** A notable event. The product replaces `$field$` in texts, so those of a rule hold no such pair. */
interface NotableView {
  readonly title: string;
  readonly description: string;
  readonly domain: string;
  readonly severity: RuleSeverity;
  readonly drilldowns: readonly object[];
}

interface RiskView {
  /** Whether the query returns any of the fields that risk is put on. */
  readonly isAny: boolean;
  readonly scores: readonly object[];
  readonly message: string;
}

export function enterpriseView(
  search: NamedSearch,
  { enterpriseSecurity, risk }: SplunkOptions,
): EnterpriseView {
  return {
    correlation: enterpriseSecurity || risk.length > 0 ? correlationOf(search) : null,
    notable: enterpriseSecurity ? notableOf(search) : null,
    risk: risk.length > 0 ? riskOf(search, risk) : null,
  };
}

function correlationOf({ name, rule: { rule } }: NamedSearch): EnterpriseView["correlation"] {
  const techniques = attackOf(rule, 19).techniques.map(({ id }) => id);
  return { label: name, annotations: techniques.length > 0 ? { mitre_attack: techniques } : {} };
}

function notableOf({ title, query, rule: { rule } }: NamedSearch): NotableView {
  const drilldown = {
    name: "The events of this finding",
    search: query,
    earliest_offset: "$info_min_time$",
    latest_offset: "$info_max_time$",
  };
  return {
    title: tokenFree(title),
    description: tokenFree(rule.description ?? "") || tokenFree(title),
    domain: domainOf(rule),
    severity: severityOf(rule),
    // A query with a dollar sign could hold what reads as a token there.
    drilldowns: query.includes("$") ? [] : [drilldown],
  };
}

function riskOf(
  { title, query, rule: { rule } }: NamedSearch,
  objects: readonly RiskObject[],
): RiskView {
  const score = riskScores[severityOf(rule)];
  const scores = objects
    .filter(({ field }) => returns(query, field))
    .map(({ field, type }) => ({
      risk_object_field: field,
      risk_object_type: type,
      risk_score: score,
    }));
  return { isAny: scores.length > 0, scores, message: tokenFree(title) };
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
