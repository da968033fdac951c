import { compile, defaultOptions, isUnsupported } from "../compile.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { distinct } from "../diagnostic/distinct.ts";
import { noProject, type Project } from "../project/index.ts";
import type { Source, Span } from "../source/index.ts";
import { findDuplicates, suppressionsIn, withSeverities } from "../validate/index.ts";
import { type Input, sourceOf } from "./input.ts";

/** What checks are to know. */
export interface CheckOptions {
  /** The user's own log sources, placeholders and severities. */
  readonly project: Project;
  /** The providers that the user has; null leaves it to the rule, then to its log source. */
  readonly providers: readonly string[] | null;
}

/** What was found in rules. */
export interface CheckResult {
  /** Input by input, in the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** YAML documents that are no Sigma documents at all. */
  readonly notSigma: readonly Span[];
}

/**
 * Finds what is wrong in rules, hints included; ids and titles that several of them share are found
 * in inputs given together. `# sigmatic-ignore` comments are heeded. Never throws.
 */
export function check(
  inputs: Input | readonly Input[],
  options: Partial<CheckOptions> = {},
): CheckResult {
  const { project = noProject, providers = null } = options;
  const duplicatesOf = findDuplicates();
  const results = listOf(inputs).map((input) => {
    const source = sourceOf(input);
    const result = compile(source, [], { ...defaultOptions, project, providers });
    const documents = result.rules.flatMap(({ document }) => document ?? []);
    const shared = documents.flatMap(duplicatesOf);
    const own = result.rules.flatMap(({ diagnostics }) => diagnostics);
    const found = [...result.diagnostics, ...own, ...reviewed(shared, source, project)];
    const diagnostics = distinct(found).filter((finding) => !isUnsupported(finding));
    return { diagnostics: diagnostics.toSorted(byPlace), notSigma: result.notSigma };
  });
  return {
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
    notSigma: results.flatMap(({ notSigma }) => notSigma),
  };
}

function listOf(inputs: Input | readonly Input[]): readonly Input[] {
  return isList(inputs) ? inputs : [inputs];
}

function isList(inputs: Input | readonly Input[]): inputs is readonly Input[] {
  return Array.isArray(inputs);
}

function reviewed(
  findings: readonly Diagnostic[],
  source: Source,
  { severities }: Project,
): readonly Diagnostic[] {
  if (findings.length === 0) return findings;
  const settled = withSeverities(findings, severities);
  return suppressionsIn(source)?.apply(settled) ?? settled;
}

function byPlace({ span: a }: Diagnostic, { span: b }: Diagnostic): number {
  return a.start - b.start || a.end - b.end;
}
