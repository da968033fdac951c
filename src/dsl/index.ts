/* The TypeScript face: rules as typed data. It reads no files and compiles nothing. */

export { and, type Condition, type Names, not, or, type Quantifiers } from "./condition.ts";
export type { Data } from "./data.ts";
export {
  type AnyFields,
  type Every,
  every,
  type Flag,
  type Guid,
  type Hashes,
  type Integer,
  type Ip,
  type Path,
  type Text,
  type Time,
  type Unverified,
  type Word,
} from "./fields.ts";
export { type Logsource, logsource } from "./logsource.ts";
export * from "./logsources/index.generated.ts";
export type {
  ComponentName,
  Level,
  Metadata,
  Related,
  Status,
  TacticName,
  Tag,
  TechniqueId,
} from "./metadata.ts";
export type { Place } from "./place.ts";
export {
  type AnalyticData,
  type AnalyticInput,
  analytic,
  type EventTest,
  type RuleData,
  type RuleInput,
  rule,
} from "./rule.ts";
export {
  type Item,
  type Made,
  type Selection,
  type Together,
  together,
  type Unchecked,
  unchecked,
} from "./selections.ts";
export { type TechniqueData, type TechniqueInput, technique } from "./technique.ts";
export {
  type AnyTest,
  all,
  atLeast,
  atMost,
  base64,
  base64offset,
  cased,
  cidr,
  contains,
  day,
  dotAll,
  endsWith,
  exists,
  expand,
  fieldRef,
  greaterThan,
  hour,
  ignoreCase,
  lessThan,
  like,
  lit,
  minute,
  month,
  multiline,
  notEqual,
  re,
  type Scalar,
  startsWith,
  type Test,
  type TestKind,
  utf16,
  utf16be,
  utf16le,
  week,
  wide,
  windash,
  year,
} from "./tests.ts";
export { text } from "./text.ts";
