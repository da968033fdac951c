import type { Metadata, Related } from "../ast/index.ts";
import { entryOf, type YamlMap } from "../yaml/index.ts";
import { extraOf, itemsUnder, spannedsUnder, spannedUnder, textsUnder, textUnder } from "./read.ts";

const keys = [
  "title",
  "id",
  "name",
  "related",
  "taxonomy",
  "status",
  "description",
  "license",
  "author",
  "references",
  "date",
  "modified",
  "falsepositives",
  "level",
  "tags",
  "scope",
  "fields",
] as const;

/** The keys that a kind of document gives a meaning to. */
export function knownKeys(...sections: readonly string[]): ReadonlySet<string> {
  return new Set([...keys, ...sections]);
}

/** What a document carries; keys other than the known ones are its extra. */
export function readMetadata(map: YamlMap, known: ReadonlySet<string>): Metadata {
  const start = { ...map.span, end: map.span.start };
  return {
    title: spannedUnder(map, "title") ?? { value: "", span: start },
    titleKey: entryOf(map, "title")?.key.span ?? start,
    id: spannedUnder(map, "id"),
    name: spannedUnder(map, "name"),
    related: relatedOf(map),
    taxonomy: spannedUnder(map, "taxonomy"),
    status: spannedUnder(map, "status"),
    description: textUnder(map, "description"),
    license: textUnder(map, "license"),
    author: textUnder(map, "author"),
    references: textsUnder(map, "references"),
    date: textUnder(map, "date"),
    modified: textUnder(map, "modified"),
    falsepositives: textsUnder(map, "falsepositives"),
    level: spannedUnder(map, "level"),
    tags: spannedsUnder(map, "tags"),
    scope: textsUnder(map, "scope"),
    fields: spannedsUnder(map, "fields"),
    extra: extraOf(map, known),
  };
}

function relatedOf(map: YamlMap): readonly Related[] {
  return itemsUnder(map, "related").flatMap((item) => {
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
