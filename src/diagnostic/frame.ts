import { lineStarts, type Span, textPositionAt } from "../source/index.ts";
import { type Cell, cellsOf } from "./cells.ts";

/** The line of a source on which a span begins, and a row of carets for beneath it. */
export interface Frame {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly underline: string;
  /** The last line of the span where that is another one. */
  readonly lastLine: number | null;
}

/**
 * The source line under a span's start, no wider than `columns`; null where the source has no
 * text. A span over several lines is underlined to the end of its first.
 */
export function frameOf(span: Span, columns: number): Frame | null {
  if (span.source.text === "") return null;
  const { line } = textPositionAt(span.source, span.start);
  const last = textPositionAt(span.source, Math.max(span.start, span.end - 1)).line;
  const lineStart = lineStarts(span.source)[line - 1] as number;
  const cells = cellsOf(lineText(span, line));
  const marked = markedRange(cells, span.start - lineStart, span.end - lineStart);
  return { line, lastLine: last > line ? last : null, ...cut(cells, marked, columns) };
}

function lineText(span: Span, line: number): string {
  const starts = lineStarts(span.source);
  const text = span.source.text.slice(starts[line - 1], starts[line]);
  return text.replace(/[\r\n]+$/, "").replace(/^\ufeff/, " ");
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The cells that the offsets touch; at least one place, which may lie just behind the last cell. */
function markedRange(cells: readonly Cell[], start: number, end: number): Range {
  const from = indexOr(
    cells.findIndex((cell) => cell.end > start),
    cells.length,
  );
  const to = indexOr(
    cells.findIndex((cell) => cell.start >= end),
    cells.length,
  );
  return { from, to: Math.max(from + 1, to) };
}

function indexOr(index: number, otherwise: number): number {
  return index === -1 ? otherwise : index;
}

/** What of a long line fits around the mark, with an ellipsis where something was left out. */
function cut(
  cells: readonly Cell[],
  marked: Range,
  columns: number,
): { readonly text: string; readonly underline: string } {
  const shown = windowOf(cells, marked, columns);
  const before = shown.from > 0 ? "…" : "";
  const after = shown.to < cells.length ? "…" : "";
  const indent = before.length + width(cells, { from: shown.from, to: marked.from });
  const carets = Math.max(
    1,
    width(cells, { from: marked.from, to: Math.min(marked.to, shown.to) }),
  );
  return {
    text: before + textOf(cells, shown) + after,
    underline: " ".repeat(indent) + "^".repeat(carets),
  };
}

/** The cells that fit: two thirds of the room for the mark and what follows, the rest before it. */
function windowOf(cells: readonly Cell[], marked: Range, columns: number): Range {
  if (width(cells, { from: 0, to: cells.length }) <= columns) return { from: 0, to: cells.length };
  const ellipses = 2;
  let room = columns - ellipses;
  let { from } = marked;
  let to = from;
  const growTo = (left: number): void => {
    while (to < cells.length && room > left) room -= (cells[to++] as Cell).columns;
  };
  growTo(Math.floor(columns / 3));
  while (from > 0 && room > 1) room -= (cells[--from] as Cell).columns;
  growTo(1);
  return { from, to };
}

function width(cells: readonly Cell[], range: Range): number {
  let total = 0;
  for (let index = range.from; index < range.to; index++) total += cells[index]?.columns ?? 0;
  return total;
}

function textOf(cells: readonly Cell[], range: Range): string {
  return cells
    .slice(range.from, range.to)
    .map((cell) => cell.text)
    .join("");
}
