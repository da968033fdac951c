import { csvCell } from "../../encode/csv.ts";
import type { PackSettings } from "../../format.ts";
import { attackOf, attributionOf, severityOf } from "../../metadata/index.ts";
import type { NamedSearch } from "./names.ts";

const columns = [
  "search_name",
  "title",
  "rule_id",
  "author",
  "license",
  "level",
  "techniques",
  "fidelity",
  "references",
  "falsepositives",
] as const;

/** The rules of an app as a table, for dashboards and for whoever asks whose a search is. */
export function ruleTable(searches: readonly NamedSearch[], settings: PackSettings): string {
  const rows = searches.map((search) => Object.values(rowOf(search, settings)));
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
}

function rowOf(
  { name, rule: { rule, outcome } }: NamedSearch,
  { defaults }: PackSettings,
): { readonly [C in (typeof columns)[number]]: string } {
  const { author, license, references, sourceId } = attributionOf(rule, defaults);
  return {
    search_name: name,
    title: rule.title.value,
    rule_id: sourceId ?? "",
    author: author ?? "",
    license: license ?? "",
    level: severityOf(rule),
    techniques: attackOf(rule, 19)
      .techniques.map(({ id }) => id)
      .join(" "),
    fidelity: outcome.fidelity,
    references: references.join(" "),
    falsepositives: rule.falsepositives.join("; "),
  };
}
