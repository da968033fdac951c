import type { Backend } from "../backend/types.ts";
import type { Severity } from "../diagnostic/diagnostic.ts";
import { spannedsUnder, textIn, textsIn } from "../rule/read.ts";
import type { Spanned } from "../source/index.ts";
import { checkCodes, isCheckCode } from "../validate/codes.ts";
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from "../yaml/index.ts";
import { entriesUnder, mapOf, spanned } from "./entries.ts";
import { type Report, unknownName } from "./findings.ts";
import type { Layer } from "./layer.ts";
import { readLogsources } from "./readLogsources.ts";
import { readModels } from "./readModels.ts";
import { modelNamed, targetNames } from "./targets.ts";

/** Reads the top of a project file, or one of its environments. */
export function readLayer(map: YamlMap, backends: readonly Backend[], report: Report): Layer {
  return {
    targets: readTargets(map, backends, report),
    providers: namesUnder(map, "providers"),
    severities: mapOf(entriesUnder(map, "checks"), (value, key) =>
      readSeverity(value, key, report),
    ),
    placeholders: mapOf(entriesUnder(map, "placeholders"), textsIn),
    logsources: readLogsources(entriesUnder(map, "logsources"), report),
    models: readModels(entriesUnder(map, "models"), backends, report),
  };
}

function namesUnder(map: YamlMap, key: string): readonly Spanned<string>[] | null {
  return entryOf(map, key) ? spannedsUnder(map, key) : null;
}

function readTargets(
  map: YamlMap,
  backends: readonly Backend[],
  report: Report,
): readonly Spanned<string>[] | null {
  const targets = namesUnder(map, "targets");
  for (const target of targets ?? [])
    if (target.value !== "all" && modelNamed(target.value, backends) === null)
      report(
        unknownName("unknown-target", "there is no target", target, [
          ...targetNames(backends),
          "all",
        ]),
      );
  return targets;
}

function readSeverity(value: YamlNode, key: YamlScalar, report: Report): Severity | "off" | null {
  if (!isCheckCode(key.text))
    report(unknownName("unknown-code", "there is no check", spanned(key), checkCodes));
  return textIn(value) as Severity | "off" | null;
}
