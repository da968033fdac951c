import type { PackRule } from "../../format.ts";
import { type RuleSeverity, severityOf } from "../../metadata/index.ts";
import { oneLine } from "../splunkApp/conf.ts";
import { returns } from "../splunkApp/enterprise.ts";
import type { Search } from "../splunkApp/names.ts";
import { type Subject, subjectsOf } from "./subjects.ts";
import { threatObjectsOf } from "./threatObjects.ts";

/** Whom a result puts at risk. */
export interface RiskObject {
  readonly field: string;
  readonly type: "system" | "user" | "other";
}

/** Risk as contentctl asks for it (its `objects/rba.py`, May 2026), and what the search needs for it. */
export interface Risk {
  /** A step that gives results the fields; null where they have them. */
  readonly step: string | null;
  readonly objects: readonly RiskObject[];
  readonly rba: object;
}

/** In the middle of the range that contentctl makes a severity of: up to 20, 40, 60, 80, 100. */
const scores: { readonly [S in RuleSeverity]: number } = {
  informational: 10,
  low: 30,
  medium: 50,
  high: 70,
  critical: 90,
};

/** The risk of a search's results; null where they tell nothing that could be at risk. */
export function riskOf(search: Search, asked: readonly RiskObject[] | null): Risk | null {
  const { rule, query } = search;
  const subjects = isRaw(query) ? subjectsOf(rule) : [];
  const isKnown = ({ field }: RiskObject) =>
    subjects.some((subject) => subject.field === field) || isReturned(query, rule, field);
  const objects = (asked ?? usual).filter(isKnown).map(({ field, type }) => ({ field, type }));
  if (objects.length === 0) return null;
  const score = scores[severityOf(rule.rule)];
  return {
    step: stepFor(subjects.filter(({ field }) => objects.some((each) => each.field === field))),
    objects,
    rba: {
      message: messageOf(search, objects),
      risk_objects: objects.map((object) => ({ ...object, score })),
      threat_objects: threatObjectsOf(rule)
        .filter(({ field }) => returns(query, field))
        .filter(({ field }) => objects.every((object) => object.field !== field)),
    },
  };
}

/** As the Common Information Model names whoever is at risk. */
const usual: readonly RiskObject[] = [
  { field: "dest", type: "system" },
  { field: "src", type: "system" },
  { field: "user", type: "user" },
];

function stepFor(subjects: readonly Subject[]): string | null {
  if (subjects.length === 0) return null;
  const fields = subjects.map(({ field, sources }) => `${field}=coalesce(${sources.join(", ")})`);
  return `| eval ${fields.join(", ")}`;
}

/** Whether results are whole events. */
function isRaw(query: string): boolean {
  const code = query.replace(/"(?:\\.|[^"\\])*"/gs, '""');
  return !/\|\s*(?:tstats|stats|table|fields|chart|timechart|top|rare|dedup|transaction)\b/.test(
    code,
  );
}

/** Whether a field is among the columns of a summary, or one of an event that the search names. */
function isReturned(query: string, { entry }: PackRule, field: string): boolean {
  if (!isRaw(query)) return /^\|\s*tstats\b/.test(query) && returns(query, field);
  const isNamed = new RegExp(`(?<![\\w.])${field.replaceAll(".", "\\.")}(?![\\w.])`).test(query);
  return isNamed || (entry !== null && Object.hasOwn(entry.fields, field));
}

/** Splunk puts a value in place of a name between dollar signs, so a title has none of its own. */
function messageOf({ title }: Search, objects: readonly RiskObject[]): string {
  const [first, ...others] = objects.map(({ field }) => `$${field}$`);
  const text = oneLine(title.replaceAll("$", "＄"));
  return `${text} on ${first}${others.map((token) => `, ${token}`).join("")}`;
}

/** Searches that an analyst opens from a finding; a query with a dollar sign would hold a token. */
export function drilldownsOf({ query }: Search, objects: readonly RiskObject[]): readonly object[] {
  const [first] = objects;
  if (!first || query.includes("$")) return [];
  const token = `$${first.field}$`;
  return [
    {
      name: `The events of this finding for ${token}`,
      search: `%original_detection_search% | search ${first.field}="${token}"`,
      earliest_offset: "$info_min_time$",
      latest_offset: "$info_max_time$",
    },
    {
      name: `Risk of the last seven days for ${token}`,
      search: `| from datamodel:"Risk.All_Risk" | search normalized_risk_object="${token}"`,
      earliest_offset: "7d",
      latest_offset: "0",
    },
  ];
}
