import { proseLine } from "../../encode/conf.ts";
import type { PackSettings } from "../../format.ts";
import { type RuleSeverity, scheduleOf } from "../../metadata/index.ts";
import { packView, ruleView, type TemplatePack, type TemplateRule } from "../../template/view.ts";
import { cronFor, intervalFor, rangeFor } from "./cron.ts";
import { type EnterpriseView, enterpriseView } from "./enterprise.ts";
import type { NamedSearch } from "./names.ts";
import type { SplunkOptions } from "./options.ts";

/** What the templates of an app see, beside what all templates see of a pack. */
export interface AppView extends TemplatePack {
  readonly app: {
    /** The name of its folder. */
    readonly id: string;
    readonly label: string;
    readonly version: string;
    readonly build: number;
    readonly description: string;
    readonly author: string;
    /** Whether the searches run once the app is installed. */
    readonly enabled: boolean;
    /** Whether each search ends in a macro of its own. */
    readonly filters: boolean;
    /** The lookup that lists the rules, and the search that shows it. */
    readonly table: string;
    readonly tableSearch: string;
  };
  readonly searches: readonly SearchView[];
}

/** A saved search; of a rule with several queries there are several. */
export interface SearchView extends TemplateRule, EnterpriseView {
  /** The stanza's name, which no other search has. */
  readonly name: string;
  /** The description on one line, with the rule's id; the title where there is none. */
  readonly summary: string;
  /** The macro that ends the search; null where the app has none. */
  readonly filter: string | null;
  readonly cron: string;
  readonly earliest: string;
  readonly latest: string;
  /** `alert.severity`, 1 to 5. */
  readonly severity: number;
  /** After an alert no other within the period, in seconds; null where each alerts. */
  readonly suppress: SplunkOptions["suppress"];
}

/** `alert.severity` as Splunk Web names it: info, low, medium, high, critical. */
const alertSeverities: { readonly [S in RuleSeverity]: number } = {
  informational: 1,
  low: 2,
  medium: 3,
  high: 4,
  critical: 5,
};

export function appView(
  searches: readonly NamedSearch[],
  options: SplunkOptions,
  settings: PackSettings,
): AppView {
  const { app: id, label, version, build, description, enabled, filters } = options;
  const author = proseLine(settings.defaults.author ?? "") || "sigmatic";
  const table = `${id}_list`;
  const views = new Map(searches.map(({ rule }) => [rule, ruleView(rule, settings)]));
  const about = { id, label, version, build, description, author, enabled, filters, table };
  return {
    ...packView([...views.values()], settings),
    app: { ...about, tableSearch: `| inputlookup ${table}` },
    searches: searches.map((search) => {
      const rule = views.get(search.rule) as TemplateRule;
      return { ...rule, ...searchView(search, rule, options, settings) };
    }),
  };
}

function searchView(
  search: NamedSearch,
  { description, id, level }: TemplateRule,
  options: SplunkOptions,
  { defaults }: PackSettings,
): Omit<SearchView, Exclude<keyof TemplateRule, "title" | "query">> {
  const { title, query, name, filter, key, rule } = search;
  const schedule = scheduleOf(rule.rule, defaults);
  const [earliest, latest] = rangeFor(schedule, options.delay);
  const text = proseLine(description ?? "") || title;
  return {
    title,
    query,
    name,
    summary: id === null ? text : `${text} (rule ${id})`,
    filter: options.filters ? filter : null,
    cron: cronFor(intervalFor(schedule.every), key),
    earliest,
    latest,
    severity: alertSeverities[level],
    suppress: options.suppress,
    ...enterpriseView(search, options),
  };
}
