import type { Correlation, Filter, Rule } from "./ast/index.ts";
import type { Outcome } from "./backend/outcome.ts";
import { settle } from "./backend/outcome.ts";
import type { Backend, DataModel, TargetOptions } from "./backend/types.ts";
import type { Diagnostic } from "./diagnostic/diagnostic.ts";
import { lower } from "./ir/lower.ts";
import { noProject, type Project } from "./project.ts";
import { type Entry, readDocuments } from "./rule/index.ts";
import type { Source, Span } from "./source/index.ts";
import { validate, validateRule } from "./validate/index.ts";

/** A data model with the backend it belongs to. */
export interface Target {
  readonly backend: Backend;
  readonly model: DataModel;
}

export interface CompileOptions extends Omit<TargetOptions, "settings"> {
  /** Lets through queries that fire too often in one place and too rarely in another. */
  readonly allowBoth: boolean;
  readonly project: Project;
}

export const defaultOptions: CompileOptions = {
  layout: "pretty",
  providers: null,
  allowBoth: false,
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
  const rules = entries.flatMap((entry) => compileEntry(entry, targets, options));
  return {
    rules: rules.map((rule, index) => ({ ...rule, index })),
    diagnostics,
    notSigma: entries.flatMap((entry) => (entry.kind === "notSigma" ? [entry.span] : [])),
  };
}

type Unnumbered = Omit<RuleResult, "index">;

function compileEntry(
  entry: Entry,
  targets: readonly Target[],
  options: CompileOptions,
): readonly Unnumbered[] {
  if (entry.kind === "notSigma") return [];
  if (entry.kind === "invalid") {
    const { id, title, diagnostics } = entry;
    const findings = inOrder([...diagnostics, ...furtherFindings(entry)]);
    return [refusedWhole(id, title, null, findings, targets)];
  }
  const { document } = entry;
  const shared = [...entry.diagnostics, ...validate(document)];
  if (document.kind !== "technique") return [compileRule(document, shared, targets, options)];
  return document.analytics.map((rule, index) =>
    compileRule(rule, index === 0 ? shared : shared.filter(isError), targets, options),
  );
}

/** One rule through the stages after reading; `findings` are those of its document. */
function compileRule(
  document: Rule | Correlation | Filter,
  findings: readonly Diagnostic[],
  targets: readonly Target[],
  options: CompileOptions,
): Unnumbered {
  const { id, title, titleKey } = document;
  if (document.kind !== "rule") {
    const refusal = unsupported(document);
    return refusedWhole(id?.value ?? null, title.value, document, [...findings, refusal], targets);
  }
  const { lowered, diagnostics: lowering } = lower(document, options.project.taxonomy);
  const diagnostics = inOrder([...findings, ...validateRule(document), ...lowering]);
  if (lowered === null || diagnostics.some(isError))
    return refusedWhole(id?.value ?? null, title.value, document, diagnostics, targets);
  const outcomes = targets.map((target) => {
    const name = targetName(target);
    const settings = options.project.models.get(name) ?? null;
    const emission = target.model.compile(lowered, { ...options, settings });
    return settle(name, emission, titleKey, options.allowBoth);
  });
  return { id: id?.value ?? null, title: title.value, document, diagnostics, outcomes };
}

/** What the later stages find in a broken document, in the rules whose detection is whole. */
function furtherFindings({
  document,
  diagnostics,
}: Extract<Entry, { kind: "invalid" }>): readonly Diagnostic[] {
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
    .flatMap((rule) => [...validateRule(rule), ...lower(rule).diagnostics]);
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

function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start);
}

function isError(finding: Diagnostic): boolean {
  return finding.severity === "error";
}
