import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type Source, spanOf } from "../source/index.ts";
import { duplicateKey, keyNotScalar, tooDeep, tooLarge, unknownAlias } from "./findings.ts";
import { mergedEntries } from "./merge.ts";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSequence } from "./nodes.ts";
import { plainType } from "./scalar.ts";
import { tagged } from "./tag.ts";

/** Levels of nesting, those that aliases bring included, so that walkers may recurse. */
export const maxDepth = 100;
/** Nodes that the aliases of one document may bring in, copies counted. */
const maxAliased = 100_000;
/** Findings kept of one document. */
const maxFindings = 100;

interface Anchor {
  readonly node: YamlNode;
  readonly size: number;
  readonly height: number;
}

/** What is known while one document's events are read; `base` is the chunk's place in the source. */
interface Composer {
  readonly source: Source;
  readonly text: string;
  readonly base: number;
  readonly events: readonly Event[];
  readonly anchors: Map<string, Anchor>;
  readonly diagnostics: Diagnostic[];
  at: number;
  /** End of what was read last: the place of a value that is not there. */
  end: number;
  nodes: number;
  aliased: number;
  depth: number;
  deepest: number;
}

const styles: { readonly [style: number]: YamlScalar["style"] } = {
  [SCALAR_STYLE.PLAIN]: "plain",
  [SCALAR_STYLE.SINGLE_QUOTED]: "single",
  [SCALAR_STYLE.DOUBLE_QUOTED]: "double",
  [SCALAR_STYLE.LITERAL_BLOCK]: "block",
  [SCALAR_STYLE.FOLDED_BLOCK]: "block",
};

/**
 * The tree of one document, null where it is empty. `at` is the index of its DOCUMENT event, `base`
 * the offset in the source of the text that the events speak of.
 */
export function composeDocument(
  source: Source,
  text: string,
  base: number,
  events: readonly Event[],
  at: number,
): { readonly node: YamlNode | null; readonly diagnostics: readonly Diagnostic[] } {
  const composer: Composer = {
    source,
    text,
    base,
    events,
    anchors: new Map(),
    diagnostics: [],
    at: at + 1,
    end: base,
    nodes: 0,
    aliased: 0,
    depth: 0,
    deepest: 0,
  };
  const first = events[at + 1] as Event;
  const empty = first.type === EVENT_ID.SCALAR && first.valueStart < 0;
  return { node: empty ? null : composeNode(composer), diagnostics: composer.diagnostics };
}

function report(composer: Composer, diagnostic: Diagnostic): void {
  if (composer.diagnostics.length < maxFindings) composer.diagnostics.push(diagnostic);
}

function composeNode(composer: Composer): YamlNode {
  const event = composer.events[composer.at++] as Event;
  composer.nodes++;
  if (event.type === EVENT_ID.ALIAS) return composeAlias(composer, event as AliasEvent);
  const opening = event as ScalarEvent | MappingEvent | SequenceEvent;
  if (opening.anchorStart >= 0) return composeAnchored(composer, opening);
  if (opening.tagStart >= 0) return composeTagged(composer, opening);
  return composeContent(composer, opening);
}

function composeAnchored(
  composer: Composer,
  event: ScalarEvent | MappingEvent | SequenceEvent,
): YamlNode {
  const name = composer.text.slice(event.anchorStart, event.anchorEnd);
  const nodes = composer.nodes;
  const deepest = composer.deepest;
  composer.deepest = composer.depth;
  const node =
    event.tagStart < 0 ? composeContent(composer, event) : composeTagged(composer, event);
  const height = composer.deepest - composer.depth;
  composer.anchors.set(name, { node, size: composer.nodes - nodes + 1, height });
  composer.deepest = Math.max(deepest, composer.deepest);
  return node;
}

function composeContent(
  composer: Composer,
  event: ScalarEvent | MappingEvent | SequenceEvent,
): YamlNode {
  if (event.type === EVENT_ID.SCALAR) return composeScalar(composer, event as ScalarEvent);
  return composeCollection(composer, event as MappingEvent | SequenceEvent);
}

function composeTagged(
  composer: Composer,
  event: ScalarEvent | MappingEvent | SequenceEvent,
): YamlNode {
  const node = composeContent(composer, event);
  const span = spanOf(
    composer.source,
    composer.base + event.tagStart,
    composer.base + event.tagEnd,
  );
  const result = tagged(node, span);
  if (result.diagnostic) report(composer, result.diagnostic);
  return result.node;
}

function composeCollection(
  composer: Composer,
  event: MappingEvent | SequenceEvent,
): YamlMap | YamlSequence {
  composer.depth++;
  composer.deepest = Math.max(composer.deepest, composer.depth);
  const start = composer.base + event.start;
  composer.end = event.style === COLLECTION_STYLE.FLOW ? start + 1 : start;
  const node =
    event.type === EVENT_ID.MAPPING
      ? composeMap(composer, start)
      : composeSequence(composer, start);
  composer.at++;
  composer.depth--;
  return node;
}

