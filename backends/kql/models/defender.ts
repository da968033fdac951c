import type {
  DataModel,
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
import { refuseField, refuseTransform, resolve } from "../resolve.ts";
import * as tables from "./defender-tables.ts";
import { isTooWide, refuseTooWide } from "./scope.ts";
import { renamed } from "./transform.ts";

const logsources: { readonly [key: string]: tables.TableMap } = {
  "windows/process_creation/-": tables.windowsProcess,
  "windows/file_event/-": tables.windowsFile,
  "windows/file_delete/-": tables.windowsFileDelete,
  "windows/image_load/-": tables.imageLoad,
  "windows/network_connection/-": tables.windowsNetwork,
  "windows/registry_event/-": tables.registryEvent,
  "windows/registry_set/-": tables.registrySet,
  "windows/registry_add/-": tables.registryAdd,
  "windows/registry_delete/-": tables.registryDelete,
  "windows/pipe_created/-": tables.pipeCreated,
  "windows/dns_query/-": tables.dnsQuery,
  "linux/process_creation/-": onPlatform("Linux", tables.unixProcess),
  "linux/file_event/-": onPlatform("Linux", tables.unixFile),
  "linux/network_connection/-": onPlatform("Linux", tables.unixNetwork),
  "macos/process_creation/-": onPlatform("macOS", tables.unixProcess),
  "macos/file_event/-": onPlatform("macOS", tables.unixFile),
  "macos/network_connection/-": onPlatform("macOS", tables.unixNetwork),
};

/** The event tables do not name the system; DeviceInfo does, by device. */
function onPlatform(platform: string, table: tables.TableMap): tables.TableMap {
  const devices = `DeviceInfo | where OSPlatform == "${platform}" | distinct DeviceId`;
  return { ...table, filters: [...table.filters, `DeviceId in (${devices})`] };
}

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
  const map = own(logsources, logsourceKey(rule.rule.logsource));
  if (map === undefined) return refuseLogsource(rule, "kql/defender", notes);
  const reader = readerOf(map);
  const hint = `${map.table} can tell ${Object.keys(map.fields).join(", ")}`;
  const native = resolve(rewritten(condition, map, reader, hint, notes), reader, hint, notes);
  trace.push(traceOf(condition, map));
  const query = queryOf([{ reader, condition: native }], options.layout, notes);
  warnTooLong(query, 10_000, "Microsoft Defender XDR", rule, notes);
  return query;
}

function rewritten(
  condition: Ir,
  map: tables.TableMap,
  reader: Reader,
  hint: string,
  notes: Notes,
): Ir {
  return mapLeaves(condition, (leaf) => {
    const unknown = fieldsOf(leaf).filter((field) => own(map.fields, field.name) === undefined);
    for (const field of unknown) refuseField(field, reader, hint, notes);
    return unknown.length > 0 ? constant(false, leaf.span) : onTable(leaf, map, notes);
  });
}

function onTable(leaf: Leaf, map: tables.TableMap, notes: Notes): Ir {
  if (leaf.kind === "fieldref") return comparison(leaf, map, notes);
  const [field] = fieldsOf(leaf);
  const rule = field && own(map.fields, field.name);
  if (rule === undefined) return leaf;
  if (typeof rule === "string") return renamed(leaf, rule);
  const result = rule(leaf);
  if (result !== null) return result;
  refuseTransform(leaf, map.table, notes);
  return constant(false, leaf.span);
}

/** Two fields compare only where each is a column of its own. */
function comparison(
  leaf: Extract<Leaf, { kind: "fieldref" }>,
  map: tables.TableMap,
  notes: Notes,
): Ir {
  const left = own(map.fields, leaf.field.name);
  const right = own(map.fields, leaf.other.name);
  if (typeof left === "string" && typeof right === "string")
    return {
      ...leaf,
      field: { name: left, span: leaf.field.span },
      other: { name: right, span: leaf.other.span },
    };
  refuseTransform(leaf, map.table, notes);
  return constant(false, leaf.span);
}

function readerOf(map: tables.TableMap): Reader {
  const column = remembered((name) => {
    const known = own(map.computed, name);
    if (known) return known;
    const type = own(map.columns, name);
    return type ? { name: columnName(name), type } : null;
  });
  return { table: map.table, filters: map.filters, stages: [], column, keywords: null };
}

function traceOf(condition: Ir, map: tables.TableMap): TraceBranch {
  return {
    provider: null,
    scope: `${map.table} where ${map.filters.join(" and ")}`,
    reason: map.reason,
    fields: fieldNames(condition).map((from) => ({ from, to: readFor(from, condition, map) })),
  };
}

/** The columns that the condition's tests on a field read. */
function readFor(name: string, condition: Ir, map: tables.TableMap): string {
  const rule = own(map.fields, name);
  if (typeof rule === "string") return rule;
  const leaves = leavesOf(condition).filter((leaf) => fieldsOf(leaf)[0]?.name === name);
  const read = leaves.flatMap((leaf) => fieldNames(rule?.(leaf) ?? constant(false, leaf.span)));
  return [...new Set(read)].join(", ");
}
