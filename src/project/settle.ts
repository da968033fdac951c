import type { LogsourceSettings, ModelSettings } from "../backend/settings.ts";
import { extended, type LogsourceAddition } from "../taxonomy/extend.ts";
import { bundled, type Taxonomy } from "../taxonomy/index.ts";
import { table } from "../taxonomy/table.ts";
import { checkLogsources, checkPatterns } from "./checkLogsources.ts";
import { type Report, unknownName } from "./findings.ts";
import type { Project } from "./index.ts";
import { fitsPattern } from "./key.ts";
import { type Layer, type LogsourceLayer, type ModelLayer, mergedPlace } from "./layer.ts";
import { providersIn } from "./providers.ts";

/** A layer made ready for the compiler. What only shows when it is whole is reported. */
export function settle(layer: Layer, report: Report): Omit<Project, "rules" | "packs"> {
  const { severities, placeholders, targets } = layer;
  checkLogsources(layer.logsources, report);
  const taxonomy = extended(bundled, mapValues(layer.logsources, additionOf));
  for (const { logsources } of layer.models.values()) checkPatterns(logsources, taxonomy, report);
  return {
    taxonomy,
    placeholders,
    severities,
    models: mapValues(layer.models, settingsOf),
    targets: targets?.map(({ value }) => value) ?? null,
    providers: settledProviders(layer, taxonomy, report),
  };
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): Map<string, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

function additionOf({
  provider,
  closed,
  channels,
  eventIds,
  fields,
}: LogsourceLayer): LogsourceAddition {
  return { provider, closed, channels: channels ?? [], eventIds: eventIds ?? [], fields };
}

function settledProviders(
  { providers }: Layer,
  taxonomy: Taxonomy,
  report: Report,
): readonly string[] | null {
  if (providers === null) return null;
  const known = providersIn(taxonomy);
  for (const provider of providers)
    if (!known.includes(provider.value))
      report(unknownName("unknown-provider", "there is no provider", provider, known));
  return providers.map(({ value }) => value);
}

const nothing: LogsourceSettings = {
  indexes: [],
  macro: null,
  table: null,
  category: null,
  where: table({}),
  fields: table({}),
};

function settingsOf({ switches, logsources }: ModelLayer): ModelSettings {
  const on = [...switches].filter(([, value]) => value).map(([name]) => name);
  return {
    switches: new Set(on),
    logsource: (key) => {
      const fitting = [...logsources].filter(([pattern]) => fitsPattern(key, pattern));
      if (fitting.length === 0) return null;
      const said = fitting.reduce((below, [, { place }]) => mergedPlace(below, place), {});
      return { ...nothing, ...said };
    },
  };
}
