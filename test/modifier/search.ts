import type { FieldSearch, KeywordSearch, Value } from "../../src/ast/index.ts";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import type { Ir } from "../../src/ir/nodes.ts";
import { lowerSearch } from "../../src/modifier/index.ts";
import { type Source, type Spanned, spanOf } from "../../src/source/index.ts";
import { show } from "../ir/show.ts";

export type Plain = string | number | boolean | null;

/** A key and its values as the reader would give them, with spans into a text that holds them. */
export function searchOf(key: string, values: readonly Plain[]): FieldSearch | KeywordSearch {
  const source: Source = { name: "test.yml", text: [key, ...values.map(String)].join("\n") };
  const [field = "", ...names] = key.split("|");
  let from = field.length;
  const modifiers = names.map((value): Spanned<string> => {
    from += value.length + 1;
    return { value, span: spanOf(source, from - value.length, from) };
  });
  let at = key.length + 1;
  const read = values.map((value) => {
    const start = at;
    at += String(value).length + 1;
    return readValue(value, source, start);
  });
  const span = spanOf(source, 0, key.length);
  if (field === "") return { kind: "keyword", modifiers, values: read, span };
  const name = { value: field, span: spanOf(source, 0, field.length) };
  return { kind: "field", field: name, modifiers, values: read, span };
}

function readValue(value: Plain, source: Source, start: number): Value {
  const span = spanOf(source, start, start + String(value).length);
  if (value === null) return { kind: "null", span };
  if (typeof value === "boolean") return { kind: "boolean", value, text: String(value), span };
  return { kind: typeof value === "number" ? "number" : "text", text: String(value), span };
}

export interface Meaning {
  readonly ir: Ir | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function meaningOf(key: string, ...values: readonly Plain[]): Meaning {
  const diagnostics: Diagnostic[] = [];
  const ir = lowerSearch(searchOf(key, values), (diagnostic) => diagnostics.push(diagnostic));
  return { ir, diagnostics };
}

/** The meaning of a key that holds no mistake, in short. */
export function shown(key: string, ...values: readonly Plain[]): string {
  const { ir, diagnostics } = meaningOf(key, ...values);
  if (!ir || diagnostics.length > 0)
    throw new Error(JSON.stringify(diagnostics.map((d) => d.message)));
  return show(ir);
}

/** Each finding as `code "text under the span" message`. */
export function findings(key: string, ...values: readonly Plain[]): readonly string[] {
  return meaningOf(key, ...values).diagnostics.map(
    ({ code, span, message }) =>
      `${code} "${span.source.text.slice(span.start, span.end)}" ${message}`,
  );
}
