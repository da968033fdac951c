import { blockLines, doubleQuoted, textScalar } from "./scalar.ts";

/** What a document is made of; a scalar's text is already YAML. */
export type Yaml = Scalar | Block | List | Mapping;

interface Scalar {
  readonly kind: "scalar";
  readonly text: string;
}

/** A text of several lines. */
interface Block {
  readonly kind: "block";
  readonly lines: readonly string[];
  /** Whether the text ends with a newline. */
  readonly closed: boolean;
}

interface List {
  readonly kind: "list";
  readonly items: readonly Yaml[];
}

export interface Mapping {
  readonly kind: "mapping";
  readonly entries: readonly Entry[];
}

export type Entry = readonly [key: string, value: Yaml];

export function scalar(text: string): Yaml {
  return { kind: "scalar", text };
}

/** A text, as a literal block where it has several lines. */
export function textNode(text: string): Yaml {
  const lines = blockLines(text);
  return lines ? { kind: "block", lines, closed: text.endsWith("\n") } : scalar(textScalar(text));
}

export function list(items: readonly Yaml[]): Yaml {
  return { kind: "list", items };
}

export function mapping(entries: readonly Entry[]): Mapping {
  return { kind: "mapping", entries };
}

/** Plain data, as a document's unknown keys hold it. */
export function plainNode(value: unknown): Yaml {
  if (typeof value === "string") return scalar(textScalar(value));
  if (Array.isArray(value)) return list(value.map(plainNode));
  if (typeof value === "object" && value !== null)
    return mapping(Object.entries(value).map(([key, item]) => [key, plainNode(item)]));
  return scalar(String(value));
}

/** A mapping as a document, two spaces a level, without a newline at the end. */
export function printDocument(document: Mapping): string {
  const lines: string[] = [];
  printMapping(document, "", lines);
  return lines.join("\n");
}

/** The same document in flow style, on one line. */
export function printFlow(node: Yaml): string {
  switch (node.kind) {
    case "scalar":
      return isBare(node.text) && node.text.includes(",") ? `'${node.text}'` : node.text;
    case "block":
      return doubleQuoted(node.lines.join("\n") + (node.closed ? "\n" : ""));
    case "list":
      return `[${node.items.map(printFlow).join(", ")}]`;
    case "mapping": {
      const entries = node.entries.map(([key, value]) => {
        const name = printFlow(scalar(textScalar(key)));
        return `${name}: ${printFlow(value)}`;
      });
      return `{${entries.join(", ")}}`;
    }
  }
}

function isBare(text: string): boolean {
  return !/^['"]/.test(text);
}

function printMapping({ entries }: Mapping, indent: string, lines: string[]): void {
  for (const [key, value] of entries)
    printEntry(`${indent}${textScalar(key)}:`, value, indent, lines);
}

/** A value after its key or dash: on the same line, or below and further in. */
function printEntry(head: string, value: Yaml, indent: string, lines: string[]): void {
  switch (value.kind) {
    case "scalar":
      lines.push(`${head} ${value.text}`);
      return;
    case "block":
      lines.push(`${head} ${value.closed ? "|" : "|-"}`);
      for (const line of value.lines) lines.push(line === "" ? "" : `${indent}  ${line}`);
      return;
    case "list":
      if (value.items.length === 0) lines.push(`${head} []`);
      else {
        lines.push(head);
        for (const item of value.items) printItem(item, `${indent}  `, lines);
      }
      return;
    case "mapping":
      if (value.entries.length === 0) lines.push(`${head} {}`);
      else {
        lines.push(head);
        printMapping(value, `${indent}  `, lines);
      }
  }
}

/** An item of a list; a mapping begins on the line of its dash. */
function printItem(item: Yaml, indent: string, lines: string[]): void {
  if (item.kind !== "mapping" || item.entries.length === 0) {
    printEntry(`${indent}-`, item, indent, lines);
    return;
  }
  const own: string[] = [];
  printMapping(item, `${indent}  `, own);
  const [first = "", ...others] = own;
  lines.push(`${indent}- ${first.slice(indent.length + 2)}`, ...others);
}
