import type { Extra } from "../ast/index.ts";
import type { Spanned } from "../source/index.ts";
import { entryOf, toPlain, type YamlMap, type YamlNode, type YamlScalar } from "../yaml/index.ts";

/**
 * Readers of single keys. They take what has the right kind and pass over the rest: what is wrong
 * with it has been said by the schema.
 */
export function scalarUnder(map: YamlMap, key: string): YamlScalar | null {
  const value = entryOf(map, key)?.value;
  return value?.kind === "scalar" && value.type !== "null" ? value : null;
}

export function textUnder(map: YamlMap, key: string): string | null {
  return scalarUnder(map, key)?.text ?? null;
}

export function spannedUnder(map: YamlMap, key: string): Spanned<string> | null {
  const scalar = scalarUnder(map, key);
  return scalar && { value: scalar.text, span: scalar.span };
}

export function mapUnder(map: YamlMap, key: string): YamlMap | null {
  const value = entryOf(map, key)?.value;
  return value?.kind === "map" ? value : null;
}

export function itemsUnder(map: YamlMap, key: string): readonly YamlNode[] {
  const value = entryOf(map, key)?.value;
  if (value?.kind === "sequence") return value.items;
  return value?.kind === "scalar" && value.type !== "null" ? [value] : [];
}

/** The scalars of a list; one scalar counts as a list of one. */
export function spannedsUnder(map: YamlMap, key: string): readonly Spanned<string>[] {
  return itemsUnder(map, key).flatMap((item) =>
    item.kind === "scalar" ? [{ value: item.text, span: item.span }] : [],
  );
}

export function textsUnder(map: YamlMap, key: string): readonly string[] {
  return spannedsUnder(map, key).map((item) => item.value);
}

/** The entries of a map that are none of the known keys, as plain data. */
export function extraOf(map: YamlMap, known: ReadonlySet<string>): readonly Extra[] {
  return map.entries
    .filter(({ key }) => !known.has(key.text))
    .map(({ key, value }) => ({ name: key.text, value: toPlain(value), span: key.span }));
}

export function plainUnder(map: YamlMap, key: string): { readonly [key: string]: unknown } {
  const value = mapUnder(map, key);
  return value ? (toPlain(value) as { readonly [key: string]: unknown }) : {};
}
