import { compile, defaultOptions, type RuleResult } from "../compile.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { lower } from "../ir/lower.ts";
import type { LoweredRule } from "../ir/lowered.ts";
import type { Project } from "../project/index.ts";
import type { Source, Span } from "../source/index.ts";
import { type RuleReference, ruleReference } from "./contract.ts";
import type { Selector } from "./filters.ts";
import { distinct } from "./findings.ts";
import type { Host } from "./host.ts";
import { aboutFile, findInputs, type Input, type Inputs, readInput } from "./inputs.ts";

/** A file's rules, everything found in them short of writing a query. */
export interface CheckedFile {
  /** null for findings about the paths themselves. */
  readonly path: string | null;
  /** null where there is no text, or none that could be read. */
  readonly source: Source | null;
  readonly rules: readonly RuleResult[];
  readonly findings: readonly Diagnostic[];
  readonly notSigma: readonly Span[];
}

/**
 * Reads and checks files one by one, in their order; rules outside the selection are left out.
 * `hints` says whether findings are wanted that hinder nobody.
 */
export async function* checkedFiles(
  paths: readonly string[],
  selector: Selector,
  host: Host,
  project: Project,
  hints = false,
): AsyncGenerator<CheckedFile> {
  const inputs = findInputs(paths);
  const findings = findingsAbout(paths, inputs);
  if (findings.length > 0) yield { path: null, findings, ...nothing };
  yield* checkedInputs(inputs.files, selector, host, project, hints);
}

/** What is wrong with the paths themselves. */
export function findingsAbout(
  paths: readonly string[],
  { files, diagnostics }: Inputs,
): readonly Diagnostic[] {
  return diagnostics.length === 0 && files.length === 0 ? [noRules(paths)] : diagnostics;
}

const nothing = { source: null, rules: [], notSigma: [] };

/** The same for files that have been found. */
export async function* checkedInputs(
  files: readonly Input[],
  selector: Selector,
  host: Host,
  project: Project,
  hints = false,
): AsyncGenerator<CheckedFile> {
  for (const input of files) {
    const read = await readInput(input, host);
    if ("diagnostic" in read) {
      yield { path: input.path, findings: [read.diagnostic], ...nothing };
      continue;
    }
    const result = compile(read.source, [], { ...defaultOptions, hints, project });
    const rules = result.rules.filter(
      ({ document }) => selector === null || document === null || selector(document),
    );
    const own = rules.flatMap((rule) => rule.diagnostics);
    const findings = distinct([...result.diagnostics, ...own]);
    const { notSigma } = result;
    yield { path: input.path, source: read.source, rules, findings, notSigma };
  }
}

/** The finding where paths hold no rule file at all. */
export function noRules(paths: readonly string[]): Diagnostic {
  return aboutFile(paths.join(", "), "no-rules", "there is no .yml or .yaml file here");
}

export interface RunnableRule {
  readonly reference: RuleReference;
  readonly lowered: LoweredRule;
}

/** The rules of a file that can be run on events: those without an error. */
export function runnableRules(
  { rules, path }: CheckedFile,
  project: Project,
): readonly RunnableRule[] {
  return rules.flatMap((result) => {
    const { document, diagnostics } = result;
    if (document?.kind !== "rule" || diagnostics.some(({ severity }) => severity === "error"))
      return [];
    const { lowered } = lower(document, project);
    return lowered === null ? [] : [{ reference: ruleReference(result, path ?? ""), lowered }];
  });
}
