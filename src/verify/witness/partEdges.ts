import type { Part } from "../../ir/nodes.ts";
import type { Edge } from "./edges.ts";

/** What each wildcard stands for, and what the texts between them become. */
interface Filling {
  readonly any: string;
  readonly one: string;
  readonly text: (text: string) => string;
}

const plain: Filling = { any: "", one: "x", text: (text) => text };

/**
 * Texts made from a pattern by filling its wildcards in every way that queries have got wrong, and
 * by putting other text where it has wildcard characters of its own.
 */
export function partEdges(parts: readonly Part[]): readonly Edge[] {
  const edge = (what: string, filling: Partial<Filling>): Edge => ({
    value: filled(parts, { ...plain, ...filling }),
    what,
  });
  const has = (kind: Part["kind"]): boolean => parts.some((part) => part.kind === kind);
  const edges: Edge[] = [edge("wildcards at their shortest", {})];
  if (has("one")) edges.push(...ones.map(([what, one]) => edge(what, { one })));
  if (has("any")) edges.push(...runs.map(([what, any]) => edge(what, { any })));
  for (const mark of ["*", "?"])
    if (parts.some((part) => part.kind === "text" && part.text.includes(mark)))
      edges.push(...literal(mark).map(([what, text]) => edge(what, { text })));
  if (parts.filter((part) => part.kind === "text").length > 1)
    edges.push({ value: filled(parts.toReversed(), plain), what: "pieces in another order" });
  return edges;
}

const ones = [
  ["no character for `?`", ""],
  ["two characters for `?`", "xy"],
  ["one code point of two units for `?`", "\u{1F600}"],
  ["a newline for `?`", "\n"],
  ["a `?` for `?`", "?"],
  ["a backslash for `?`", "\\"],
] as const;

const runs = [
  ["a run for `*`", " v-w/x.y\\z "],
  ["a newline for `*`", "v\nw"],
  ["one character for `*`", "\u00a4"],
  ["a `*` for `*`", "*"],
  ["a quote for `*`", '"'],
  ["a backslash for `*`", "\\"],
] as const;

function literal(mark: string): readonly (readonly [string, Filling["text"]])[] {
  return [
    [`a run for a literal \`${mark}\``, (text) => text.replaceAll(mark, "vwx")],
    [`one character for a literal \`${mark}\``, (text) => text.replaceAll(mark, "v")],
    [`nothing for a literal \`${mark}\``, (text) => text.replaceAll(mark, "")],
    [`a backslash before a literal \`${mark}\``, (text) => text.replaceAll(mark, `\\${mark}`)],
  ];
}

function filled(parts: readonly Part[], { any, one, text }: Filling): string {
  return parts
    .map((part) => (part.kind === "any" ? any : part.kind === "one" ? one : text(part.text)))
    .join("");
}
