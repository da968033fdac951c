import type {
  DataModel,
  Field,
  FieldComparison,
  Ir,
  LoweredRule,
  Notes,
  TargetOptions,
  TraceBranch,
} from "sigmatic/backend";
import {
  constant,
  emitConditions,
  fieldNames,
  fieldsOf,
  type Leaf,
  leavesOf,
  logsourceKey,
  mapLeaves,
  refuseLogsource,
  warnTooLong,
} from "sigmatic/backend";
import { type Reader, remembered } from "../column.ts";
import { own } from "../own.ts";
import { queryOf } from "../query.ts";
import { columnName } from "../quote.ts";
import { refuseField, refuseTransform, resolver } from "../resolve.ts";
import { type Actions, actionsFor, onAction } from "./actions.ts";
import type { TableMap } from "./defender-tables.ts";
import * as tables from "./defender-tables.ts";
import { isTooWide, refuseTooWide } from "./scope.ts";

/** A table, and the system whose devices count where the table holds several. */
interface Source {
  readonly map: TableMap;
  readonly platform?: string;
}

const logsources: { readonly [key: string]: Source } = {
  "windows/process_creation/-": { map: tables.windowsProcess },
  "windows/file_event/-": { map: tables.windowsFile },
  "windows/file_delete/-": { map: tables.windowsFileDelete },
  "windows/image_load/-": { map: tables.imageLoad },
  "windows/network_connection/-": { map: tables.windowsNetwork },
  "windows/registry_event/-": { map: tables.registryEvent },
  "windows/registry_set/-": { map: tables.registrySet },
  "windows/registry_add/-": { map: tables.registryAdd },
  "windows/registry_delete/-": { map: tables.registryDelete },
  "windows/pipe_created/-": { map: tables.pipeCreated },
  "windows/dns_query/-": { map: tables.dnsQuery },
  "linux/process_creation/-": { map: tables.unixProcess, platform: "Linux" },
  "linux/file_event/-": { map: tables.unixFile, platform: "Linux" },
  "linux/network_connection/-": { map: tables.unixNetwork, platform: "Linux" },
  "macos/process_creation/-": { map: tables.unixProcess, platform: "macOS" },
  "macos/file_event/-": { map: tables.unixFile, platform: "macOS" },
  "macos/network_connection/-": { map: tables.unixNetwork, platform: "macOS" },
};

export const defender: DataModel = {
  name: "defender",
  title: "Microsoft Defender XDR advanced hunting",
  open: false,
  assumes: [
    "Endpoints report to Defender for Endpoint, whose sensor decides what is recorded: fidelity is judged against its rows, not against Sysmon",
    "Rules for Windows read the Device tables without a filter on the platform; rules for Linux and macOS take the devices that DeviceInfo names so",
    "FolderPath holds the full path with the file's name",
    "Registry keys stand with their hive in full and the control set as CurrentControlSet or ControlSet001",
  ],
  logsources: Object.keys(logsources),
  compile: (rule, options) =>
    emitConditions(rule, (condition, notes, trace) =>
      compileCondition(rule, condition, options, notes, trace),
    ),
};

function compileCondition(
  rule: LoweredRule,
  condition: Ir,
  options: TargetOptions,
  notes: Notes,
  trace: TraceBranch[],
): string | null {
  if (isTooWide(rule)) return refuseTooWide(rule, notes);
  const source = own(logsources, logsourceKey(rule.rule.logsource));
  if (source === undefined) return refuseLogsource(rule, "kql/defender", notes);
  const view = viewOf(source, condition);
  const query = queryOf(
    [{ reader: view.reader, condition: rewritten(condition, view, notes) }],
    options.layout,
    notes,
  );
  trace.push(traceOf(condition, view));
  warnTooLong(query, 10_000, "Microsoft Defender XDR", rule, notes);
  return query;
}

/** A table as one condition reads it. */
interface View {
  readonly map: TableMap;
  readonly actions: Actions;
  /** The actions whose rows are read. */
  readonly scope: readonly string[];
  readonly reader: Reader;
}

