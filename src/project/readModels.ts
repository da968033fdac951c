import type {
  LogsourceSettings,
  NativeField,
  NativeType,
  SettingName,
  SettingRules,
} from "../backend/settings.ts";
import type { Backend } from "../backend/types.ts";
import { spannedIn, spannedsIn, spannedUnder, textIn, textsIn, textUnder } from "../rule/read.ts";
import type { Spanned } from "../source/index.ts";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from "../yaml/index.ts";
import { entriesUnder, mapOf, spanned, tableOf } from "./entries.ts";
import { mistake, type Report, saidTwice, unknownName } from "./findings.ts";
import { wholePattern } from "./key.ts";
import type { ModelLayer, PatternLayer, PlaceLayer } from "./layer.ts";
import { modelNamed, type NamedModel, targetNames } from "./targets.ts";

/** The section `models`, by each target's full name. */
export function readModels(
  entries: readonly YamlEntry[],
  backends: readonly Backend[],
  report: Report,
): ReadonlyMap<string, ModelLayer> {
  const models = new Map<string, ModelLayer>();
  for (const { key, value } of entries) {
    const named = modelNamed(key.text, backends);
    if (named === null)
      report(
        unknownName("unknown-target", "there is no target", spanned(key), targetNames(backends)),
      );
    else if (models.has(named.target)) report(saidTwice(key, named.target, "`models`"));
    else if (value.kind === "map") models.set(named.target, readModel(value, named, report));
  }
  return models;
}

function readModel(map: YamlMap, named: NamedModel, report: Report): ModelLayer {
  const written = map.entries.filter(({ key }) => key.text !== "logsources");
  const logsources = new Map<string, PatternLayer>();
  for (const { key, value } of entriesUnder(map, "logsources")) {
    if (value.kind !== "map") continue;
    const pattern = wholePattern(key.text);
    if (logsources.has(pattern)) report(saidTwice(key, pattern, "`logsources`"));
    else logsources.set(pattern, { place: readPlace(value, named, report), key: spanned(key) });
  }
  return {
    switches: mapOf(written, (value, key) => readSwitch(value, key, named, report)),
    logsources,
  };
}

function readSwitch(
  value: YamlNode,
  key: YamlScalar,
  { target, model }: NamedModel,
  report: Report,
): boolean | null {
  const known = [...Object.keys(model.switches), "logsources"];
  if (known.includes(key.text)) return textIn(value)?.toLowerCase() === "true";
  report(unknownName("unknown-key", `${target} has no switch`, spanned(key), known));
  return null;
}

/** How each setting is read; what the language does not take has been reported. */
const readers: {
  readonly [Name in SettingName]: (
    value: YamlNode,
    rules: SettingRules,
    report: Report,
  ) => PlaceLayer;
} = {
  index: (value) => ({ indexes: textsIn(value) }),
  macro: (value) => ({ macro: textIn(value) }),
  table: (value) => ({ table: textIn(value) }),
  category: (value) => ({ category: textIn(value) }),
  where: (value, rules, report) => ({ where: readWhere(entriesIn(value), rules, report) }),
  fields: (value, rules, report) => ({ fields: readFields(entriesIn(value), rules, report) }),
};

function readPlace(map: YamlMap, { target, backend }: NamedModel, report: Report): PlaceLayer {
  const { settings } = backend;
  let place: PlaceLayer = {};
  for (const { key, value } of map.entries) {
    if (!isSetting(key.text)) continue;
    if (settings.names.includes(key.text))
      place = { ...place, ...readers[key.text](value, settings, report) };
    else report(misplaced(spanned(key), target, settings));
  }
  return place;
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(readers, name);
}

function misplaced({ value, span }: Spanned<string>, target: string, { names }: SettingRules) {
  return mistake(
    "setting-misplaced",
    span,
    `\`${value}\` means nothing to ${target}`,
    names.length > 0
      ? `it takes ${names.join(", ")}`
      : "it writes rules, whose events lie where their reader has them",
  );
}

function entriesIn(node: YamlNode): readonly YamlEntry[] {
  return node.kind === "map" ? node.entries : [];
}

function readWhere(
  entries: readonly YamlEntry[],
  rules: SettingRules,
  report: Report,
): LogsourceSettings["where"] {
  return tableOf(entries, (value, key) => {
    checkName(spanned(key), rules, report);
    const values = spannedsIn(value);
    for (const each of values) checkValue(each, rules, report);
    return values.map(({ value }) => value);
  });
}

function readFields(
  entries: readonly YamlEntry[],
  rules: SettingRules,
  report: Report,
): LogsourceSettings["fields"] {
  return tableOf(entries, (value) => readField(value, rules, report));
}

function readField(value: YamlNode, rules: SettingRules, report: Report): NativeField | null {
  const name = value.kind === "map" ? spannedUnder(value, "name") : spannedIn(value);
  if (name === null) return null;
  checkName(name, rules, report);
  const type = value.kind === "map" ? textUnder(value, "type") : null;
  return { name: name.value, type: (type ?? "text") as NativeType };
}

/** A name is held to a shape that needs no quoting, so that none can end a query's text. */
function checkName(
  { value, span }: Spanned<string>,
  { field }: SettingRules,
  report: Report,
): void {
  if (field.test(value)) return;
  report(
    mistake(
      "setting-unsafe",
      span,
      `\`${value}\` cannot stand in a query as the name of a field`,
      "names are of letters, digits and _, with a dot between the parts of a path",
    ),
  );
}

/** A value is quoted by the backend; what would count inside the quotes is kept out. */
function checkValue({ value, span }: Spanned<string>, rules: SettingRules, report: Report): void {
  if (rules.value.test(value)) return;
  report(
    mistake(
      "setting-unsafe",
      span,
      `${JSON.stringify(value)} cannot stand in a query as the value of a field`,
      "values are whole texts without line breaks; wildcards, backticks and dollar signs go only where the query language takes them for text",
    ),
  );
}
