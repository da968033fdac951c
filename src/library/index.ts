/* What the package gives to programs: each stage on text and data, pure and without a throw. */

export { type CheckOptions, type CheckResult, check } from "./check.ts";
export { compile, targetOf } from "./compile.ts";
export { type EmitOptions, emit } from "./emit.ts";
export type { Input } from "./input.ts";
export { type MatchedRule, type MatchOptions, type MatchResult, match } from "./match.ts";
export { type ParseResult, parse, rulesOf } from "./parse.ts";
export { readProject } from "./project.ts";
export {
  proverOf,
  type VerifiedRule,
  type VerifyOptions,
  type VerifyResult,
  verify,
} from "./verify.ts";