function viewOf({ map, platform }: Source, condition: Ir): View {
  const { actions } = map;
  const scope = actionsFor(condition, actions);
  const [only] = scope as [string];
  const narrow = scope.length === 1 ? (map.narrowed?.[only] ?? map) : map;
  const filters = [actionFilter(scope)];
  // The event tables do not name the system; DeviceInfo does, by device.
  if (platform)
    filters.push(
      `DeviceId in (DeviceInfo | where OSPlatform == "${platform}" | distinct DeviceId)`,
    );
  return { map: narrow, actions, scope, reader: readerOf(narrow, filters) };
}

function actionFilter(scope: readonly string[]): string {
  return scope.length === 1
    ? `ActionType == "${scope[0]}"`
    : `ActionType in (${scope.map((action) => `"${action}"`).join(", ")})`;
}

function rewritten(condition: Ir, view: View, notes: Notes): Ir {
  const { map, actions, scope, reader } = view;
  const hint = (): string => `${map.table} can tell ${Object.keys(map.fields).join(", ")}`;
  const resolve = resolver(reader, hint, notes);
  return mapLeaves(condition, (leaf) => {
    const decided = onAction(leaf, actions, scope);
    if (decided !== null) return decided;
    const unknown = fieldsOf(leaf).filter((field) => own(map.fields, field.name) === undefined);
    for (const field of unknown) refuseField(field, reader, hint, notes);
    return unknown.length > 0
      ? constant(false, leaf.span)
      : mapLeaves(onTable(leaf, map, notes), resolve);
  });
}

function onTable(leaf: Leaf, map: TableMap, notes: Notes): Ir {
  if (leaf.kind === "fieldref") return comparison(leaf, map, notes);
  const [field] = fieldsOf(leaf);
  const rule = field && own(map.fields, field.name);
  // A column as it stands: the reader knows it by the field's name.
  if (rule === undefined || typeof rule === "string") return leaf;
  return rule(leaf) ?? refused(leaf, map, notes);
}

/** Two fields compare only where each is a column of its own. */
function comparison(leaf: FieldComparison, map: TableMap, notes: Notes): Ir {
  const isColumn = ({ name }: Field): boolean => typeof own(map.fields, name) === "string";
  return isColumn(leaf.field) && isColumn(leaf.other) ? leaf : refused(leaf, map, notes);
}

function refused(leaf: Leaf, map: TableMap, notes: Notes): Ir {
  refuseTransform(leaf, map.table, notes);
  return constant(false, leaf.span);
}

/** Columns by canonical names, and by the names that transforms give. */
function readerOf(map: TableMap, filters: readonly string[]): Reader {
  const column = remembered((name) => {
    const rule = own(map.fields, name);
    const native = typeof rule === "string" ? rule : name;
    const known = own(map.computed, native);
    if (known) return known;
    const type = own(map.columns, native);
    return type ? { name: columnName(native), type } : null;
  });
  return { table: map.table, filters, stages: () => [], column, keywords: null };
}

function traceOf(condition: Ir, view: View): TraceBranch {
  const { table, filters } = view.reader;
  return {
    provider: null,
    scope: `${table} where ${filters.join(" and ")}`,
    reason: view.map.reason,
    // Few callers look: `explain` does, and compiling a directory does not.
    get fields() {
      return fieldNames(condition).map((from) => ({ from, to: readFor(from, condition, view) }));
    },
  };
}

/** The columns that the condition's tests on a field read. */
function readFor(name: string, condition: Ir, { map, actions, scope }: View): string {
  const rule = own(map.fields, name);
  if (typeof rule === "string") return rule;
  const leaves = leavesOf(condition).filter((leaf) => fieldsOf(leaf)[0]?.name === name);
  const read = leaves.flatMap((leaf) =>
    onAction(leaf, actions, scope)
      ? ["ActionType"]
      : fieldNames(rule?.(leaf) ?? constant(false, leaf.span)),
  );
  return [...new Set(read)].join(", ");
}
