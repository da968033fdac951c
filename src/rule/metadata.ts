import type { Extra, Metadata, Related } from "../ast/index.ts";
import type { Span } from "../source/index.ts";
import type { YamlMap, YamlNode } from "../yaml/index.ts";
import { extraIn, itemsIn, spannedIn, spannedsIn, textIn, textsIn, textUnder } from "./read.ts";

type Key = Exclude<keyof Metadata, "titleKey" | "extra">;
type Draft = { -readonly [K in keyof Metadata]: Metadata[K] };

const readers: { readonly [K in Key]: (node: YamlNode) => Metadata[K] | null } = {
  title: spannedIn,
  id: spannedIn,
  name: spannedIn,
  related: relatedIn,
  taxonomy: spannedIn,
  status: spannedIn,
  description: textIn,
  license: textIn,
  author: textIn,
  references: textsIn,
  date: textIn,
  modified: textIn,
  falsepositives: textsIn,
  level: spannedIn,
  tags: spannedsIn,
  scope: textsIn,
  fields: spannedsIn,
};
const readerOf: ReadonlyMap<string, (node: YamlNode) => unknown> = new Map(Object.entries(readers));

/** The keys that a kind of document gives a meaning to. */
export function knownKeys(...sections: readonly string[]): ReadonlySet<string> {
  return new Set([...readerOf.keys(), ...sections]);
}

/** What a document carries; keys other than the known ones are its extra. */
export function readMetadata(map: YamlMap, known: ReadonlySet<string>): Metadata {
  const start = { ...map.span, end: map.span.start };
  const extra: Extra[] = [];
  const metadata = emptyMetadata(start, extra);
  for (const entry of map.entries) {
    const name = entry.key.text;
    const value = readerOf.get(name)?.(entry.value) ?? null;
    if (value !== null) (metadata as { [key: string]: unknown })[name] = value;
    if (name === "title") metadata.titleKey = entry.key.span;
    else if (!known.has(name)) extra.push(extraIn(entry));
  }
  return metadata;
}

function emptyMetadata(start: Span, extra: readonly Extra[]): Draft {
  return {
    title: { value: "", span: start },
    titleKey: start,
    id: null,
    name: null,
    related: [],
    taxonomy: null,
    status: null,
    description: null,
    license: null,
    author: null,
    references: [],
    date: null,
    modified: null,
    falsepositives: [],
    level: null,
    tags: [],
    scope: [],
    fields: [],
    extra,
  };
}

function relatedIn(node: YamlNode): readonly Related[] {
  return itemsIn(node).flatMap((item) => {
    if (item.kind !== "map") return [];
    const id = textUnder(item, "id");
    const type = textUnder(item, "type");
    return id === null || type === null ? [] : [{ id, type }];
  });
}

function unlessEmpty<T>(own: readonly T[], inherited: readonly T[]): readonly T[] {
  return own.length > 0 ? own : inherited;
}

/**
 * An analytic's metadata with what it leaves out taken from its technique. Tags add up, the
 * technique's first; title, id, name, relations and description are the analytic's alone.
 */
export function inherit(own: Metadata, technique: Metadata): Metadata {
  const known = new Set(technique.tags.map((tag) => tag.value));
  return {
    ...own,
    taxonomy: own.taxonomy ?? technique.taxonomy,
    status: own.status ?? technique.status,
    license: own.license ?? technique.license,
    author: own.author ?? technique.author,
    references: unlessEmpty(own.references, technique.references),
    date: own.date ?? technique.date,
    modified: own.modified ?? technique.modified,
    falsepositives: unlessEmpty(own.falsepositives, technique.falsepositives),
    level: own.level ?? technique.level,
    tags: [...technique.tags, ...own.tags.filter((tag) => !known.has(tag.value))],
    scope: unlessEmpty(own.scope, technique.scope),
    fields: unlessEmpty(own.fields, technique.fields),
  };
}
