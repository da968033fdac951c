import type { Extra } from "../ast/index.ts";
import type { Spanned } from "../source/index.ts";
import {
  entryOf,
  toPlain,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from "../yaml/index.ts";

/**
 * Readers of values and of single keys. They take what has the right kind and pass over the rest:
 * what is wrong with it has been said by the schema.
 */
function scalarIn(node: YamlNode | undefined): YamlScalar | null {
  return node?.kind === "scalar" && node.type !== "null" ? node : null;
}

export function textIn(node: YamlNode): string | null {
  return scalarIn(node)?.text ?? null;
}

export function spannedIn(node: YamlNode): Spanned<string> | null {
  const scalar = scalarIn(node);
  return scalar && { value: scalar.text, span: scalar.span };
}

/** The items of a list; one value counts as a list of one. */
export function itemsIn(node: YamlNode): readonly YamlNode[] {
  if (node.kind === "sequence") return node.items;
  const scalar = scalarIn(node);
  return scalar ? [scalar] : [];
}

export function spannedsIn(node: YamlNode): readonly Spanned<string>[] {
  const values: Spanned<string>[] = [];
  for (const item of itemsIn(node))
    if (item.kind === "scalar") values.push({ value: item.text, span: item.span });
  return values;
}

export function textsIn(node: YamlNode): readonly string[] {
  const texts: string[] = [];
  for (const item of itemsIn(node)) if (item.kind === "scalar") texts.push(item.text);
  return texts;
}

export function scalarUnder(map: YamlMap, key: string): YamlScalar | null {
  return scalarIn(entryOf(map, key)?.value);
}

export function textUnder(map: YamlMap, key: string): string | null {
  return scalarUnder(map, key)?.text ?? null;
}

export function spannedUnder(map: YamlMap, key: string): Spanned<string> | null {
  const entry = entryOf(map, key);
  return entry ? spannedIn(entry.value) : null;
}

export function mapUnder(map: YamlMap, key: string): YamlMap | null {
  const value = entryOf(map, key)?.value;
  return value?.kind === "map" ? value : null;
}

export function itemsUnder(map: YamlMap, key: string): readonly YamlNode[] {
  const entry = entryOf(map, key);
  return entry ? itemsIn(entry.value) : [];
}

export function spannedsUnder(map: YamlMap, key: string): readonly Spanned<string>[] {
  const entry = entryOf(map, key);
  return entry ? spannedsIn(entry.value) : [];
}

/** An entry without a meaning here, as plain data. */
export function extraIn({ key, value }: YamlEntry): Extra {
  return { name: key.text, value: toPlain(value), span: key.span };
}

export function plainUnder(map: YamlMap, key: string): { readonly [key: string]: unknown } {
  const value = mapUnder(map, key);
  return value ? (toPlain(value) as { readonly [key: string]: unknown }) : {};
}
