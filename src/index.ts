/*
 * The library. `compile` is the whole path; `parse`, `lower` and `emit` are its stages, `check` and
 * `match` what else can be done with rules. All of it is pure and synchronous, on text and data.
 */

export type * from "./ast/index.ts";
export type { Fidelity, Outcome } from "./backend/outcome.ts";
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
} from "./backend/query.ts";
export type * from "./backend/settings.ts";
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
  defaultOptions,
  type RuleResult,
  type SourceResult,
  type Target,
  targetName,
} from "./compile.ts";
export { type Conversion, toTypeScript, toYaml } from "./convert/index.ts";
export type {
  Diagnostic,
  Direction,
  Explanation,
  Note,
  Severity,
} from "./diagnostic/diagnostic.ts";
export { type DiagnosticJson, diagnosticJson } from "./diagnostic/json.ts";
export type { Paint, Palette } from "./diagnostic/palette.ts";
export { type Look, printDiagnostic } from "./diagnostic/print.ts";
export type { Data, Place, RuleData, TechniqueData } from "./dsl/index.ts";
export { type Event, type FieldValue, readEvent, readRawLine } from "./event/index.ts";
export { type Lowering, lower, type Surroundings } from "./ir/lower.ts";
export type { LoweredRule } from "./ir/lowered.ts";
export { type Matcher, type MatcherOptions, matcherOf, type Unsupported } from "./ir/match.ts";
export type * from "./ir/nodes.ts";
export {
  type CheckOptions,
  type CheckResult,
  check,
  compile,
  type EmitOptions,
  emit,
  type Input,
  type MatchedRule,
  type MatchOptions,
  type MatchResult,
  match,
  type ParseResult,
  parse,
  proverOf,
  readProject,
  rulesOf,
  targetOf,
  type VerifiedRule,
  type VerifyOptions,
  type VerifyResult,
  verify,
} from "./library/index.ts";
export type { Placeholders } from "./modifier/fill.ts";
export type { PackOptions, Schedule } from "./pack/format.ts";
export type { AttackTactic, AttackTechnique, RuleSeverity } from "./pack/metadata/index.ts";
export type {
  TemplateLogsource,
  TemplateNote,
  TemplatePack,
  TemplateRule,
} from "./pack/template/view.ts";
export type { ConfigData } from "./project/config.ts";
export { noProject, type PackOption, type Project, type ProjectPack } from "./project/index.ts";
export type { ProjectOptions, ProjectReading } from "./project/read.ts";
export type * from "./regex/nodes.ts";
export {
  type Origin,
  type Position,
  positionAt,
  type Source,
  type Span,
  type Spanned,
} from "./source/index.ts";
export type { LogsourceName, Taxonomy } from "./taxonomy/index.ts";
export type * from "./taxonomy/types.ts";
export { type CheckCode, checkCodes } from "./validate/index.ts";
export { type Disagreement, isProved, type Verifiable, type Verification } from "./verify/index.ts";
export type { Witness } from "./verify/witness/index.ts";
