import type {
  Condition,
  Detection,
  FieldSearch,
  KeywordSearch,
  Search,
  Selection,
  Value,
} from "../ast/index.ts";
import { parseCondition } from "../condition/index.ts";
import type { Span, Spanned } from "../source/index.ts";
import {
  spanIn,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from "../yaml/index.ts";
import {
  emptyField,
  emptyKeyword,
  emptyList,
  type Report,
  timeframeIgnored,
  valueNotScalar,
} from "./findings.ts";

/** A `detection` section: every selection by name, and the conditions that join them. */
export function readDetection(map: YamlMap, report: Report): Detection {
  const selections: Selection[] = [];
  const conditions: Condition[] = [];
  let timeframe: Spanned<string> | undefined;
  for (const { key, value } of map.entries) {
    if (key.text === "condition") conditions.push(...readConditions(value, report));
    else if (key.text === "timeframe") {
      report(timeframeIgnored(key));
      if (value.kind === "scalar") timeframe = { value: value.text, span: value.span };
    } else if (value.kind !== "scalar") {
      const search = readSearch(key, value, report);
      if (search)
        selections.push({ kind: "selection", name: key.text, nameSpan: key.span, search });
    }
  }
  const detection = { selections, conditions, span: map.span };
  return timeframe ? { ...detection, timeframe } : detection;
}

function readConditions(node: YamlNode, report: Report): readonly Condition[] {
  const items = node.kind === "sequence" ? node.items : [node];
  return items.flatMap((item) => {
    if (item.kind !== "scalar" || item.type === "null") return [];
    const spanAt = (start: number, end: number) => spanIn(item, start, end);
    const { condition, diagnostics } = parseCondition(item.text, spanAt);
    for (const diagnostic of diagnostics) report(diagnostic);
    return condition ? [condition] : [];
  });
}

/** What stands under a name; null where there is nothing in it that can be read. */
function readSearch(
  name: YamlScalar,
  node: Exclude<YamlNode, YamlScalar>,
  report: Report,
): Search | null {
  const members = node.kind === "map" ? node.entries : node.items;
  if (members.length === 0) {
    report(emptyList(name.text, name.span));
    return null;
  }
  if (node.kind === "map") return readMap(node, report);
  if (node.items.every((item) => item.kind === "scalar")) {
    return readKeywords(node.items, node.span, report);
  }
  const items = node.items.flatMap((item): readonly Search[] => {
    if (item.kind === "scalar") return [readKeywords([item], item.span, report)];
    const search = readSearch(name, item, report);
    return search ? [search] : [];
  });
  return { kind: "anyOf", items, span: node.span };
}

function readMap(map: YamlMap, report: Report): Search {
  const items: Search[] = [];
  for (const entry of map.entries) {
    const search = readEntry(entry, report);
    if (search) items.push(search);
  }
  return { kind: "allOf", items, span: map.span };
}

function readKeywords(items: readonly YamlScalar[], span: Span, report: Report): KeywordSearch {
  for (const item of items) if (item.type === "null") report(emptyKeyword(item.span));
  return { kind: "keyword", modifiers: [], values: items.map(toValue), span };
}

/** `Image|endswith: …`, cut at its pipes; a key that is only modifiers searches the whole event. */
function readEntry({ key, value }: YamlEntry, report: Report): FieldSearch | KeywordSearch | null {
  const modifiers = keyParts(key);
  const field = modifiers.shift() as Spanned<string>;
  const values = readValues(key, value, report);
  const { span } = key;
  if (field.value !== "") return { kind: "field", field, modifiers, values, span };
  if (modifiers.length > 0) return { kind: "keyword", modifiers, values, span };
  report(emptyField(key));
  return null;
}

function keyParts(key: YamlScalar): Spanned<string>[] {
  const parts: Spanned<string>[] = [];
  let start = 0;
  for (const value of key.text.split("|")) {
    parts.push({ value, span: spanIn(key, start, start + value.length) });
    start += value.length + 1;
  }
  return parts;
}

function readValues(key: YamlScalar, node: YamlNode, report: Report): readonly Value[] {
  if (node.kind === "sequence" && node.items.length === 0) report(emptyList(key.text, key.span));
  const values: Value[] = [];
  for (const item of node.kind === "sequence" ? node.items : [node]) {
    if (item.kind === "scalar") values.push(toValue(item));
    else report(valueNotScalar(key.text, item));
  }
  return values;
}

function toValue({ type, text, span }: YamlScalar): Value {
  if (type === "text") return { kind: "text", text, span };
  if (type === "integer") return { kind: "number", text, span };
  if (type === "null") return { kind: "null", span };
  return { kind: "boolean", value: text[0] === "t" || text[0] === "T", text, span };
}
