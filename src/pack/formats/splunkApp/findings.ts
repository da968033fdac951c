import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import { unfitFor } from "../../encode/conf.ts";
import type { PackSettings } from "../../format.ts";
import { scheduleFindings, scheduleOf } from "../../metadata/index.ts";
import { intervalFor } from "./cron.ts";
import { returns } from "./enterprise.ts";
import type { NamedSearch, Search } from "./names.ts";
import type { SplunkOptions } from "./options.ts";

/** What keeps a search out of an app. */
export function errorsOf(search: Search, { defaults }: PackSettings): readonly Diagnostic[] {
  const { rule } = search.rule;
  const { every, lookback } = scheduleOf(rule, defaults);
  const findings = [...unfitQuery(search)];
  if (lookback < every)
    findings.push({
      code: "pack-lookback",
      severity: "error",
      message: `the rule runs every ${every} s and looks back ${lookback} s, so that events are missed`,
      hint: "give `schedule` a `lookback` no shorter than `every`",
      span: rule.titleKey,
    });
  return findings;
}

/** Says of a query that no .conf file can hold it; empty where one can. */
export function unfitQuery({ query, rule: { rule } }: Search): readonly Diagnostic[] {
  const reason = unfitFor(query);
  if (reason === null) return [];
  const message = `the query ${reason}, which a .conf file cannot hold`;
  return [{ code: "pack-query-unfit", severity: "error", message, span: rule.titleKey }];
}

/** What else should be known of a search of the app. */
export function warningsOf(
  search: NamedSearch,
  options: SplunkOptions,
  { defaults }: PackSettings,
): readonly Diagnostic[] {
  const { rule } = search.rule;
  const warning = { severity: "warning", span: rule.titleKey } as const;
  const { every } = scheduleOf(rule, defaults);
  const interval = intervalFor(every);
  const findings: Diagnostic[] = [...scheduleFindings(rule)];
  if (search.isCut)
    findings.push({
      ...warning,
      code: "pack-name-cut",
      message: `the title is cut: Enterprise Security takes names of up to 99 characters`,
      hint: "shorten the title, or the label of the app",
    });
  if (interval !== every)
    findings.push({
      ...warning,
      code: "pack-schedule-rounded",
      message: `the rule runs every ${interval} s: cron cannot say every ${every} s evenly`,
    });
  if (interval < 300)
    findings.push({
      ...warning,
      code: "pack-schedule-often",
      message: `the rule runs every ${interval} s; Splunk's checks complain below five minutes`,
    });
  if (/\$[^$\n]*\$/.test(search.query))
    findings.push({
      ...warning,
      severity: "info",
      code: "pack-token-like",
      message: "the query holds two dollar signs, between which a dashboard would put a token",
      hint: "do not paste the search into a dashboard",
    });
  return [...findings, ...missingFields(search, options)];
}

/** Fields that alerts are to be told apart or rated by, and that the results do not have. */
function missingFields(
  { query, rule: { rule } }: NamedSearch,
  { risk, suppress }: SplunkOptions,
): readonly Diagnostic[] {
  const asked = new Set([...risk.map(({ field }) => field), ...(suppress?.fields ?? [])]);
  return [...asked]
    .filter((field) => !returns(query, field))
    .map((field) => ({
      code: "pack-field-missing",
      severity: "warning",
      message: `the query returns no field \`${field}\`, which an option names`,
      hint: "name a field that the query returns",
      span: rule.titleKey,
    }));
}
