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
import {
  aboutFile,
  codeAsideText,
  findInputs,
  type Given,
  type Input,
  type Inputs,
} from "./inputs.ts";
import { readRules } from "./load/input.ts";

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
 * `hints` says whether findings are wanted that hinder nobody, `quiet` that nothing is to be told aside.
 */
export async function* checkedFiles(
  paths: readonly Given[],
  selector: Selector,
  host: Host,
  project: Project,
  { hints = false, quiet = false }: { readonly hints?: boolean; readonly quiet?: boolean } = {},
): AsyncGenerator<CheckedFile> {
  const inputs = findInputs(paths);
  if (!quiet) host.stderr.write(codeAsideText(inputs.aside));
  const findings = findingsAbout(paths, inputs);
  if (findings.length > 0) yield { path: null, findings, ...nothing };
  yield* checkedInputs(inputs.files, selector, host, project, hints);
}

/** What is wrong with the paths themselves. */
export function findingsAbout(
  paths: readonly Given[],
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
  for (const input of files) yield await checkedFile(input, selector, host, project, hints);
}

/** Reads and checks one file. */
export async function checkedFile(
  input: Input,
  selector: Selector,
  host: Host,
  project: Project,
  hints: boolean,
): Promise<CheckedFile> {
  const { path } = input;
  const read = await readRules(input, host);
  if ("diagnostic" in read) return { path, findings: [read.diagnostic], ...nothing };
  const result = compile(read.source, [], { ...defaultOptions, hints, project });
  const rules = result.rules.filter(
    ({ document }) => selector === null || document === null || selector(document),
  );
  const own = rules.flatMap((rule) => rule.diagnostics);
  const findings = distinct([...result.diagnostics, ...own]);
  return { path, source: read.source, rules, findings, notSigma: result.notSigma };
}

/** The finding where paths hold no rule file at all. */
export function noRules(paths: readonly Given[]): Diagnostic {
  if (paths.length === 0)
    return aboutFile("the project file", "no-rules", "its `rules` name no file that there is");
  const shown = paths.map((given) => (typeof given === "string" ? given : given.path));
  return aboutFile(shown.join(", "), "no-rules", "there is no .yml or .yaml file here");
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
