import { EVENT_ID, type Event, parseEvents, YAMLException } from "js-yaml";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type Source, type Span, spanOf } from "../source/index.ts";
import { composeDocument, maxDepth } from "./compose.ts";
import type { YamlNode } from "./nodes.ts";
import { syntaxError } from "./syntax.ts";

export type * from "./nodes.ts";
export { entryOf } from "./nodes.ts";
export { offsetIn, spanIn } from "./offset.ts";
export { toPlain } from "./plain.ts";

/** One document of a source; the node is null where it is empty or cannot be read. */
export interface YamlDocument {
  readonly node: YamlNode | null;
  readonly span: Span;
  readonly diagnostics: readonly Diagnostic[];
}

/** Broken documents of one source that are tried on their own. */
const maxBroken = 100;

/**
 * The documents of a source, in order. Text that is no YAML gives a document without a node and a
 * finding; the documents beside it are read nevertheless. Never throws.
 */
export function readYaml(source: Source): readonly YamlDocument[] {
  const whole = readChunk(source, 0, source.text.length);
  if (whole.error === null) return whole.documents;
  const starts = [0, ...documentStarts(source.text)];
  if (starts.length === 1) return whole.documents;
  const documents: YamlDocument[] = [];
  let broken = 0;
  for (const [index, start] of starts.entries()) {
    if (broken >= maxBroken) break;
    const chunk = readChunk(source, start, starts[index + 1] ?? source.text.length);
    documents.push(...chunk.documents);
    if (chunk.error !== null) broken++;
  }
  return documents;
}

/** Every document's node and all findings of a source. */
export function parseYaml(source: Source): {
  readonly documents: readonly (YamlNode | null)[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const documents = readYaml(source);
  return {
    documents: documents.map((document) => document.node),
    diagnostics: documents.flatMap((document) => document.diagnostics),
  };
}

/** `---` at the start of a line begins a document wherever it stands, in quotes and blocks too. */
function documentStarts(text: string): readonly number[] {
  return Array.from(text.matchAll(/(?<=[\r\n])---(?=\s|$)/g), (match) => match.index);
}

function readChunk(
  source: Source,
  start: number,
  end: number,
): { readonly documents: readonly YamlDocument[]; readonly error: Diagnostic | null } {
  const text = end - start === source.text.length ? source.text : source.text.slice(start, end);
  const span = spanOf(source, start, end);
  const events = eventsOf(source, text, start);
  if (!Array.isArray(events)) {
    const error = events as Diagnostic;
    return { documents: [{ node: null, span, diagnostics: [error] }], error };
  }
  const documents: YamlDocument[] = [];
  for (let at = 0; at < events.length; at++) {
    if ((events[at] as Event).type !== EVENT_ID.DOCUMENT) continue;
    const { node, diagnostics } = composeDocument(source, text, start, events, at);
    documents.push({ node, span: node?.span ?? spanOf(source, start, start), diagnostics });
  }
  return { documents, error: null };
}

function eventsOf(source: Source, text: string, base: number): Event[] | Diagnostic {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return syntaxError(source, text, base, error.reason, error.mark?.position ?? 0, maxDepth);
  }
}
