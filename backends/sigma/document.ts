import {
  type Condition,
  type Detection,
  type Extra,
  type FieldSearch,
  type KeywordSearch,
  type Logsource,
  printCondition,
  type Rule,
  type Search,
  type Value,
} from "sigmatic/backend";
import { textScalar, tokenScalar } from "./scalar.ts";
import {
  type Entry,
  list,
  type Mapping,
  mapping,
  plainNode,
  scalar,
  textNode,
  type Yaml,
} from "./yaml.ts";

/** A rule with one of its conditions as a Sigma document, keys in the specification's order. */
export function ruleDocument(rule: Rule, condition: Condition): Mapping {
  return mapping(
    present([
      ["title", textNode(rule.title.value)],
      ["id", token(rule.id?.value)],
      ["name", token(rule.name?.value)],
      ["related", items(rule.related.map(relatedNode))],
      ["taxonomy", token(rule.taxonomy?.value)],
      ["status", token(rule.status?.value)],
      ["description", rule.description === null ? null : textNode(rule.description)],
      ["license", token(rule.license)],
      ["author", rule.author === null ? null : textNode(rule.author)],
      ["references", texts(rule.references)],
      ["date", token(rule.date)],
      ["modified", token(rule.modified)],
      ["tags", texts(rule.tags.map((tag) => tag.value))],
      ["logsource", logsourceNode(rule.logsource)],
      ["detection", detectionNode(rule.detection, condition)],
      ["fields", texts(rule.fields.map((field) => field.value))],
      ["falsepositives", texts(rule.falsepositives)],
      ["level", token(rule.level?.value)],
      ["scope", texts(rule.scope)],
      ...extraEntries(rule.extra),
    ]),
  );
}

function present(entries: readonly (readonly [string, Yaml | null])[]): readonly Entry[] {
  return entries.filter((entry): entry is Entry => entry[1] !== null);
}

function token(text: string | null | undefined): Yaml | null {
  return text === null || text === undefined ? null : scalar(tokenScalar(text));
}

function items(nodes: readonly Yaml[]): Yaml | null {
  return nodes.length > 0 ? list(nodes) : null;
}

function texts(values: readonly string[]): Yaml | null {
  return items(values.map(textNode));
}

function relatedNode({ id, type }: Rule["related"][number]): Yaml {
  return mapping(
    present([
      ["id", token(id)],
      ["type", token(type)],
    ]),
  );
}

function extraEntries(extra: readonly Extra[]): readonly Entry[] {
  return extra.map(({ name, value }) => [name, plainNode(value)]);
}

function logsourceNode({ category, product, service, definition, extra }: Logsource): Yaml {
  return mapping([
    ...present([
      ["category", token(category)],
      ["product", token(product)],
      ["service", token(service)],
      ["definition", definition === null ? null : textNode(definition)],
    ]),
    ...extraEntries(extra),
  ]);
}

function detectionNode({ selections, timeframe }: Detection, condition: Condition): Yaml {
  return mapping([
    ...selections.map(({ name, search }): Entry => [name, searchNode(search)]),
    ...present([["timeframe", token(timeframe?.value)]]),
    ["condition", scalar(textScalar(printCondition(condition)))],
  ]);
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
function fieldEntries(search: Search): readonly Entry[] {
  if (search.kind === "allOf") return search.items.flatMap(fieldEntries);
  return search.kind === "anyOf" ? [] : [fieldEntry(search)];
}

function fieldEntry(search: FieldSearch | KeywordSearch): Entry {
  const field = search.kind === "field" ? search.field.value : "";
  const key = [field, ...search.modifiers.map((modifier) => modifier.value)].join("|");
  const [only, ...others] = search.values;
  return [key, only && others.length === 0 ? valueNode(only) : list(search.values.map(valueNode))];
}

/** Numbers and booleans keep their spelling, which is canonical already. */
function valueNode(value: Value): Yaml {
  switch (value.kind) {
    case "text":
      return scalar(textScalar(value.text));
    case "number":
    case "boolean":
      return scalar(value.text);
    case "null":
      return scalar("null");
  }
}
