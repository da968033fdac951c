import type { Document } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { nearNames } from "../diagnostic/near.ts";
import { checkShape, type SchemaName } from "../schema/index.ts";
import { type Source, type Span, spanOf } from "../source/index.ts";
import { entryOf, readYaml, type YamlEntry, type YamlMap, type YamlNode } from "../yaml/index.ts";
import { legacyAction, type Report } from "./findings.ts";
import { knownKeys } from "./metadata.ts";
import { textUnder } from "./read.ts";
import { readCorrelation, readFilter, readRule } from "./rule.ts";
import { readTechnique } from "./technique.ts";

/** What one YAML document of a source is. */
export type Entry =
  | {
      readonly kind: "document";
      readonly document: Document;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** Meant for us, and broken: at least one of its findings is an error. */
  | {
      readonly kind: "invalid";
      readonly id: string | null;
      readonly title: string | null;
      /** What could be read of it, for further findings; it must not be compiled. */
      readonly document: Document | null;
      readonly span: Span;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** Something else that is written in YAML. */
  | { readonly kind: "notSigma"; readonly span: Span };

/**
 * The documents of a source, in order, each with its own findings; `diagnostics` holds those that
 * belong to none of them. A source without any document is one that is not Sigma. Never throws.
 */
export function readDocuments(source: Source): {
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const entries: Entry[] = [];
  for (const { node, span, diagnostics } of readYaml(source)) {
    if (node !== null) entries.push(readEntry(node, diagnostics));
    else if (diagnostics.length > 0) {
      entries.push({ kind: "invalid", id: null, title: null, document: null, span, diagnostics });
    }
  }
  if (entries.length === 0) entries.push({ kind: "notSigma", span: spanOf(source, 0, 0) });
  return { entries, diagnostics: [] };
}

const readers: { readonly [K in SchemaName]: (map: YamlMap, report: Report) => Document } = {
  rule: readRule,
  technique: readTechnique,
  correlation: readCorrelation,
  filter: readFilter,
};

function readEntry(node: YamlNode, yamlFindings: readonly Diagnostic[]): Entry {
  const kind = node.kind === "map" ? kindOf(node) : null;
  if (node.kind !== "map" || kind === null) return { kind: "notSigma", span: node.span };
  const map = withoutEmptyKeys(node);
  const diagnostics = [...yamlFindings, ...legacyOf(map), ...checkShape(kind, map)];
  const document = readers[kind](map, (diagnostic) => diagnostics.push(diagnostic));
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  if (!diagnostics.some((diagnostic) => diagnostic.severity === "error")) {
    return { kind: "document", document, diagnostics };
  }
  const id = textUnder(map, "id");
  const title = textUnder(map, "title");
  return { kind: "invalid", id, title, document, span: node.span, diagnostics };
}

/**
 * By its telling key; a log source, or a title beside a misspelt detection, makes a rule that has
 * yet to be mended.
 */
function kindOf(map: YamlMap): SchemaName | null {
  const has = (key: string) => entryOf(map, key) !== undefined;
  const analytics = entryOf(map, "analytics")?.value.kind === "sequence";
  if (has("technique") || analytics) return "technique";
  if (has("correlation")) return "correlation";
  if (has("filter")) return "filter";
  if (has("detection") || has("logsource")) return "rule";
  const misspelt = (name: string) =>
    nearNames(
      name,
      map.entries.map((entry) => entry.key.text),
    );
  return has("title") && misspelt("detection").length > 0 ? "rule" : null;
}

const meaningful = knownKeys(
  "logsource",
  "detection",
  "correlation",
  "filter",
  "technique",
  "parent",
  "tactics",
  "groups",
  "mitigations",
  "analytics",
  "component",
  "providers",
  "tests",
);

/** A key of ours without a value counts as left out. */
function withoutEmptyKeys(map: YamlMap): YamlMap {
  if (!map.entries.some((entry) => isEmpty(entry) || entry.key.text === "analytics")) return map;
  const entries = map.entries
    .filter((entry) => !isEmpty(entry))
    .map(({ key, value }) => ({ key, value: key.text === "analytics" ? inside(value) : value }));
  return { kind: "map", span: map.span, entries };
}

function isEmpty({ key, value }: YamlEntry): boolean {
  return value.kind === "scalar" && value.type === "null" && meaningful.has(key.text);
}

function inside(node: YamlNode): YamlNode {
  if (node.kind !== "sequence") return node;
  const items = node.items.map((item) => (item.kind === "map" ? withoutEmptyKeys(item) : item));
  return { kind: "sequence", span: node.span, items };
}

const actions = new Set(["global", "reset", "repeat"]);

/** Collections of documents that complete each other: read apart they would mean something else. */
function legacyOf(map: YamlMap): readonly Diagnostic[] {
  const entry = entryOf(map, "action");
  if (entry?.value.kind !== "scalar" || !actions.has(entry.value.text)) return [];
  return [legacyAction(entry.key, entry.value.text)];
}