function composeScalar(composer: Composer, event: ScalarEvent): YamlScalar {
  const { source, base } = composer;
  const style = styles[event.style] as YamlScalar["style"];
  if (event.valueStart < 0) {
    const span = spanOf(source, composer.end, composer.end);
    return { kind: "scalar", span, text: "", style, type: "null", indent: 0 };
  }
  const text = getScalarValue(composer.text, event);
  const quote = style === "single" || style === "double" ? 1 : 0;
  const start = base + event.valueStart - quote;
  composer.end = base + event.valueEnd + quote;
  if (style === "block") return composeBlock(composer, event, text);
  const type = style === "plain" ? plainType(text) : "text";
  return {
    kind: "scalar",
    span: spanOf(source, start, composer.end),
    text,
    style,
    type,
    indent: 0,
  };
}

/** The place of a block scalar is its lines, without the empty ones around them. */
function composeBlock(composer: Composer, event: ScalarEvent, text: string): YamlScalar {
  const start = composer.base + event.valueStart;
  const lines = composer.text.slice(event.valueStart, event.valueEnd);
  const trimmed = lines.trimEnd();
  const lead = trimmed.length - trimmed.trimStart().length;
  const span = spanOf(composer.source, start + lead, start + trimmed.length);
  const indent = Math.max(event.indent, 0);
  return { kind: "scalar", span, text, style: "block", type: "text", indent };
}

const closing = /[\s,]*[\]}]/y;

/** Events do not tell where a collection ends: after its last child, or at its bracket. */
function collectionEnd(composer: Composer, start: number): number {
  const { source } = composer;
  const opener = source.text[start];
  if (opener === "{" || opener === "[") {
    closing.lastIndex = composer.end;
    if (closing.test(source.text)) composer.end = closing.lastIndex;
  }
  return composer.end;
}

const dash = /(?:\s|#[^\r\n]*)*-/y;

/** An item that is not there is placed behind its dash. */
function seekDash(composer: Composer): void {
  dash.lastIndex = composer.end;
  if (dash.test(composer.source.text)) composer.end = dash.lastIndex;
}

function composeSequence(composer: Composer, start: number): YamlSequence {
  const items: YamlNode[] = [];
  while (composer.events[composer.at]?.type !== EVENT_ID.POP) {
    const first = composer.events[composer.at] as Event;
    if (first.type === EVENT_ID.SCALAR && first.valueStart < 0) seekDash(composer);
    items.push(composeNode(composer));
  }
  const span = spanOf(composer.source, start, collectionEnd(composer, start));
  return { kind: "sequence", span, items };
}

function composeMap(composer: Composer, start: number): YamlMap {
  const entries: YamlEntry[] = [];
  const keys = new Map<string, YamlScalar>();
  const merges: YamlEntry[] = [];
  while (composer.events[composer.at]?.type !== EVENT_ID.POP) {
    const key = composeKey(composer);
    const value = composeNode(composer);
    const first = keys.get(key.text);
    if (first) report(composer, duplicateKey(key, first));
    else if (isMerge(key, value)) merges.push({ key, value });
    else entries.push({ key, value });
    keys.set(key.text, first ?? key);
  }
  const span = spanOf(composer.source, start, collectionEnd(composer, start));
  if (merges.length > 0) entries.push(...mergedEntries(merges, keys));
  return { kind: "map", span, entries };
}

/** A key that is a map or a list is reported, and goes by its text, so that its entry is not lost. */
function composeKey(composer: Composer): YamlScalar {
  const key = composeNode(composer);
  if (key.kind === "scalar") return key;
  report(composer, keyNotScalar(key));
  const { source, start, end } = key.span;
  const text = source.text.slice(start, end);
  return { kind: "scalar", span: key.span, text, style: "plain", type: "text", indent: 0 };
}

/** `<<` is a merge only where it could be one; elsewhere it is a key like any other. */
function isMerge(key: YamlScalar, value: YamlNode): boolean {
  if (key.text !== "<<" || key.style !== "plain") return false;
  return (
    value.kind === "map" ||
    (value.kind === "sequence" && value.items.every((item) => item.kind === "map"))
  );
}

function composeAlias(composer: Composer, event: AliasEvent): YamlNode {
  const start = composer.base + event.anchorStart - 1;
  const span = spanOf(composer.source, start, composer.base + event.anchorEnd);
  composer.end = span.end;
  const name = composer.text.slice(event.anchorStart, event.anchorEnd);
  const nothing: YamlScalar = {
    kind: "scalar",
    span,
    text: "",
    style: "plain",
    type: "null",
    indent: 0,
  };
  const anchor = composer.anchors.get(name);
  if (!anchor) {
    report(composer, unknownAlias(name, span));
    return nothing;
  }
  composer.nodes += anchor.size;
  const before = composer.aliased;
  composer.aliased += anchor.size;
  if (composer.aliased > maxAliased) {
    if (before <= maxAliased) report(composer, tooLarge(span, maxAliased));
    return nothing;
  }
  composer.deepest = Math.max(composer.deepest, composer.depth + anchor.height);
  if (composer.depth + anchor.height > maxDepth) {
    report(composer, tooDeep(span, maxDepth));
    return nothing;
  }
  return anchor.node;
}
