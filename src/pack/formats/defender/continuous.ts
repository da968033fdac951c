import { branchesOf, calledIn, readsOneTable } from "../../kusto/outline.ts";

/*
 * What the service can do with each event as it comes: Azure Monitor's transformations, to whose page
 * that of custom detections leads (learn.microsoft.com/azure/azure-monitor/data-collection/
 * data-collection-transformations-kql).
 */

const operators: ReadonlySet<string> = new Set([
  ...["where", "extend", "project", "project-away", "project-rename", "parse"],
]);

/** With the words that Kusto's grammar lets a bracket follow. */
const functions: ReadonlySet<string> = new Set(
  [
    "not and or in where extend",
    "tobool todatetime todouble toreal toguid toint tolong tostring totimespan",
    "array_concat array_length pack_array pack parse_json parse_xml zip",
    "abs bin floor ceiling exp log pow round sign case iif iff max_of min_of",
    "base64_encodestring base64_decodestring countof extract extract_all indexof isempty isnotempty",
    "replace split strcat strcat_delim strlen substring tolower toupper hash_sha256",
    "gettype isnotnull isnull hourofday dayofweek datetime_part datetime_add datetime_diff",
  ].flatMap((names) => names.split(" ")),
);

/** Why a query cannot run on each event, as the end of a sentence; null where it can. */
export function continuousObstacle(query: string): string | null {
  if (!readsOneTable(query)) return "reads more than one table";
  const steps = branchesOf(query).flatMap((branch) => branch.operators);
  const unknown =
    steps.find((step) => !operators.has(step)) ??
    calledIn(query).find((name) => !functions.has(name));
  return unknown === undefined ? null : `uses \`${unknown}\``;
}
