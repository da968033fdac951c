import type { LogsourceSettings } from "../backend/settings.ts";
import type { Severity } from "../diagnostic/diagnostic.ts";
import type { Span, Spanned } from "../source/index.ts";
import type { LogsourceAddition } from "../taxonomy/extend.ts";
import { table } from "../taxonomy/table.ts";

/** What the top of a project file says, or one of its environments; null and empty where nothing. */
export interface Layer {
  readonly targets: readonly Spanned<string>[] | null;
  readonly providers: readonly Spanned<string>[] | null;
  /** By the code of a check. */
  readonly severities: ReadonlyMap<string, Severity | "off">;
  readonly placeholders: ReadonlyMap<string, readonly string[]>;
  /** By key, as `product/category/service`. */
  readonly logsources: ReadonlyMap<string, LogsourceLayer>;
  /** By target. */
  readonly models: ReadonlyMap<string, ModelLayer>;
}

/** An addition with the places that findings about it point at. */
export interface LogsourceLayer extends Omit<LogsourceAddition, "channels" | "eventIds"> {
  readonly channels: readonly string[] | null;
  readonly eventIds: readonly number[] | null;
  readonly places: {
    readonly key: Span;
    readonly provider: Span | null;
    /** The key `channels` or `eventIds`, whichever stands first. */
    readonly events: Span | null;
  };
}

export interface ModelLayer {
  readonly switches: ReadonlyMap<string, boolean>;
  /** By pattern, `*` for any part; of several that fit, the later win. */
  readonly logsources: ReadonlyMap<string, PatternLayer>;
}

export interface PatternLayer {
  readonly place: PlaceLayer;
  /** The pattern as written. */
  readonly key: Spanned<string>;
}

/** Those of a log source's settings that are said. */
export type PlaceLayer = { readonly [K in keyof LogsourceSettings]?: LogsourceSettings[K] };

/** Two layers as one: maps key by key, and of all else what the second says. */
export function merged(below: Layer, above: Layer): Layer {
  return {
    targets: above.targets ?? below.targets,
    providers: above.providers ?? below.providers,
    severities: mergedMap(below.severities, above.severities, second),
    placeholders: mergedMap(below.placeholders, above.placeholders, second),
    logsources: mergedMap(below.logsources, above.logsources, mergedLogsource),
    models: mergedMap(below.models, above.models, mergedModel),
  };
}

/** A key keeps the place where it first stood. */
function mergedMap<T>(
  below: ReadonlyMap<string, T>,
  above: ReadonlyMap<string, T>,
  join: (below: T, above: T) => T,
): ReadonlyMap<string, T> {
  const map = new Map(below);
  for (const [key, value] of above) {
    const known = map.get(key);
    map.set(key, known === undefined ? value : join(known, value));
  }
  return map;
}

function second<T>(_: T, above: T): T {
  return above;
}

function mergedLogsource(below: LogsourceLayer, above: LogsourceLayer): LogsourceLayer {
  return {
    provider: above.provider ?? below.provider,
    closed: above.closed ?? below.closed,
    channels: above.channels ?? below.channels,
    eventIds: above.eventIds ?? below.eventIds,
    fields: table({ ...below.fields, ...above.fields }),
    places: {
      key: above.places.key,
      provider: above.places.provider ?? below.places.provider,
      events: above.places.events ?? below.places.events,
    },
  };
}

function mergedModel(below: ModelLayer, above: ModelLayer): ModelLayer {
  return {
    switches: mergedMap(below.switches, above.switches, second),
    logsources: mergedMap(below.logsources, above.logsources, mergedPattern),
  };
}

function mergedPattern(below: PatternLayer, above: PatternLayer): PatternLayer {
  return { place: mergedPlace(below.place, above.place), key: above.key };
}

/** The settings of both, those of the second where both say one; fields and tests name by name. */
export function mergedPlace(below: PlaceLayer, above: PlaceLayer): PlaceLayer {
  return {
    ...below,
    ...above,
    ...(below.where && above.where && { where: table({ ...below.where, ...above.where }) }),
    ...(below.fields && above.fields && { fields: table({ ...below.fields, ...above.fields }) }),
  };
}
