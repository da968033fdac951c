import {
  type LogsourceEntry,
  type LogsourceSettings,
  logsourceKey,
  type ModelSettings,
  type NativeType,
} from "sigmatic/backend";
import { columnType } from "./columns.ts";
import { endpointTarget } from "./fields.ts";
import { type Integration, integrations } from "./integrations/index.ts";
import { integrationScope, isShared, type Scope, scopeOf, settledScope } from "./scope.ts";
import { type ColumnType, own, type Target } from "./target.ts";

/** Where the model has a log source's events, and what it calls their fields. */
export interface Holding {
  readonly scope: Scope;
  /** null for a field that the events do not have there. */
  readonly targetOf: (field: string) => Target | null;
  readonly typeOf: (name: string) => ColumnType;
  /** Values that the ingest pipeline removes. */
  readonly drops: readonly string[];
}

/** What the model holds of a log source, as the project file has it; null where it holds nothing. */
export function holdingOf(entry: LogsourceEntry, settings: ModelSettings | null): Holding | null {
  const known = knownHolding(entry);
  const said = settings?.logsource(logsourceKey(entry)) ?? null;
  return said ? settled(known, said) : known;
}

const remembered = new WeakMap<LogsourceEntry, Holding | null>();

function knownHolding(entry: LogsourceEntry): Holding | null {
  const known = remembered.get(entry);
  if (known !== undefined) return known;
  const integration = own(integrations, logsourceKey(entry));
  const holding = integration
    ? integrated(integration)
    : isEndpoint(entry)
      ? endpoint(entry)
      : null;
  remembered.set(entry, holding);
  return holding;
}

/**
 * A product alone names no events that ECS could tell apart, and what Windows keeps in no event log
 * reaches no index.
 */
function isEndpoint({ product, category, service, feeds }: LogsourceEntry): boolean {
  const logged = Object.values(feeds).some(({ isOutsideLogs }) => !isOutsideLogs);
  if (product === "windows") return logged && (category !== null || service !== null);
  if (product === "linux") return isShared(category) || Object.hasOwn(feeds, "sysmon");
  return product === "macos" && isShared(category);
}

/**
 * Winlogbeat leaves out event data that is empty, and Sysmon's pipeline what says nothing besides
 * (elastic/beats, winlogbeat/sys/winevent, AddPairs; x-pack/winlogbeat/module/sysmon).
 */
function droppedFrom({ product, feeds }: LogsourceEntry): readonly string[] {
  if (Object.hasOwn(feeds, "sysmon")) return ["", "-", "{00000000-0000-0000-0000-000000000000}"];
  return product === "windows" ? [""] : [];
}

function endpoint(entry: LogsourceEntry): Holding {
  return {
    scope: scopeOf(entry),
    targetOf: (field) => endpointTarget(entry, field),
    typeOf: columnType,
    drops: droppedFrom(entry),
  };
}

function integrated(integration: Integration): Holding {
  const { fields, memberOf, rest, types = {}, drops } = integration;
  return {
    scope: integrationScope(integration),
    targetOf: (field) =>
      own(fields, field) ?? memberOf?.(field) ?? (rest === undefined ? null : rest + field),
    typeOf: (name) => own(types, name) ?? columnType(name),
    drops,
  };
}

const columnTypes = {
  text: "keyword",
  number: "long",
  boolean: "boolean",
  time: "date",
  ip: "ip",
  dynamic: "flattened",
} as const satisfies { readonly [type in NativeType]: ColumnType };

/** A category of the user's own comes with fields of the user's own. */
function settled(known: Holding | null, said: LogsourceSettings): Holding | null {
  const { category, fields, where } = said;
  const base = category === null ? known : null;
  if (category === null && !base && Object.keys(where).length === 0) return null;
  const named = new Map(Object.values(fields).map(({ name, type }) => [name, columnTypes[type]]));
  return {
    scope: settledScope(category ?? base?.scope.category ?? "any", where, base?.scope ?? null),
    targetOf: (field) => own(fields, field)?.name ?? base?.targetOf(field) ?? null,
    typeOf: (name) => named.get(name) ?? base?.typeOf(name) ?? columnType(name),
    drops: base?.drops ?? [],
  };
}
