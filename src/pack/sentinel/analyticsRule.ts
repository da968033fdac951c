import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PackRule, PackSettings, Schedule } from "../format.ts";
import { describe, fitted, nameOf } from "../kusto/describe.ts";
import { branchesOf } from "../kusto/outline.ts";
import {
  attackOf,
  type RuleSeverity,
  ruleKey,
  scheduleFindings,
  scheduleOf,
  severityOf,
  stableId,
} from "../metadata/index.ts";
import { connectorsOf, type DataConnector } from "./connectors.ts";
import { type EntityMapping, entitiesOf } from "./entities.ts";
import { longestDescription, longestName, queryFindings, scheduleErrors } from "./limits.ts";

/** A scheduled analytics rule, whichever way it is written down. */
export interface AnalyticsRule {
  /** A GUID of its own for each target, so that rules of both models can stand in one workspace. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  readonly connectors: readonly DataConnector[];
  readonly schedule: Schedule;
  readonly tactics: readonly string[];
  /** Ids of techniques and sub-techniques. */
  readonly techniques: readonly string[];
  readonly query: string;
  readonly entities: readonly EntityMapping[];
}

type Severity = "Informational" | "Low" | "Medium" | "High";

/** Sentinel has no level above high. */
const severities: { readonly [severity in RuleSeverity]: Severity } = {
  informational: "Informational",
  low: "Low",
  medium: "Medium",
  high: "High",
  critical: "High",
};

/** The analytics rules of a rule, one for each query; none where an error is among the findings. */
export function analyticsRules(
  packed: PackRule,
  settings: PackSettings,
): { readonly rules: readonly AnalyticsRule[]; readonly findings: readonly Diagnostic[] } {
  const { rule, outcome } = packed;
  const { titleKey } = rule;
  const description = describe(packed, settings.defaults, longestDescription);
  const rules = outcome.queries.map((query, at) =>
    analyticsRule(packed, query, at, description.text, settings),
  );
  const findings = [
    ...scheduleFindings(rule),
    ...scheduleErrors(scheduleOf(rule, settings.defaults), scheduleSpan(packed)),
    ...outcome.queries.flatMap((query) => queryFindings(query, titleKey)),
    ...(nameOf(packed, 0).length > longestName
      ? [cut("pack-name-cut", "title", longestName, packed)]
      : []),
    ...(description.isCut ? [cut("pack-text-cut", "description", longestDescription, packed)] : []),
  ];
  return { rules: findings.some(({ severity }) => severity === "error") ? [] : rules, findings };
}

function analyticsRule(
  packed: PackRule,
  query: string,
  at: number,
  description: string,
  { defaults, target }: PackSettings,
): AnalyticsRule {
  const { rule } = packed;
  // The service's list of tactics is that of version 18.
  const { tactics, techniques } = attackOf(rule, 18);
  const branches = branchesOf(query);
  return {
    id: stableId(ruleKey(packed), at === 0 ? target : `${target}#${at}`),
    name: fitted(nameOf(packed, at), longestName).text,
    description,
    severity: severities[severityOf(rule)],
    connectors: connectorsOf(branches),
    schedule: scheduleOf(rule, defaults),
    tactics: tactics.map(({ name }) => tacticName(name)),
    techniques: techniques.map(({ id }) => id),
    query,
    entities: entitiesOf(branches),
  };
}

/** `Command and Control` is `CommandAndControl`. */
export function tacticName(name: string): string {
  return name.replace(/(?:^|\s+)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function scheduleSpan({ rule }: PackRule): Diagnostic["span"] {
  return rule.extra.find(({ name }) => name === "schedule")?.span ?? rule.titleKey;
}

function cut(code: string, what: string, longest: number, { rule }: PackRule): Diagnostic {
  return {
    code,
    severity: "warning",
    message: `the ${what} is cut: Sentinel takes ${longest} characters`,
    span: rule.titleKey,
  };
}
