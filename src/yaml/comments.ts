import { EVENT_ID, type Event, parseEvents, type ScalarEvent, YAMLException } from "js-yaml";
import { type Source, type Span, spanOf } from "../source/index.ts";
import { maxDepth } from "./compose.ts";

/** A comment, and the stretch of text that it speaks of. */
export interface Comment {
  /** Without the `#` and the space around it. */
  readonly text: string;
  readonly span: Span;
  /**
   * The line on which it stands behind something else; from a line of its own the next line that
   * is no comment; from in front of a document all of it.
   */
  readonly about: Span;
}

/**
 * The comments of a source that begin with a word, in order. What stands in strings is no comment.
 * A text that does not hold the word costs no more than a search for it; broken YAML has none.
 */
export function commentsBeginning(word: string, source: Source): readonly Comment[] {
  if (!source.text.includes(word)) return [];
  const layout = layoutOf(source.text);
  return layout === null ? [] : commentsIn(source, word, layout);
}

/** How many comments a source has; broken YAML has none. */
export function countComments({ text }: Source): number {
  if (!text.includes("#")) return 0;
  const layout = layoutOf(text);
  if (layout === null) return 0;
  return linesOf(text).filter((line) => commentStart(text, line, layout.scalars) >= 0).length;
}

interface Layout {
  /** Where scalars stand, in order: offsets from and to. */
  readonly scalars: readonly (readonly [number, number])[];
  /** Where the content of each document begins. */
  readonly documents: readonly number[];
}

function layoutOf(text: string): Layout | null {
  const events = eventsOf(text);
  if (events === null) return null;
  const scalars: (readonly [number, number])[] = [];
  const documents: number[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type === EVENT_ID.SCALAR) scalars.push([event.valueStart, event.valueEnd]);
    else if (event.type === EVENT_ID.DOCUMENT) documents.push(startOf(events[index + 1] as Event));
  }
  return { scalars, documents: documents.filter((start) => start >= 0) };
}

function eventsOf(text: string): readonly Event[] | null {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return null;
  }
}

function startOf(event: Event): number {
  return "start" in event ? event.start : ((event as ScalarEvent).valueStart ?? -1);
}

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
}

function commentsIn(source: Source, word: string, layout: Layout): readonly Comment[] {
  const { text } = source;
  const lines = linesOf(text);
  return lines.flatMap((line, index) => {
    const start = commentStart(text, line, layout.scalars);
    const content = start < 0 ? "" : text.slice(start + 1, line.end).trim();
    if (!content.startsWith(word)) return [];
    const [from, to] = aboutFrom(index, start, lines, text, layout.documents);
    const span = spanOf(source, start, line.end);
    return [{ text: content, span, about: spanOf(source, from, to) }];
  });
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: newline } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: index });
    start = index + newline.length;
  }
  return [...lines, { start, end: text.length }];
}

/** Where the line's comment begins; negative where it has none. */
function commentStart(text: string, { start, end }: Line, scalars: Layout["scalars"]): number {
  for (let at = text.indexOf("#", start); at >= 0 && at < end; at = text.indexOf("#", at + 1)) {
    const isApart = at === start || /\s/.test(text[at - 1] as string);
    if (isApart && !scalars.some(([from, to]) => from <= at && at < to)) return at;
  }
  return -1;
}

function aboutFrom(
  index: number,
  start: number,
  lines: readonly Line[],
  text: string,
  documents: readonly number[],
): readonly [number, number] {
  const own = lines[index] as Line;
  if (text.slice(own.start, start).trim() !== "") return [own.start, own.end + 1];
  const textOf = (line: Line) => text.slice(line.start, line.end);
  const isFirst = lines.slice(0, index).every((line) => isPrelude(textOf(line)));
  const isPassed = isFirst ? isPrelude : isBlank;
  const next = lines.slice(index + 1).find((line) => !isPassed(textOf(line)));
  if (!next) return [own.end, own.end];
  const document = documents.findIndex((at) => next.start <= at && at <= next.end);
  if (document < 0) return [next.start, next.end + 1];
  return [next.start, documents[document + 1] ?? text.length + 1];
}

function isBlank(line: string): boolean {
  return /^\s*(?:#.*)?$/.test(line);
}

/** What may stand in front of a source's first document. */
function isPrelude(line: string): boolean {
  return isBlank(line) || /^(?:---\s*(?:#.*)?|%.*)$/.test(line);
}
