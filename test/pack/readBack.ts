import { load } from "js-yaml";
import { parse as readToml } from "smol-toml";
import { readConf } from "../support/confFile.ts";
import { withoutRisk } from "./contentctlModel.ts";

/*
 * The queries of packs, read back from their files by parsers that share nothing with what wrote
 * them. A pack of Sigma rules holds rules, and a layer holds none.
 */

/** The text of each file, by its path in the pack, without the manifest. */
export type PackTexts = ReadonlyMap<string, string>;

/** The queries in a pack of each format, in whatever order. */
export const queriesIn: { readonly [format: string]: (texts: PackTexts) => readonly string[] } = {
  "splunk-app": (texts) =>
    named(texts, /\/savedsearches\.conf$/).flatMap((text) =>
      [...readConf(text).values()].map((settings) => unfiltered(settings.get("search") ?? "")),
    ),
  contentctl: (texts) =>
    named(texts, /^detections\//).map((text) =>
      withoutRisk(unfiltered(textAt(load(text), "search"))),
    ),
  "sentinel-yaml": (texts) => named(texts, /\.yaml$/).map((text) => textAt(load(text), "query")),
  "sentinel-arm": (texts) =>
    named(texts, /\.json$/).flatMap((text) =>
      JSON.parse(text).resources.map((each: unknown) => textAt(each, "properties", "query")),
    ),
  defender: (texts) =>
    named(texts, /\.json$/).map((text) => textAt(JSON.parse(text), "queryCondition", "queryText")),
  "elastic-ndjson": (texts) =>
    named(texts, /\.ndjson$/).flatMap((text) =>
      text
        .trimEnd()
        .split("\n")
        .map((line) => textAt(JSON.parse(line), "query")),
    ),
  "elastic-toml": (texts) =>
    named(texts, /\.toml$/).map((text) => textAt(readToml(text), "rule", "query")),
  queries: (texts) => [...texts.values()].map((text) => text.replace(/\n$/, "")),
  coverage: (texts) =>
    [...texts.values()].flatMap((text) =>
      [...text.matchAll(/<pre[^>]*><code>([^<]*)<\/code><\/pre>/g)].map(([, code = ""]) =>
        decoded(code),
      ),
    ),
};

function named(texts: PackTexts, name: RegExp): readonly string[] {
  return [...texts].flatMap(([path, text]) => (name.test(path) ? [text] : []));
}

function textAt(data: unknown, ...keys: readonly string[]): string {
  const found = keys.reduce<unknown>((at, key) => (at as { [key: string]: unknown })?.[key], data);
  if (typeof found !== "string") throw new Error(`there is no text at ${keys.join(".")}`);
  return found;
}

/** A search without the macro that narrows it. */
function unfiltered(search: string): string {
  return search.replace(/\n\| `\w+_filter`$/, "");
}

const entities: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#13": "\r",
};

function decoded(html: string): string {
  return html.replace(/&([^;]+);/g, (whole, name: string) => entities[name] ?? whole);
}
