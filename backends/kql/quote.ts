/*
 * The only ways text of a rule enters a query: string literals and names. An escape that Kusto does
 * not know is a syntax error, and `\U` silently is no escape, so every escape used here is listed.
 */

/** A `"…"` literal: backslash, quote, control and invisible characters escaped, the rest as it is. */
export function literal(text: string): string {
  if (/^[ -~]*$/.test(text)) return `"${text.replace(/[\\"]/g, "\\$&")}"`;
  return `"${text.replace(/[\\"\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu, escaped)}"`;
}

function escaped(character: string): string {
  const short = shortEscapes[character];
  return short ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const shortEscapes: { readonly [character: string]: string | undefined } = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A verbatim `@"…"` literal, for regexes: they hold no control characters, and backslashes stay. */
export function verbatim(regex: string): string {
  return `@"${regex.replaceAll('"', '""')}"`;
}

/**
 * A column's name: bare where no reserved word can be meant (those are all lower case, without
 * digits), else in brackets.
 */
export function columnName(name: string): string {
  return isPlain(name) && !/^[a-z]+$/.test(name) ? name : `['${bracketed(name)}']`;
}

/** A member of a property bag, `Bag.Name` or `Bag['a name']`. */
export function bagMember(bag: string, name: string): string {
  const isBare = isPlain(name) && !reserved.has(name);
  return isBare ? `${bag}.${name}` : `${bag}['${bracketed(name)}']`;
}

/** Words that the parser takes for something else even behind a dot: all that it does so with. */
const reserved: ReadonlySet<string> = new Set(
  `
    accumulate and anomalychart areachart as asc bagexpansion barchart between by cachingpolicy
    callout cancel card columnchart contains containscs contains_cs cycles dataexport datascope
    datatable decodeblocks desc earliest encodingpolicy endswith expandoutput externaldata
    external_data find first flags harddelete hardretention has hasprefix hassuffix hotcache in
    invoke isfuzzy journal ladderchart last latest like likecs linechart materialize mdm missing
    nooptimization notcontains notcontainscs notlike notlikecs of or others pathformat piechart
    pivotchart print project queries relaxed rowstore rowstorepolicy rowstores sample scatterchart
    seal seals search set shards simple softdelete softretention sql stackedareachart startswith
    statistics storedqueryresultcontainers tablepurge timechart timeline timepivot title to toscalar
    totable treemap union unrestrictedviewers verbose viewers views where writeaheadlog boolean int8
    char uint8 byte int16 uint16 int int32 uint uint32 long int64 ulong uint64 float real decimal
    double string time timespan date datetime uniqueid dynamic true false
  `
    .trim()
    .split(/\s+/),
);

function isPlain(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

function bracketed(name: string): string {
  return literal(name).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
}
