import type { Correlation, Filter, Rule } from "./ast/index.ts";
import type { Outcome } from "./backend/outcome.ts";
import { settle } from "./backend/outcome.ts";
import type { Backend, DataModel, TargetOptions } from "./backend/types.ts";
import type { Diagnostic } from "./diagnostic/diagnostic.ts";
import { lower } from "./ir/lower.ts";
import type { LoweredRule } from "./ir/lowered.ts";
import { noProject, type Project } from "./project/index.ts";
import { type Entry, readDocuments } from "./rule/index.ts";
import type { Source, Span } from "./source/index.ts";
import {
  isCheckCode,
  type Suppressions,
  suppressionsIn,
  validate,
  validateRule,
  withSeverities,
} from "./validate/index.ts";

/** A data model with the backend it belongs to. */
export interface Target {
  readonly backend: Backend;
  readonly model: DataModel;
}

/** What a user may say of a compilation; `defaultOptions` holds what counts where nothing is said. */
export interface CompileOptions extends Omit<TargetOptions, "settings"> {
  /** Lets through queries that fire too often in one place and too rarely in another. */
  readonly allowBoth: boolean;
  /** Whether to look also for what is no more than a hint, and decides nothing. */
  readonly hints: boolean;
  readonly project: Project;
}

/** Readable queries, no project, every finding. */
export const defaultOptions: CompileOptions = {
  layout: "pretty",
  providers: null,
  allowBoth: false,
  hints: true,
  project: noProject,
};

/** One rule of a file and what became of it, target by target in the order asked for. */
export interface RuleResult {
  /** null where the document could not be read that far. */
  readonly id: string | null;
  readonly title: string | null;
  /** Position among the file's rules, from 0: documents in order, then analytics in order. */
  readonly index: number;
  readonly document: Rule | Correlation | Filter | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly outcomes: readonly Outcome[];
}

/** What a text of rules became. */
export interface SourceResult {
  readonly rules: readonly RuleResult[];
  /** Findings that belong to no single rule; those of the rules stand with the rules. */
  readonly diagnostics: readonly Diagnostic[];
  /** YAML documents that are no Sigma documents at all. */
  readonly notSigma: readonly Span[];
}

/** `spl/raw`: the name of a target everywhere. */
export function targetName(target: Target): string {
  return `${target.backend.name}/${target.model.name}`;
}

/**
 * Compiles a text of one or more YAML documents: read, validate, lower, emit. It never throws on
 * bad input; what is wrong stands in the diagnostics and refuses the rules it concerns.
 */
export function compile(
  source: Source,
  targets: readonly Target[],
  options: CompileOptions = defaultOptions,
): SourceResult {
  const { entries, diagnostics } = readDocuments(source);
  const suppressions = suppressionsIn(source);
  const run: Run = { targets, options, review: reviewer(options.project, suppressions) };
  const rules = entries.flatMap((entry) => compileEntry(entry, run));
  return {
    rules: rules.map((rule, index) => ({ ...rule, index })),
    diagnostics: [...diagnostics, ...aboutComments(suppressions, rules, options)],
    notSigma: entries.flatMap((entry) => (entry.kind === "notSigma" ? [entry.span] : [])),
  };
}

/** What a source's documents pass through. */
interface Run {
  readonly targets: readonly Target[];
  readonly options: CompileOptions;
  /** What the project, and comments of the source, leave of findings. */
  readonly review: (findings: readonly Diagnostic[]) => readonly Diagnostic[];
}

function reviewer({ severities }: Project, suppressions: Suppressions | null): Run["review"] {
  if (severities.size === 0 && suppressions === null) return (findings) => findings;
  return (findings) => {
    const settled = withSeverities(findings, severities);
    return suppressions === null ? settled : suppressions.apply(settled);
  };
}

/** A comment is idle only where every check has had its say. */
function aboutComments(
  suppressions: Suppressions | null,
  rules: readonly Unnumbered[],
  { hints, project: { severities } }: CompileOptions,
): readonly Diagnostic[] {
  if (suppressions === null) return [];
  const isWhole = rules.every(({ diagnostics }) =>
    diagnostics.every((finding) => !isError(finding) || isCheckCode(finding.code)),
  );
  const findings = suppressions.findings(
    (code) => hints && isWhole && severities.get(code) !== "off",
  );
  return withSeverities(findings, severities);
}

type Unnumbered = Omit<RuleResult, "index">;

