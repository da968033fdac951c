import { type Span, spanOf } from "../source/index.ts";
import type { YamlScalar } from "./nodes.ts";

const lineFold = /[ \t]*(?:\r\n?|\n)[ \t\r\n]*/y;
const escapedFold = /\\(?:\r\n?|\n)[ \t\r\n]*/y;
const escapeSequence = /\\(?:x..|u....|U........|.)/sy;

/** Source characters taken and decoded characters given. */
interface Step {
  readonly width: number;
  readonly length: number;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function foldStep(fold: string): Step {
  const breaks = fold.match(/\r\n?|\n/g)?.length ?? 0;
  return { width: fold.length, length: breaks === 1 ? 1 : breaks - 1 };
}

function escapeStep(escaped: string): Step {
  const astral = escaped[1] === "U" && Number.parseInt(escaped.slice(2), 16) > 0xffff;
  return { width: escaped.length, length: astral ? 2 : 1 };
}

function stepAt(text: string, at: number, style: YamlScalar["style"]): Step {
  const fold = matchAt(lineFold, text, at);
  if (fold !== null) return foldStep(fold);
  if (style === "single" && text[at] === "'") return { width: 2, length: 1 };
  if (style === "double" && text[at] === "\\") {
    const joined = matchAt(escapedFold, text, at);
    if (joined !== null) return { width: joined.length, length: 0 };
    const escaped = matchAt(escapeSequence, text, at);
    if (escaped !== null) return escapeStep(escaped);
  }
  return { width: 1, length: 1 };
}

/** Plain and quoted scalars: walks the source, counting what each piece decodes to. */
function flowOffset(scalar: YamlScalar, index: number): number {
  const { source, start, end } = scalar.span;
  const quote = scalar.style === "plain" ? 0 : 1;
  let at = start + quote;
  const last = end - quote;
  if (last - at === scalar.text.length) return at + index;
  let decoded = 0;
  while (at < last) {
    const step = stepAt(source.text, at, scalar.style);
    if (decoded + step.length > index) return at;
    decoded += step.length;
    at += step.width;
  }
  return last;
}

/**
 * Block scalars: every line's content stands in the decoded text as it is, in order, with only line
 * breaks or one space between.
 */
function blockOffset(scalar: YamlScalar, index: number): number {
  const { source, start, end } = scalar.span;
  const lineStart = Math.max(start - scalar.indent, 0);
  let at = source.text.slice(lineStart, start).trim() === "" ? lineStart : start;
  let decoded = 0;
  let offset = start;
  for (const line of source.text.slice(at, end).split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const content = line.slice(scalar.indent).replace(/[\r\n]+$/, "");
    if (content.trim() !== "") {
      const found = scalar.text.indexOf(content, decoded);
      if (found < 0 || found > index) return offset;
      offset = at + scalar.indent + Math.min(index - found, content.length);
      decoded = found + content.length;
      if (index < decoded) return offset;
    }
    at += line.length;
  }
  return offset;
}

/** The source offset of an index into a scalar's decoded text; `text.length` gives its end. */
export function offsetIn(scalar: YamlScalar, index: number): number {
  const inside = Math.max(0, Math.min(index, scalar.text.length));
  return scalar.style === "block" ? blockOffset(scalar, inside) : flowOffset(scalar, inside);
}

/** The span of a range of a scalar's decoded text. */
export function spanIn(scalar: YamlScalar, start: number, end: number): Span {
  if (start === 0 && end === scalar.text.length && scalar.style === "plain") return scalar.span;
  const from = offsetIn(scalar, start);
  return spanOf(scalar.span.source, from, Math.max(from, offsetIn(scalar, end)));
}
