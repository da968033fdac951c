import { compile, defaultOptions, type RuleResult } from "../compile.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { distinct } from "../diagnostic/distinct.ts";
import { readEvent } from "../event/index.ts";
import { lower } from "../ir/lower.ts";
import { matcherOf, type Unsupported } from "../ir/match.ts";
import { noProject, type Project } from "../project/index.ts";
import { type Input, sourceOf } from "./input.ts";

/** What matching is to know. */
export interface MatchOptions {
  /** The user's own log sources, placeholders and severities. */
  readonly project: Project;
  /** The providers that the user has; null leaves it to the rule, then to its log source. */
  readonly providers: readonly string[] | null;
}

/** One rule and the events on which it fires. */
export interface MatchedRule {
  /** null where the rule has none. */
  readonly id: string | null;
  /** null where the document could not be read that far. */
  readonly title: string | null;
  /** Position among the rules of the input, from 0. */
  readonly index: number;
  /** Positions of the events on which it fires, from 0, in order. */
  readonly events: readonly number[];
  /** Tests that cannot be run on events; a rule with one of them never fires. */
  readonly unsupported: readonly Unsupported[];
}

/** Which rules fire on which events. */
export interface MatchResult {
  /** Every rule of the input; one with an error in its diagnostics never fires. */
  readonly rules: readonly MatchedRule[];
  /** What is wrong with the rules. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs rules on events, each as parsed JSON (a flat record in Sigma's names, a Windows event) or as
 * a raw line of text; `readEvent` says which forms it knows. Many events of a stream are better run
 * one by one, through `lower` and `matcherOf`. Never throws.
 */
export function match(
  input: Input,
  events: readonly unknown[],
  options: Partial<MatchOptions> = {},
): MatchResult {
  const { project = noProject, providers = null } = options;
  const compiled = { ...defaultOptions, hints: false, project, providers };
  const { rules, diagnostics } = compile(sourceOf(input), [], compiled);
  const records = events.map(readEvent);
  return {
    rules: rules.map((rule) => {
      const { id, title, index } = rule;
      const matcher = matcherFor(rule, project, providers);
      const fires = records.flatMap((event, at) => (matcher?.(event) ? [at] : []));
      return { id, title, index, events: fires, unsupported: matcher?.unsupported ?? [] };
    }),
    diagnostics: distinct([...diagnostics, ...rules.flatMap((rule) => rule.diagnostics)]),
  };
}

/** null for a rule with an error, and for documents that are no detection rules. */
function matcherFor(
  { document, diagnostics }: RuleResult,
  project: Project,
  providers: readonly string[] | null,
) {
  const isWhole = diagnostics.every(({ severity }) => severity !== "error");
  if (document?.kind !== "rule" || !isWhole) return null;
  const { lowered } = lower(document, project);
  return lowered && matcherOf(lowered, { providers: providers ?? project.providers });
}
