/*
 * Field names in the two languages of a query. Bare names in `search` are kept to the shapes that
 * add-ons really extract; any other name is tested in `where`, where quoting it is documented.
 */

/** A name that stands in a query without quotes. */
export const bareName = /^[A-Za-z_][A-Za-z0-9_]*(?:(?:[.-]|\{\}\.?)[A-Za-z0-9_]+)*(?:\{\})?$/;

/** Words that `search` reads as operators, modifiers or time limits before an `=`. */
const taken = new Set(
  [
    "and or not in as by where case term prefix search",
    "earliest latest _index_earliest _index_latest starttime endtime starttimeu endtimeu",
    "startminutesago endminutesago starthoursago endhoursago startdaysago enddaysago",
    "startmonthsago endmonthsago startdayspan searchtimespanhours searchtimespandays",
    "searchtimespanminutes searchtimespanmonths daysago hoursago minutesago monthsago",
    "timeformat eventtypetag hosttag savedsearch savedsplunk splunk_server_group",
  ]
    .join(" ")
    .split(" "),
);

/** Whether the base search can name the field at all. */
export function isSearchable(name: string): boolean {
  return bareName.test(name) && !taken.has(name.toLowerCase());
}

/** Whether the field can be named anywhere: no documented escape exists inside `'…'`. */
export function isQuotable(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return name !== "" && !/['"\\`$*\u0000-\u001f\u007f]/.test(name);
}

/** The field as `eval` names it: Search Reference, "where", on names in single quotes. */
export function evalName(name: string): string {
  return `'${name}'`;
}
