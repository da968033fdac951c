import type { PackSettings } from "../../format.ts";
import {
  attackOf,
  attributionOf,
  type RuleSeverity,
  scheduleOf,
  severityOf,
} from "../../metadata/index.ts";
import { proseLine, type Setting, type Stanza } from "./conf.ts";
import { cronFor, intervalFor, rangeFor } from "./cron.ts";
import { enterpriseSettings } from "./enterprise.ts";
import type { NamedSearch } from "./names.ts";
import type { SplunkOptions } from "./options.ts";

/** `alert.severity` as Splunk Web names it: info, low, medium, high, critical. */
const alertSeverities: { readonly [S in RuleSeverity]: number } = {
  informational: 1,
  low: 2,
  medium: 3,
  high: 4,
  critical: 5,
};

/** A rule's saved search: the query, when it runs, what it alerts on, and whose it is. */
export function savedSearch(
  search: NamedSearch,
  options: SplunkOptions,
  settings: PackSettings,
): Stanza {
  return {
    name: search.name,
    comments: attributionLines(search, settings),
    settings: [
      ["description", descriptionOf(search)],
      ["search", withFilter(search, options)],
      ["disabled", !options.enabled],
      ...scheduleSettings(search, options, settings),
      ...alertSettings(search, options),
      ...enterpriseSettings(search, options),
    ],
  };
}

/** The query, unchanged, before the site's own filter. */
function withFilter({ query, filter }: NamedSearch, { filters }: SplunkOptions): string {
  return filters ? `${query}\n| \`${filter}\`` : query;
}

/** The description for people, with the rule's id, by which its source is found again. */
function descriptionOf({ title, rule: { rule } }: NamedSearch): string {
  const text = proseLine(rule.description ?? "") || title;
  return proseLine(rule.id ? `${text} (rule ${rule.id.value})` : text);
}

function attributionLines(
  { rule: { rule, outcome } }: NamedSearch,
  { defaults }: PackSettings,
): readonly string[] {
  const { author, license, references, sourceId } = attributionOf(rule, defaults);
  const facts: readonly (readonly [string, string | null])[] = [
    ["Rule", sourceId],
    ["Author", author],
    ["License", license],
    ...references.map((reference) => ["Reference", reference] as const),
    ...rule.falsepositives.map((text) => ["False positive", text] as const),
    [
      "Techniques",
      attackOf(rule, 19)
        .techniques.map(({ id }) => id)
        .join(" ") || null,
    ],
    ["Fidelity", outcome.fidelity],
  ];
  return facts.flatMap(([name, text]) => (text === null ? [] : [`${name}: ${text}`]));
}

function scheduleSettings(
  { key, rule: { rule } }: NamedSearch,
  { delay }: SplunkOptions,
  { defaults }: PackSettings,
): readonly Setting[] {
  const schedule = scheduleOf(rule, defaults);
  const [earliest, latest] = rangeFor(schedule, delay);
  return [
    ["enableSched", true],
    ["cron_schedule", cronFor(intervalFor(schedule.every), key)],
    ["dispatch.earliest_time", earliest],
    ["dispatch.latest_time", latest],
    // A run that comes late still looks at its own time.
    ["realtime_schedule", false],
    ["schedule_window", "auto"],
  ];
}

function alertSettings({ rule }: NamedSearch, { suppress }: SplunkOptions): readonly Setting[] {
  const fields = suppress?.fields ?? [];
  const settings: readonly Setting[] = [
    ["counttype", "number of events"],
    ["relation", "greater than"],
    ["quantity", 0],
    ["alert.severity", alertSeverities[severityOf(rule.rule)]],
    ["alert.track", true],
    // What suppresses by fields has to look at each result; otherwise a run alerts once.
    ["alert.digest_mode", fields.length === 0],
  ];
  if (suppress === null) return settings;
  return [
    ...settings,
    ["alert.suppress", true],
    ["alert.suppress.period", `${suppress.period}s`],
    ...(fields.length > 0 ? [["alert.suppress.fields", fields.join(",")] as const] : []),
  ];
}
