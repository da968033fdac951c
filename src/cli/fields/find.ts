import { type LogsourceEntry, logsourceName, type Taxonomy } from "../../taxonomy/index.ts";
import { type Usage, unknownWord } from "../usage.ts";

/** A log source under its key `product/category/service`. */
export interface Logsource {
  readonly key: string;
  readonly entry: LogsourceEntry;
}

/** Every log source that is known, by its key's bytes. */
function allLogsources(taxonomy: Taxonomy): readonly Logsource[] {
  return [...taxonomy.keys()].sort().flatMap((key) => logsourceOf(key, taxonomy) ?? []);
}

/**
 * The log sources that words on the command line mean. A single word may be a key, or the parts of
 * one in order (`windows/security`, `cloudtrail`); anything else is looked for in keys and
 * providers, and all words must be there.
 */
export async function findLogsources(
  words: readonly string[],
  taxonomy: Taxonomy,
): Promise<readonly Logsource[] | Usage> {
  const asked = words.map((word) => word.toLowerCase());
  const all = allLogsources(taxonomy);
  const [word] = asked;
  if (word === undefined) return all;
  const named = asked.length === 1 ? byName(word, all, taxonomy) : [];
  if (named.length > 0) return named;
  const holding = all.filter((each) => asked.every((part) => textOf(each).includes(part)));
  return holding.length > 0
    ? holding
    : unknownWord("unknown-logsource", "log source", words.join(" "), spellings(all));
}

function byName(word: string, all: readonly Logsource[], taxonomy: Taxonomy): readonly Logsource[] {
  const parts = partsOf(word);
  // One part alone, such as `windows`, names a whole family.
  const whole = word.split("/").length > 1;
  const exact = whole ? all.find(({ key }) => partsOf(key).join("/") === parts.join("/")) : null;
  const narrowed = whole ? logsourceOf(word, taxonomy) : null;
  const found = narrowed ?? exact;
  return found ? [found] : all.filter(({ key }) => inOrder(parts, partsOf(key)));
}

function logsourceOf(key: string, taxonomy: Taxonomy): Logsource | null {
  const entry = taxonomy.find(logsourceName(key));
  return entry && { key: [...key.split("/"), "-", "-"].slice(0, 3).join("/"), entry };
}

/** What a key says, without the places that it leaves open. */
function partsOf(key: string): readonly string[] {
  return key.split("/").filter((part) => part !== "-" && part !== "");
}

function inOrder(parts: readonly string[], within: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = within.indexOf(part, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return parts.length > 0;
}

function textOf({ key, entry }: Logsource): string {
  return [key, ...Object.keys(entry.feeds)].join(" ");
}

/** What could have been meant: keys, keys without their open places, and single parts. */
function spellings(all: readonly Logsource[]): readonly string[] {
  const parts = all.map(({ key }) => partsOf(key));
  return [...new Set([...parts.map((each) => each.join("/")), ...parts.flat()])];
}
