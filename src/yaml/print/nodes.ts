import { blockLines, doubleQuoted, foldedLines, quoted, textScalar } from "./scalar.ts";

/** What a document is made of. */
export type Yaml = Scalar | Block | List | Mapping;

/** Text that is YAML already. */
export type Scalar = string;

/** A text over several lines: literal (`|`), or folded (`>`) where they are one line to a reader. */
interface Block {
  readonly kind: "block";
  readonly style: "|" | "|-" | ">-";
  readonly lines: readonly string[];
  readonly text: string;
}

interface List {
  readonly kind: "list";
  readonly items: readonly Yaml[];
}

export interface Mapping {
  readonly kind: "mapping";
  readonly entries: readonly MappingEntry[];
}

export interface MappingEntry {
  readonly key: Scalar;
  readonly value: Yaml;
}

/** A text, as a literal block where it has several lines. */
export function textNode(text: string): Yaml {
  const lines = blockLines(text);
  if (lines === null) return textScalar(text);
  return { kind: "block", style: text.endsWith("\n") ? "|" : "|-", lines, text };
}

/** Prose, which is folded where it is long. */
export function proseNode(text: string): Yaml {
  const lines = foldedLines(text);
  return lines === null ? textNode(text) : { kind: "block", style: ">-", lines, text };
}

export function list(items: readonly Yaml[]): Yaml {
  return { kind: "list", items };
}

export function mapping(entries: readonly MappingEntry[]): Mapping {
  return { kind: "mapping", entries };
}

/** Plain data, as a document's unknown keys hold it. */
export function plainNode(value: unknown): Yaml {
  if (typeof value === "string") return textNode(value);
  if (Array.isArray(value)) return list(value.map(plainNode));
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value);
  return mapping(entries.map(([key, item]) => ({ key: textScalar(key), value: plainNode(item) })));
}

/** A mapping as a document, so many spaces a level, without a newline at the end. */
export function printDocument(document: Mapping, step = 2): string {
  return entryLines(document, "", " ".repeat(step));
}

/** The same document in flow style, on one line. */
export function printFlow(node: Yaml): string {
  if (typeof node === "string") return flowScalar(node);
  switch (node.kind) {
    case "block":
      return node.style === ">-" ? flowScalar(textScalar(node.text)) : doubleQuoted(node.text);
    case "list":
      return `[${node.items.map(printFlow).join(", ")}]`;
    case "mapping": {
      const entries = node.entries.map(
        (entry) => `${flowScalar(entry.key)}: ${printFlow(entry.value)}`,
      );
      return `{${entries.join(", ")}}`;
    }
  }
}

/** A comma ends a plain text in flow style. */
function flowScalar(text: Scalar): string {
  return text.includes(",") && !/^['"]/.test(text) ? quoted(text) : text;
}

function entryLines({ entries }: Mapping, indent: string, step: string): string {
  return entries
    .map((entry) => `${indent}${entry.key}:${after(entry.value, indent, step)}`)
    .join("\n");
}

/** A value behind its key or dash: on the same line, or below and further in. */
function after(value: Yaml, indent: string, step: string): string {
  if (typeof value === "string") return ` ${value}`;
  const inner = indent + step;
  switch (value.kind) {
    case "block": {
      const lines = value.lines.map((line) => (line === "" ? "\n" : `\n${inner}${line}`));
      return ` ${value.style}${lines.join("")}`;
    }
    case "list":
      if (value.items.length === 0) return " []";
      return value.items.map((item) => `\n${inner}-${afterDash(item, inner, step)}`).join("");
    case "mapping":
      return value.entries.length === 0 ? " {}" : `\n${entryLines(value, inner, step)}`;
  }
}

/** A mapping begins on the line of its dash. */
function afterDash(item: Yaml, indent: string, step: string): string {
  if (typeof item === "string" || item.kind !== "mapping" || item.entries.length === 0)
    return after(item, indent, step);
  return entryLines(item, `${indent}  `, step).slice(indent.length + 1);
}
