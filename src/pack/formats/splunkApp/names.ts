import { oneLine, stanzaName } from "../../encode/conf.ts";
import type { PackRule } from "../../format.ts";
import { createSlugs, ruleKey, stableId } from "../../metadata/index.ts";

/** A query of a rule on its way into an app. */
export interface Search {
  readonly rule: PackRule;
  readonly query: string;
  /** Stable from build to build, and no other search's. */
  readonly key: string;
  /** The rule's title on one line, with a number where the rule has several queries. */
  readonly title: string;
}

/** A search with the names that no other search of the app has. */
export interface NamedSearch extends Search {
  /** The stanza. */
  readonly name: string;
  /** The macro that a site narrows the search with. */
  readonly filter: string;
  /** Whether the title had to be cut. */
  readonly isCut: boolean;
}

/** The queries of the rules, in order. */
export function searchesOf(rules: readonly PackRule[]): readonly Search[] {
  return rules.flatMap((rule) => {
    const { queries } = rule.outcome;
    const key = `${ruleKey(rule)} ${rule.path}#${rule.index ?? 0}`;
    const title = oneLine(rule.rule.title.value) || "Untitled";
    return queries.map((query, index) => {
      const number = queries.length === 1 ? "" : ` (condition ${index + 1})`;
      return { rule, query, key: `${key} ${index}`, title: title + number };
    });
  });
}

/** Enterprise Security cannot edit a search whose name is longer. */
const longestName = 99;

/** Names for all searches of an app. */
export function named(
  searches: readonly Search[],
  label: string,
  app: string,
): readonly NamedSearch[] {
  const prefix = `${stanzaName(label)} - `;
  const slugs = createSlugs();
  const titles = distinctTitles(searches, longestName - prefix.length - " - Rule".length);
  return searches.map((search, index) => {
    const { text, isCut } = titles[index] as DistinctTitle;
    const filter = `${app}_${slugs(text)}_filter`;
    return { ...search, name: `${prefix}${text} - Rule`, filter, isCut };
  });
}

/** A title that no other search has, even if letter case is ignored. */
export interface DistinctTitle {
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * Titles for searches, in order, that may stand in the name of a stanza and are no longer than
 * `room`; those that would be equal are told apart by an id.
 */
export function distinctTitles(
  searches: readonly Search[],
  room: number,
): readonly DistinctTitle[] {
  const wholes = searches.map(({ title }) => stanzaName(title));
  const shared = sharedIn(wholes.map((whole) => cut(whole, room)));
  return wholes.map((whole, index) => {
    const isShared = shared.has(cut(whole, room).toLowerCase());
    const { key } = searches[index] as Search;
    const tail = isShared ? ` (${stableId(key, "splunk-app").slice(0, 13)})` : "";
    const text = cut(whole, room - tail.length) + tail;
    return { text, isCut: text !== whole + tail };
  });
}

/** The titles that several searches have, in lower case. */
function sharedIn(titles: readonly string[]): ReadonlySet<string> {
  const lower = titles.map((title) => title.toLowerCase()).toSorted();
  return new Set(lower.filter((title, index) => title === lower[index - 1]));
}

/** A text of no more than `length` UTF-16 units; one that is cut ends in an ellipsis. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return oneLine(text.slice(0, length - 1)).concat("…");
}
