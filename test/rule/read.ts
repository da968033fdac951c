import type { Document, Rule, Search, Technique } from "../../src/ast/index.ts";
import { type Entry, readDocuments } from "../../src/rule/index.ts";

export function entries(text: string): readonly Entry[] {
  return readDocuments({ name: "test.yml", text }).entries;
}

/** The one sound document of a text. */
export function document(text: string): Document {
  const [entry, ...rest] = entries(text);
  if (entry?.kind !== "document" || rest.length > 0) {
    throw new Error(`one sound document was expected: ${findings(text).join("; ")}`);
  }
  return entry.document;
}

export function ruleOf(text: string): Rule {
  const found = document(text);
  if (found.kind !== "rule") throw new Error(`a rule was expected, not a ${found.kind}`);
  return found;
}

export function techniqueOf(text: string): Technique {
  const found = document(text);
  if (found.kind !== "technique") throw new Error(`a technique was expected, not a ${found.kind}`);
  return found;
}

/** `code at source text` of every finding. */
export function findings(text: string): readonly string[] {
  return entries(text).flatMap((entry) =>
    entry.kind === "notSigma"
      ? []
      : entry.diagnostics.map(
          ({ code, span }) => `${code} at ${text.slice(span.start, span.end).split("\n")[0]}`,
        ),
  );
}

export const head = "title: x\nlogsource: {category: process_creation, product: windows}\n";

/** A rule whose selection `s` is the lines given. */
export function withSelection(lines: string): string {
  return `${head}detection:\n  s:\n${lines.replace(/^(?=.)/gm, "    ")}\n  condition: s\n`;
}

/** The selection as compact text: `{}` for and, `[]` for or, `~` before keywords. */
export function shown(search: Search): string {
  if (search.kind === "allOf") return `{${search.items.map(shown).join(", ")}}`;
  if (search.kind === "anyOf") return `[${search.items.map(shown).join(", ")}]`;
  const values = search.values.map((value) =>
    value.kind === "null" ? "null" : `${value.kind}:${value.text}`,
  );
  const modifiers = search.modifiers.map((modifier) => `|${modifier.value}`).join("");
  const field = search.kind === "field" ? search.field.value : "~";
  return `${field}${modifiers}=(${values.join(" ")})`;
}
