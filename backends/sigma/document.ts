import {
  type Condition,
  type Detection,
  type Extra,
  type FieldSearch,
  type KeywordSearch,
  type Logsource,
  list,
  type Mapping,
  type MappingEntry,
  mapping,
  plainNode,
  printCondition,
  proseNode,
  quoted,
  type Rule,
  type Search,
  type Selection,
  type Spanned,
  textNode,
  textScalar,
  tokenScalar,
  type Value,
  type Yaml,
} from "sigmatic/backend";

/** A rule with one of its conditions as a Sigma document, keys in the specification's order. */
export function ruleDocument(rule: Rule, condition: Condition): Mapping {
  const entries: MappingEntry[] = [];
  add(entries, "title", rule.title.value, textNode);
  add(entries, "id", rule.id?.value, tokenScalar);
  add(entries, "name", rule.name?.value, tokenScalar);
  addAll(entries, "related", rule.related, relatedNode);
  add(entries, "taxonomy", rule.taxonomy?.value, tokenScalar);
  add(entries, "status", rule.status?.value, tokenScalar);
  add(entries, "description", rule.description, proseNode);
  add(entries, "license", rule.license, tokenScalar);
  add(entries, "author", rule.author, textNode);
  addAll(entries, "references", rule.references, textNode);
  add(entries, "date", rule.date, tokenScalar);
  add(entries, "modified", rule.modified, tokenScalar);
  addAll(entries, "tags", rule.tags, spannedNode);
  add(entries, "logsource", rule.logsource, logsourceNode);
  entries.push({ key: "detection", value: detectionNode(rule.detection, condition) });
  addAll(entries, "fields", rule.fields, spannedNode);
  addAll(entries, "falsepositives", rule.falsepositives, textNode);
  add(entries, "level", rule.level?.value, tokenScalar);
  addAll(entries, "scope", rule.scope, textNode);
  return mapping(entries.concat(rule.extra.map(extraEntry)));
}

/** A key of its own where the rule has the value. */
function add<T>(
  entries: MappingEntry[],
  key: string,
  value: T | null | undefined,
  node: (value: T) => Yaml,
): void {
  if (value !== null && value !== undefined) entries.push({ key, value: node(value) });
}

function addAll<T>(
  entries: MappingEntry[],
  key: string,
  values: readonly T[],
  node: (value: T) => Yaml,
): void {
  if (values.length > 0) entries.push({ key, value: list(values.map(node)) });
}

function spannedNode({ value }: Spanned<string>): Yaml {
  return textNode(value);
}

function relatedNode({ id, type }: Rule["related"][number]): Yaml {
  return mapping([
    { key: "id", value: tokenScalar(id) },
    { key: "type", value: tokenScalar(type) },
  ]);
}

function extraEntry({ name, value }: Extra): MappingEntry {
  return { key: textScalar(name), value: plainNode(value) };
}

function logsourceNode({ category, product, service, definition, extra }: Logsource): Yaml {
  const entries: MappingEntry[] = [];
  add(entries, "category", category, tokenScalar);
  add(entries, "product", product, tokenScalar);
  add(entries, "service", service, tokenScalar);
  add(entries, "definition", definition, proseNode);
  return mapping(entries.concat(extra.map(extraEntry)));
}

function detectionNode({ selections, timeframe }: Detection, condition: Condition): Yaml {
  const entries = selections.map(selectionEntry);
  add(entries, "timeframe", timeframe?.value, tokenScalar);
  entries.push({ key: "condition", value: textScalar(printCondition(condition)) });
  return mapping(entries);
}

function selectionEntry({ name, search }: Selection): MappingEntry {
  return { key: textScalar(name), value: searchNode(search) };
}

/** A map is an `and` of its keys, a list an `or` of its items, as the reader has it. */
function searchNode(search: Search): Yaml {
  switch (search.kind) {
    case "anyOf":
      return list(search.items.map(itemNode));
    case "allOf":
      return mapping(search.items.flatMap(fieldEntries));
    case "field":
      return mapping([fieldEntry(search)]);
    case "keyword":
      return search.modifiers.length > 0
        ? mapping([fieldEntry(search)])
        : list(search.values.map(valueNode));
  }
}

/** A single keyword among maps stands as itself. */
function itemNode(search: Search): Yaml {
  const only = search.kind === "keyword" && search.modifiers.length === 0 ? search.values : [];
  return only.length === 1 ? valueNode(only[0] as Value) : searchNode(search);
}

/** Only fields can stand in a map; the reader puts nothing else there. */
function fieldEntries(search: Search): readonly MappingEntry[] {
  if (search.kind === "allOf") return search.items.flatMap(fieldEntries);
  return search.kind === "anyOf" ? [] : [fieldEntry(search)];
}

function fieldEntry(search: FieldSearch | KeywordSearch): MappingEntry {
  let key = search.kind === "field" ? search.field.value : "";
  search.modifiers.forEach((modifier) => {
    key += `|${modifier.value}`;
  });
  const values = search.values.map(valueNode);
  return { key: textScalar(key), value: values.length === 1 ? (values[0] as Yaml) : list(values) };
}

/** Text is quoted, whatever it is; numbers and booleans keep their spelling, canonical already. */
function valueNode(value: Value): Yaml {
  switch (value.kind) {
    case "text":
      return quoted(value.text);
    case "number":
    case "boolean":
      return value.text;
    case "null":
      return "null";
  }
}
