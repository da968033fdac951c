import { oneLine } from "../../encode/conf.ts";
import { type RuleSeverity, severityOf } from "../../metadata/index.ts";
import { returns } from "../splunkApp/enterprise.ts";
import type { Search } from "../splunkApp/names.ts";
import { subjectsOf } from "./subjects.ts";
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
  const found = (asked ?? usual).flatMap((object) => {
    const subject = subjects.find(({ field }) => field === object.field);
    const sources = subject?.sources ?? sourcesOf(object.field, search);
    return sources === null ? [] : [{ field: object.field, type: object.type, sources }];
  });
  if (found.length === 0) return null;
  const objects = found.map(({ field, type }) => ({ field, type }));
  const score = scores[severityOf(rule.rule)];
  return {
    step: stepFor(found),
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

interface Sourced {
  readonly field: string;
  /** The fields of an event that tell it; none where the search has it as it is. */
  readonly sources: readonly string[];
}

function stepFor(found: readonly Sourced[]): string | null {
  const made = found.filter(({ sources }) => sources.length > 0);
  if (made.length === 0) return null;
  const fields = made.map(({ field, sources }) => `${field}=coalesce(${sources.join(", ")})`);
  return `| eval ${fields.join(", ")}`;
}

/** Whether results are whole events. */
function isRaw(query: string): boolean {
  return !/\|\s*(?:tstats|stats|table|fields|chart|timechart|top|rare|transaction)\b/.test(
    withoutTexts(query),
  );
}

/**
 * Where a field of the results comes from: a column of a summary, a field that the search names, or
 * one that the log source's events have, which the search then has to name. null where it has none.
 */
function sourcesOf(field: string, { query, rule: { entry } }: Search): readonly string[] | null {
  if (!isRaw(query)) return /^\|\s*tstats\b/.test(query) && returns(query, field) ? [] : null;
  const name = new RegExp(`(?<![\\w.])${field.replaceAll(".", "\\.")}(?![\\w.])`);
  if (name.test(withoutTexts(query))) return [];
  const isCarried = entry !== null && Object.hasOwn(entry.fields, field);
  return isCarried && /^\w+$/.test(field) ? [field] : null;
}

function withoutTexts(query: string): string {
  return query.replace(/"(?:\\.|[^"\\])*"/gs, '""');
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
