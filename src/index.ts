/* The library: every stage by itself, and `compile` for all of them. */

export type * from "./ast/index.ts";
export { type Fidelity, type Outcome, settle } from "./backend/outcome.ts";
export type {
  CanonicalEvent,
  CanonicalFields,
  CanonicalValue,
  NativeEvent,
  NativeValue,
  QueryReader,
  QueryReading,
  ReadQuery,
} from "./backend/query.ts";
export type {
  Backend,
  DataModel,
  Emission,
  TargetOptions,
  Trace,
  TraceBranch,
} from "./backend/types.ts";
export {
  type CompileOptions,
  compile,
  defaultOptions,
  type RuleResult,
  type SourceResult,
  type Target,
  targetName,
} from "./compile.ts";
export type {
  Diagnostic,
  Direction,
  Explanation,
  Note,
  Severity,
} from "./diagnostic/diagnostic.ts";
export { type Event, readEvent, readRawLine } from "./event/index.ts";
export { lower } from "./ir/lower.ts";
export type { LoweredRule } from "./ir/lowered.ts";
export { matcherOf } from "./ir/match.ts";
export type * from "./ir/nodes.ts";
export { noProject, type Project } from "./project/index.ts";
export { type ProjectOptions, type ProjectReading, readProject } from "./project/read.ts";
export { type Entry, readDocuments } from "./rule/index.ts";
export {
  type Position,
  positionAt,
  type Source,
  type Span,
  type Spanned,
} from "./source/index.ts";
export {
  type CheckCode,
  checkCodes,
  findDuplicates,
  type RuleOptions,
  validate,
  validateRule,
} from "./validate/index.ts";
export {
  type Disagreement,
  defaultVerifyOptions,
  isProved,
  type Verification,
  type VerifyOptions,
  verify,
  type Witness,
} from "./verify/index.ts";
