import { itemsUnder, mapUnder, spannedUnder, textsIn } from "../rule/read.ts";
import type { Spanned } from "../source/index.ts";
import { entryOf, toPlain, type YamlEntry, type YamlMap, type YamlNode } from "../yaml/index.ts";
import { entriesUnder, spanned } from "./entries.ts";
import type { PackOption, ProjectPack } from "./index.ts";

/** The packs of a project file, with what the file says for all of them. */
export function packsIn(map: YamlMap): readonly ProjectPack[] {
  const defaults = mapUnder(map, "packDefaults");
  return entriesUnder(map, "packs").flatMap(({ key, value }) => {
    const format = value.kind === "map" ? spannedUnder(value, "format") : null;
    if (value.kind !== "map" || format === null) return [];
    return [{ name: spanned(key), format, ...saidOf(value, defaults) }];
  });
}

type Said = Omit<ProjectPack, "name" | "format">;

function saidOf(pack: YamlMap, defaults: YamlMap | null): Said {
  const layers = defaults === null ? [pack] : [pack, defaults];
  const text = (maps: readonly YamlMap[], key: string): string | null =>
    maps.map((map) => spannedUnder(map, key)?.value ?? null).find((value) => value !== null) ??
    null;
  const schedules = layers.flatMap((layer) => mapUnder(layer, "schedule") ?? []);
  return {
    targets: itemsUnder(pack, "target").flatMap((item) =>
      item.kind === "scalar" ? [spanned(item)] : [],
    ),
    out: text([pack], "out"),
    schedule: { every: text(schedules, "every"), lookback: text(schedules, "lookback") },
    author: text(layers, "author"),
    license: text(layers, "license"),
    allow: layers.flatMap((layer) => {
      const entry = entryOf(layer, "allow");
      return entry ? textsIn(entry.value) : [];
    }),
    options: pack.entries.filter(({ key }) => !common.has(key.text)).map(optionOf),
  };
}

const common: ReadonlySet<string> = new Set([
  "format",
  "target",
  "out",
  "schedule",
  "author",
  "license",
  "allow",
]);

function optionOf({ key, value }: YamlEntry): PackOption {
  return { name: spanned(key), value: toPlain(value), span: value.span, words: wordsIn(value) };
}

function wordsIn(node: YamlNode): readonly Spanned<string>[] {
  if (node.kind === "scalar") return [spanned(node)];
  if (node.kind === "sequence") return node.items.flatMap(wordsIn);
  return node.entries.flatMap(({ key, value }) => [spanned(key), ...wordsIn(value)]);
}
