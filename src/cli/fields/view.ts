import { type Target, targetName } from "../../compile.ts";
import {
  type Evidence,
  type FieldInfo,
  type FieldType,
  nativeFields,
} from "../../taxonomy/index.ts";
import type { Logsource } from "./find.ts";

/** Names by provider or by target; null where the field is not carried. */
export type Names = { readonly [owner: string]: string | null };

/** One field, as `--format json` prints it; keys are never renamed without a major version. */
export interface FieldView {
  readonly name: string;
  readonly type: FieldType;
  /** All that an enum can hold; null for other types. */
  readonly values: readonly string[] | null;
  readonly evidence: Evidence;
  readonly providers: Names;
  readonly targets: Names;
}

/** A log source's field among those of the same name, as `--format json` prints it. */
export interface HolderView extends FieldView {
  readonly logsource: string;
}

export interface ProviderView {
  readonly name: string;
  readonly channels: readonly string[];
  /** null where the whole channel, or all of the provider's events, belong to the log source. */
  readonly eventIds: readonly number[] | null;
}

/** One log source, as `--format json` prints it. */
export interface LogsourceView {
  readonly logsource: string;
  readonly closed: boolean;
  readonly providers: readonly ProviderView[];
  /** Where each target has its events: a table, a source, a dataset, an event category. */
  readonly targets: Names;
  /** The event ids whose fields are known one by one; null where they are not told apart. */
  readonly events: readonly number[] | null;
  readonly fields: readonly FieldView[];
}

/** One line of the list of log sources, as `--format json` prints it. */
export interface SummaryView {
  readonly logsource: string;
  readonly providers: readonly string[];
  readonly closed: boolean;
  /** How many fields are known. */
  readonly fields: number;
  /** The targets that hold its events. */
  readonly targets: readonly string[];
}

export function summaryOf({ key, entry }: Logsource, targets: readonly Target[]): SummaryView {
  return {
    logsource: key,
    providers: Object.keys(entry.feeds),
    closed: entry.closed,
    fields: Object.keys(entry.fields).length,
    targets: targets.filter(({ model }) => model.placeOf(entry) !== null).map(targetName),
  };
}

/** The log source with the fields named, or all of them where `names` is null. */
export function viewOf(
  logsource: Logsource,
  targets: readonly Target[],
  names: readonly string[] | null,
): LogsourceView {
  const { key, entry } = logsource;
  const shown = new Set(names ?? Object.keys(entry.fields));
  return {
    logsource: key,
    closed: entry.closed,
    providers: Object.entries(entry.feeds).map(([name, { channels, eventIds = null }]) => ({
      name,
      channels,
      eventIds,
    })),
    targets: byTarget(targets, ({ model }) => model.placeOf(entry)),
    events: entry.events && Object.keys(entry.events).map(Number),
    fields: [...shown].sort(byLetters).map((name) => fieldView(name, logsource, targets)),
  };
}

/** A field of the log source; one that only an event's list names is text. */
export function fieldView(
  name: string,
  { entry }: Logsource,
  targets: readonly Target[],
): FieldView {
  const info: FieldInfo = entry.fields[name] ?? { type: "text", evidence: "specified" };
  const providers = Object.entries(entry.feeds).map(([provider, { fields }]) => {
    const source = fields === undefined ? name : fields[name];
    return [provider, source === undefined ? null : nativeFields(source).join(" + ")] as const;
  });
  return {
    name,
    type: info.type,
    values: info.values ?? null,
    evidence: info.evidence,
    providers: Object.fromEntries(providers),
    targets: byTarget(targets, ({ model }) => model.nameOf(entry, name)),
  };
}

function byTarget(targets: readonly Target[], of: (target: Target) => string | null): Names {
  return Object.fromEntries(targets.map((target) => [targetName(target), of(target)]));
}

/** Letter case aside, and the same on every machine. */
function byLetters(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1;
}
