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
import { alertTitle } from "./alertTitle.ts";
import { returnedColumns } from "./columns.ts";
import { connectorsOf, type DataConnector } from "./connectors.ts";
import { type EntityMapping, entitiesOf } from "./entities.ts";
import { longestDescription, longestName, queryFindings, scheduleErrors } from "./limits.ts";
import { canBeNrt, isAskedToBeNrt, notNrt } from "./nearRealTime.ts";
import { sentinelOptions } from "./options.ts";

/** An analytics rule, whichever way it is written down. */
export interface AnalyticsRule {
  /** A GUID of its own for each target, so that rules of both models can stand in one workspace. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  readonly connectors: readonly DataConnector[];
  /** null where it runs each minute on what came since. */
  readonly schedule: Schedule | null;
  readonly tactics: readonly string[];
  /** Ids of techniques and sub-techniques. */
  readonly techniques: readonly string[];
  readonly query: string;
  readonly entities: readonly EntityMapping[];
  /** Columns by the names that alerts give them. */
  readonly customDetails: { readonly [name: string]: string };
  /** An alert's name with the values of columns in it; null where it is the rule's. */
  readonly alertTitle: string | null;
  readonly grouping: "SingleAlert" | "AlertPerResult" | null;
}

/** An analytics rule and the rule that it was made of. */
export interface MadeRule {
  readonly packed: PackRule;
  readonly rule: AnalyticsRule;
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

const groupings = { single: "SingleAlert", each: "AlertPerResult" } as const;

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
  const isScheduled = rules.some(({ schedule }) => schedule !== null);
  const findings = [
    ...scheduleFindings(rule),
    ...(isScheduled
      ? scheduleErrors(scheduleOf(rule, settings.defaults), scheduleSpan(packed))
      : []),
    ...(isScheduled && isAskedToBeNrt(packed, sentinelOptions(settings)) ? [notNrt(packed)] : []),
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
  settings: PackSettings,
): AnalyticsRule {
  const { rule, outcome } = packed;
  const { defaults, target } = settings;
  const options = sentinelOptions(settings);
  // The service's list of tactics is that of version 18.
  const { tactics, techniques } = attackOf(rule, 18);
  const branches = branchesOf(query);
  const returned = returnedColumns(branches, outcome);
  const name = fitted(nameOf(packed, at), longestName).text;
  const details = Object.entries(options.customDetails);
  const isNrt = isAskedToBeNrt(packed, options) && canBeNrt(query, branches);
  return {
    id: stableId(ruleKey(packed), at === 0 ? target : `${target}#${at}`),
    name,
    description,
    severity: severities[severityOf(rule)],
    connectors: connectorsOf(branches),
    schedule: isNrt ? null : scheduleOf(rule, defaults),
    tactics: tactics.map((tactic) => tacticName(tactic.name)),
    techniques: techniques.map(({ id }) => id),
    query,
    entities: entitiesOf(branches, options.entities, returned),
    customDetails: Object.fromEntries(details.filter(([, column]) => returned.has(column))),
    alertTitle: alertTitle(
      name,
      options.alertTitle.filter((column) => returned.has(column)),
    ),
    grouping: options.eventGrouping && groupings[options.eventGrouping],
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
