import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { itemsUnder, mapUnder, spannedUnder, textsIn } from "../rule/read.ts";
import type { Spanned } from "../source/index.ts";
import { entryOf, toPlain, type YamlEntry, type YamlMap, type YamlNode } from "../yaml/index.ts";
import { entriesUnder, spanned } from "./entries.ts";
import { mistake, type Report } from "./findings.ts";
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

/** The packs of an environment: what it says of them, in and beside what the file says at its top. */
export function packsInEnvironment(
  top: YamlMap,
  environment: YamlMap,
  report: Report,
): readonly ProjectPack[] {
  const known = new Set(entriesUnder(top, "packs").map(({ key }) => key.text));
  for (const { key, value } of entriesUnder(environment, "packs"))
    if (value.kind === "map" && !entryOf(value, "format") && !known.has(key.text))
      report(withoutFormat(spanned(key)));
  return packsIn(mergedMaps(packKeysOf(top), packKeysOf(environment)));
}

function packKeysOf(map: YamlMap): YamlMap {
  const entries = map.entries.filter(({ key }) => ["packs", "packDefaults"].includes(key.text));
  return { ...map, entries };
}

/** Key by key; what is no map in both is the second's. A key keeps the place where it first stood. */
function mergedMaps(below: YamlMap, above: YamlMap): YamlMap {
  const changed = below.entries.map((entry) => {
    const other = entryOf(above, entry.key.text);
    if (!other) return entry;
    const { value } = entry;
    const areMaps = value.kind === "map" && other.value.kind === "map";
    return areMaps ? { ...entry, value: mergedMaps(value, other.value) } : other;
  });
  const added = above.entries.filter(({ key }) => !entryOf(below, key.text));
  return { ...below, entries: [...changed, ...added] };
}

function withoutFormat(name: Spanned<string>): Diagnostic {
  return mistake(
    "pack-format",
    name.span,
    `the pack \`${name.value}\` has no format, and none above that it could be`,
    "give it a `format`, or the name of a pack under `packs` at the top of the file",
  );
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
