/* The door for backends, imported as `sigmatic/backend`: all they may know of the compiler. */

export type {
  Condition,
  Detection,
  Extra,
  FieldSearch,
  KeywordSearch,
  Logsource,
  Rule,
  Search,
  Selection,
  Value,
} from "../ast/index.ts";
export { printCondition } from "../condition/print.ts";
export type { Diagnostic, Direction, Explanation, Note } from "../diagnostic/diagnostic.ts";
export { and, anyOf, constant, leavesOf, mapLeaves, not, or, text } from "../ir/build.ts";
export type * from "../ir/nodes.ts";
export type * from "../regex/nodes.ts";
export { isNullable } from "../regex/nullable.ts";
export { classRanges, complement, lastCode, type Ranges, rangesOf } from "../regex/ranges.ts";
export { type ParsedRegex, parseRegex } from "../regex/read.ts";
export type { Source, Span, Spanned } from "../source/index.ts";
export { ecsTypes } from "../taxonomy/ecs.ts";
export {
  findLogsource,
  type LogsourceName,
  logsourceKeys,
  logsourceName,
} from "../taxonomy/index.ts";
export {
  feedOf,
  fieldType,
  logsourceKey,
  nativeFields,
  providersOf,
} from "../taxonomy/lookup.ts";
export type { Feed, FieldInfo, FieldSource, FieldType, LogsourceEntry } from "../taxonomy/types.ts";
export { variantsOf } from "../text/fold.ts";
export {
  list,
  type Mapping,
  type MappingEntry,
  mapping,
  plainNode,
  printDocument,
  printFlow,
  proseNode,
  quoted,
  textNode,
  textScalar,
  tokenScalar,
  type Yaml,
} from "../yaml/print/index.ts";
export { type Branch, branchesOf, fieldNames, fieldsOf } from "./branches.ts";
export { coveredBy } from "./coverage.ts";
export { emitConditions, refuseLogsource, warnTooLong } from "./emission.ts";
export { atLeast, type Fragment, type Printer, print } from "./fragment.ts";
export { collectNotes, directionOf, type Notes, opposite, type Polarity } from "./notes.ts";
export type {
  CanonicalEvent,
  CanonicalFields,
  CanonicalValue,
  NativeEvent,
  NativeValue,
  QueryReader,
  QueryReading,
  ReadQuery,
  Store,
} from "./query.ts";
export type {
  LogsourceSettings,
  ModelSettings,
  NativeField,
  NativeType,
  SettingName,
  SettingRules,
} from "./settings.ts";
export type {
  Backend,
  DataModel,
  Emission,
  LoweredRule,
  TargetOptions,
  Trace,
  TraceBranch,
} from "./types.ts";
