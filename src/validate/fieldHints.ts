import { nearNames } from "../diagnostic/near.ts";
import {
  type LogsourceEntry,
  type LogsourceName,
  nativeFields,
  type Taxonomy,
} from "../taxonomy/index.ts";
import { holdersOf, shownLogsource } from "./atlas.ts";

const shownHolders = 3;

/** What may have been meant by a field that the log sources do not have. */
export function hintForField(
  field: string,
  logsource: LogsourceName,
  entries: readonly LogsourceEntry[],
  taxonomy: Taxonomy,
): string {
  const meant = aliasOf(field, entries) ?? nearNames(field, namesOf(entries))[0];
  const holders = holdersOf(field, logsource.product, taxonomy);
  const held = holders.length === 0 ? "" : holdersText(holders, logsource);
  if (meant !== undefined) return `did you mean \`${meant}\`?${held === "" ? "" : ` (${held})`}`;
  if (held !== "") return held;
  return `\`sigmatic fields ${shownLogsource(logsource)}\` lists the fields it has`;
}

function holdersText(holders: readonly LogsourceEntry[], { product }: LogsourceName): string {
  const names = holders
    .slice(0, shownHolders)
    .map((entry) => shownLogsource(entry.product === product ? { ...entry, product: null } : entry))
    .map((name) => (name === "" ? (product as string) : name));
  const more = holders.length - names.length;
  const list = more > 0 ? `${names.join(", ")} and ${more} more` : names.join(" and ");
  return `${list} ${holders.length === 1 ? "has" : "have"} it`;
}

function namesOf(entries: readonly LogsourceEntry[]): readonly string[] {
  return [...new Set(entries.flatMap((entry) => Object.keys(entry.fields)))];
}

/** The canonical name of a field that a provider calls by the name given. */
function aliasOf(native: string, entries: readonly LogsourceEntry[]): string | undefined {
  for (const entry of entries)
    for (const { fields = {} } of Object.values(entry.feeds))
      for (const [canonical, source] of Object.entries(fields))
        if (nativeFields(source).includes(native)) return canonical;
  return undefined;
}
