import type { Span } from "../source/index.ts";

/** A YAML value with its place. An alias is the very node that its anchor names. */
export type YamlNode = YamlScalar | YamlMap | YamlSequence;

/** Only plain scalars have a type; `00000429`, `0x10`, `1e3` and `2020-01-01` are text. */
export type ScalarType = "text" | "integer" | "boolean" | "null";

export interface YamlScalar {
  readonly kind: "scalar";
  /** With the quotes; for a block scalar its lines, without the header and the last line break. */
  readonly span: Span;
  /** Decoded. */
  readonly text: string;
  readonly style: "plain" | "single" | "double" | "block";
  readonly type: ScalarType;
  /** Columns that a block scalar's lines are indented by; 0 for the other styles. */
  readonly indent: number;
}

export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

/** Keys are unique, and in the order of the text. */
export interface YamlMap {
  readonly kind: "map";
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
}

export interface YamlSequence {
  readonly kind: "sequence";
  readonly span: Span;
  readonly items: readonly YamlNode[];
}

/** The entry under a key, or undefined. */
export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  for (const entry of map.entries) if (entry.key.text === key) return entry;
  return undefined;
}
