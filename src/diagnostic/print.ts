import { positionAt, type Span } from "../source/index.ts";
import { printable } from "./cells.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { type Frame, frameOf } from "./frame.ts";
import { type Paint, type Palette, plain } from "./palette.ts";

/** How a text for people is laid out. */
export interface Look {
  readonly palette: Palette;
  /** Of the terminal. */
  readonly columns: number;
}

export const plainLook: Look = { palette: plain, columns: 100 };

/**
 * A diagnostic for people: place, severity, message and code on one line that editors can follow,
 * the source line with the span underlined, the hint, and the other places that matter.
 */
export function printDiagnostic(diagnostic: Diagnostic, look: Look = plainLook): string {
  const { code, severity, message, span, hint, related = [] } = diagnostic;
  const { palette } = look;
  const paint = palette.severity[severity];
  const lines = [
    `${palette.strong(placeOf(span))}: ${paint(severity)}: ${printable(message)} ${palette.faint(`[${code}]`)}`,
    ...frameLines(span, look, paint),
  ];
  if (hint !== undefined) lines.push(`  ${palette.good("hint:")} ${printable(hint)}`);
  for (const other of related) {
    lines.push(`  ${palette.strong(placeOf(other.span))}: ${printable(other.message)}`);
    lines.push(...frameLines(other.span, look, palette.severity.info));
  }
  return `${lines.join("\n")}\n`;
}

/** `path:line:column` of a span's start; the path alone where the source could not be read. */
export function placeOf(span: Span): string {
  const name = printable(span.source.name);
  if (span.source.text === "") return name;
  const { line, column } = positionAt(span.source, span.start);
  return `${name}:${line}:${column}`;
}

function frameLines(span: Span, { palette, columns }: Look, paint: Paint): readonly string[] {
  const margin = 9;
  const frame = frameOf(span, Math.max(20, columns - margin));
  if (frame === null) return [];
  const bar = palette.faint("|");
  // Lines of YAML that stands for a rule in TypeScript have numbers that no file has.
  const line = span.source.origins === undefined ? String(frame.line) : "yaml";
  const number = palette.faint(line.padStart(margin - 3));
  const blank = " ".repeat(margin - 3);
  return [
    `${number} ${bar} ${frame.text}`,
    `${blank} ${bar} ${underline(frame, paint)}${span.source.origins ? "" : continuation(frame, palette)}`,
  ];
}

function underline(frame: Frame, paint: Paint): string {
  const carets = frame.underline.trimStart();
  return frame.underline.slice(0, -carets.length) + paint(carets);
}

function continuation(frame: Frame, palette: Palette): string {
  return frame.lastLine === null ? "" : palette.faint(` to line ${frame.lastLine}`);
}