function compileEntry(entry: Entry, run: Run): readonly Unnumbered[] {
  if (entry.kind === "notSigma") return [];
  if (entry.kind === "invalid") {
    const { id, title, diagnostics } = entry;
    const findings = run.review(inOrder([...diagnostics, ...furtherFindings(entry, run.options)]));
    return [refusedWhole(id, title, null, findings, run.targets)];
  }
  const { document } = entry;
  const shared = [...entry.diagnostics, ...validate(document)];
  if (document.kind !== "technique") return [compileRule(document, shared, run)];
  return document.analytics.map((rule, index) =>
    compileRule(rule, index === 0 ? shared : shared.filter(isError), run),
  );
}

/** One rule through the stages after reading; `findings` are those of its document. */
function compileRule(
  document: Rule | Correlation | Filter,
  findings: readonly Diagnostic[],
  { targets, options, review }: Run,
): Unnumbered {
  const { id, title, titleKey } = document;
  if (document.kind !== "rule") {
    const found = review([...findings, unsupported(document)]);
    return refusedWhole(id?.value ?? null, title.value, document, found, targets);
  }
  const { lowered, diagnostics: own } = lowerAndCheck(document, options);
  const diagnostics = review(inOrder([...findings, ...own]));
  if (lowered === null || diagnostics.some(isError))
    return refusedWhole(id?.value ?? null, title.value, document, diagnostics, targets);
  const outcomes = targets.map((target) => {
    const name = targetName(target);
    const emission = target.model.compile(lowered, targetOptions(name, options));
    return settle(name, emission, titleKey, options.allowBoth);
  });
  return { id: id?.value ?? null, title: title.value, document, diagnostics, outcomes };
}

function targetOptions(name: string, options: CompileOptions): TargetOptions {
  const { layout, project } = options;
  const providers = options.providers ?? project.providers;
  return { layout, providers, settings: project.models.get(name) ?? null };
}

/** What a rule means, and what is found in it on the way and by the checks. */
function lowerAndCheck(
  rule: Rule,
  { hints, providers, project }: CompileOptions,
): { readonly lowered: LoweredRule | null; readonly diagnostics: readonly Diagnostic[] } {
  const { lowered, diagnostics } = lower(rule, project);
  const checked = validateRule(rule, {
    taxonomy: project.taxonomy,
    providers: providers ?? project.providers,
    conditions: lowered?.conditions ?? [],
    // A project may have made an error of a hint.
    hints: hints || project.severities.size > 0,
  });
  return { lowered, diagnostics: [...checked, ...diagnostics] };
}

/** What the later stages find in a broken document, in the rules whose detection is whole. */
function furtherFindings(
  { document, diagnostics }: Extract<Entry, { kind: "invalid" }>,
  options: CompileOptions,
): readonly Diagnostic[] {
  const broken = diagnostics.filter(isError).map((finding) => finding.span);
  const rules =
    document?.kind === "rule"
      ? [document]
      : document?.kind === "technique"
        ? document.analytics
        : [];
  return rules
    .filter(({ detection: { span } }) =>
      broken.every((place) => place.end <= span.start || span.end <= place.start),
    )
    .flatMap((rule) => lowerAndCheck(rule, options).diagnostics);
}

/** A rule that no target can take, with the errors that say why as its notes. */
function refusedWhole(
  id: string | null,
  title: string | null,
  document: RuleResult["document"],
  diagnostics: readonly Diagnostic[],
  targets: readonly Target[],
): Unnumbered {
  const notes = diagnostics.filter(isError).map((finding) => ({ ...finding, direction: null }));
  const outcomes = targets.map((target): Outcome => {
    return { target: targetName(target), fidelity: "refused", queries: [], notes, trace: null };
  });
  return { id, title, document, diagnostics, outcomes };
}

function unsupported(document: Correlation | Filter): Diagnostic {
  return {
    code: `${document.kind}-unsupported`,
    severity: "error",
    message: `${document.kind} documents are read and checked, but no target compiles them yet`,
    hint: "compile the rules that it refers to by themselves",
    span: document.titleKey,
  };
}

/** Whether a finding says no more than that no target takes documents of its kind yet. */
export function isUnsupported({ code }: Diagnostic): boolean {
  return code === "correlation-unsupported" || code === "filter-unsupported";
}

function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start);
}

function isError(finding: Diagnostic): boolean {
  return finding.severity === "error";
}
