/** A text under a name: a file's path as the user gave it, or `<stdin>`. */
export interface Source {
  readonly name: string;
  readonly text: string;
  /**
   * For a text that no file holds, since code made it: where its parts were made in the file, in
   * the order of their offsets. Absent where the text is the file's own.
   */
  readonly origins?: readonly Origin[];
}

/** The place of the code that made a text from an offset on. */
export interface Origin extends Position {
  readonly start: number;
}

/** A range of a source: UTF-16 offsets from 0, the end exclusive. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A value that remembers where it stood. */
export interface Spanned<T> {
  readonly value: T;
  readonly span: Span;
}

/** A place for people: line and UTF-16 column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<Source, readonly number[]>();

/** Offsets at which the lines of a source begin; CR LF, LF and CR end a line. */
export function lineStarts(source: Source): readonly number[] {
  const known = lineStartsOf.get(source);
  if (known) return known;
  const starts = [0];
  const newline = /\r\n?|\n/g;
  while (newline.exec(source.text)) starts.push(newline.lastIndex);
  lineStartsOf.set(source, starts);
  return starts;
}

/** Where an offset stands in the file, or the code there that made it. */
export function positionAt(source: Source, offset: number): Position {
  const origin = source.origins?.findLast(({ start }) => start <= offset) ?? source.origins?.[0];
  return origin ? { line: origin.line, column: origin.column } : textPositionAt(source, offset);
}

/** The line and column of an offset in the text itself, clamped to it. */
export function textPositionAt(source: Source, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length));
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (starts[low] as number) + 1 };
}

export function spanOf(source: Source, start: number, end: number): Span {
  return { source, start, end };
}

/** The smallest span that covers both. */
export function spanAcross(first: Span, last: Span): Span {
  return {
    source: first.source,
    start: Math.min(first.start, last.start),
    end: Math.max(first.end, last.end),
  };
}
