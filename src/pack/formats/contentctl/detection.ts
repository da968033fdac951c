import { deviationsOf } from "../../deviations.ts";
import { oneLine, proseLine } from "../../encode/conf.ts";
import type { PackSettings } from "../../format.ts";
import { attributionOf, severityOf, stableId } from "../../metadata/index.ts";
import { cut, type Search } from "../splunkApp/names.ts";
import { dataSourcesOf } from "./dataSources.ts";
import type { ContentctlOptions } from "./options.ts";
import { drilldownsOf, riskOf } from "./risk.ts";
import { tagsOf } from "./tags.ts";

/** A search with the names that no other of the content has. */
export interface NamedDetection extends Search {
  readonly name: string;
  /** Of the file, without its extension; the search's filter macro is called after it. */
  readonly file: string;
  readonly isCut: boolean;
}

/** The day of a rule that tells none, which nobody takes for a real one. */
export const noDay = "1970-01-01";

/** The longest author and description that contentctl takes. */
const longestAuthor = 255;
const longestDescription = 10_000;

/** The room that a description keeps for facts. */
const longestTail = 1000;

/** The shortest that it takes of what false positives are known, in characters. */
const shortestText = 4;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A detection as contentctl reads it (its models, May 2026), as plain data in the order of Splunk's
 * own content. It is experimental: a production detection needs recorded attack data.
 */
export function detectionOf(
  detection: NamedDetection,
  options: ContentctlOptions,
  settings: PackSettings,
): { readonly [key: string]: unknown } {
  const { rule, name, query, file } = detection;
  const { author, references } = attributionOf(rule.rule, settings.defaults);
  const sources = dataSourcesOf(rule);
  const dataSource = sources.length > 0 ? sources : options.dataSources;
  const risk = isForHunting(detection) ? null : riskOf(detection, options.risk);
  const drilldowns = risk ? drilldownsOf(detection, risk.objects) : [];
  return {
    name,
    id: idOf(detection),
    version: options.version,
    date: dayOf(detection) ?? noDay,
    author: cut(proseLine(author ?? ""), longestAuthor) || "Unknown",
    status: "experimental",
    type: isForHunting(detection) ? "Hunting" : "TTP",
    description: descriptionOf(detection, settings),
    data_source: dataSource,
    search: [query, ...(risk?.step ? [risk.step] : []), `| \`${file}_filter\``].join("\n"),
    how_to_implement: options.howToImplement ?? implementation(dataSource),
    known_false_positives: falsePositivesOf(detection),
    references: references.filter(isLink),
    ...(drilldowns.length > 0 && { drilldown_searches: drilldowns }),
    ...(risk && { rba: risk.rba }),
    tags: tagsOf(rule.rule, options),
    tests: [],
  };
}

/** What a site does before the search finds anything. */
function implementation(dataSource: readonly string[]): string {
  const events = dataSource.length > 0 ? dataSource.join(", ") : "the events that the search reads";
  return `Collect ${events}, extracted by the vendor's add-on for Splunk. Name their index in the settings of the compiler where it is not searched by default.`;
}

/** The rule's own id where it is a UUID and the rule has one query. */
function idOf({ rule: { rule, outcome }, key }: NamedDetection): string {
  const id = rule.id?.value ?? "";
  return outcome.queries.length === 1 && uuid.test(id)
    ? id.toLowerCase()
    : stableId(key, "contentctl");
}

/** The day on which the rule last changed, as YYYY-MM-DD; null where the rule tells none. */
export function dayOf({ rule: { rule } }: NamedDetection): string | null {
  const [, year, month, day] =
    /^(\d{4})[-/](\d{2})[-/](\d{2})$/.exec(rule.modified ?? rule.date ?? "") ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

/** Rules of the lower levels list the rare for a person to look through. */
function isForHunting({ rule: { rule } }: NamedDetection): boolean {
  return ["informational", "low"].includes(severityOf(rule));
}

/** The description, with what has no key of its own: the rule's id, licence, and other references. */
function descriptionOf(
  { title, rule: { rule } }: NamedDetection,
  { defaults }: PackSettings,
): string {
  const { license, references, sourceId } = attributionOf(rule, defaults);
  const facts = [
    ...(sourceId === null ? [] : [`rule ${sourceId}`]),
    ...(license === null ? [] : [`license ${license}`]),
    ...references.filter((reference) => !isLink(reference)),
  ];
  const tail = facts.length === 0 ? "" : cut(` (${oneLine(facts.join(", "))})`, longestTail);
  const text = proseLine(rule.description ?? "") || title;
  return proseLine(cut(text, longestDescription - longestTail - 1) + tail);
}

/** The keys of a detection whose text had to be cut. */
export function cutKeys(
  { rule: { rule } }: NamedDetection,
  { defaults }: PackSettings,
): readonly string[] {
  const { author } = attributionOf(rule, defaults);
  const isLong = proseLine(rule.description ?? "").length > longestDescription - longestTail - 1;
  return [
    ...(proseLine(author ?? "").length > longestAuthor ? ["author"] : []),
    ...(isLong ? ["description"] : []),
  ];
}

/** With the ways in which the search departs from the rule: the format has no key for them. */
function falsePositivesOf({ rule: { rule, outcome } }: NamedDetection): string {
  const text = proseLine(rule.falsepositives.join("; "));
  const known = [...text].length < shortestText ? "No false positives are known." : text;
  const ways = deviationsOf(outcome).map(({ direction, message }) => `${message} (${direction})`);
  if (ways.length === 0) return known;
  return proseLine(`${known} The search is approximate: ${ways.join("; ")}`);
}

function isLink(reference: string): boolean {
  return /^https?:\/\/[!-~]+$/.test(reference) && URL.canParse(reference);
}
