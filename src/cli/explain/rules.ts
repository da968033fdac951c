import type { Outcome } from "../../backend/outcome.ts";
import type { TraceBranch } from "../../backend/types.ts";
import { compile, type RuleResult, type Target } from "../../compile.ts";
import { printable } from "../../diagnostic/cells.ts";
import { type Look, placeOf, printDiagnostic } from "../../diagnostic/print.ts";
import type { Project } from "../../project/index.ts";
import type { ExitCode } from "../command.ts";
import { isInputError } from "../findings.ts";
import type { Host } from "../host.ts";
import { codeAsideText, findInputs } from "../inputs.ts";
import { readRules } from "../load/input.ts";
import type { Arguments } from "../options.ts";
import { lookOf } from "../palette.ts";
import { readProviders } from "../providers.ts";
import { noRules } from "../rules.ts";
import { resolveTargets } from "../targetList.ts";
import { isUsage, type Usage } from "../usage.ts";

/** Tells for each rule and target which scope and fields were chosen and why, and what each note concerns. */
export async function explainRules(
  args: Arguments,
  project: Project,
  host: Host,
): Promise<ExitCode | Usage> {
  const targets = await resolveTargets(args.list("to") ?? project.targets);
  if (isUsage(targets)) return targets;
  const providers = await readProviders(args, project.taxonomy);
  if (isUsage(providers)) return providers;
  const look = lookOf(host.stdout, host.env);
  const { files, diagnostics, aside } = findInputs(args.positionals);
  host.stderr.write(codeAsideText(aside));
  const problems = [...diagnostics];
  if (files.length + diagnostics.length === 0) problems.push(noRules(args.positionals));
  for (const input of files) {
    const read = await readRules(input, host);
    if ("diagnostic" in read) {
      problems.push(read.diagnostic);
      continue;
    }
    const options = {
      layout: "pretty",
      providers,
      allowBoth: false,
      hints: false,
      project,
    } as const;
    const result = compile(read.source, targets, options);
    problems.push(...result.diagnostics, ...result.rules.flatMap((rule) => rule.diagnostics));
    for (const rule of result.rules) host.stdout.write(ruleText(rule, targets, look));
    await host.stdout.settle();
  }
  const errors = problems.filter(isInputError);
  const errorLook = lookOf(host.stderr, host.env);
  for (const error of errors) host.stderr.write(printDiagnostic(error, errorLook));
  return errors.length > 0 ? 1 : 0;
}

function ruleText(rule: RuleResult, targets: readonly Target[], look: Look): string {
  const { title, document, outcomes } = rule;
  if (document === null) return "";
  const heading = `${look.palette.strong(printable(title ?? ""))}  ${look.palette.faint(placeOf(document.title.span))}\n\n`;
  const texts = outcomes.map((outcome, index) => outcomeText(outcome, targets[index], look));
  return heading + texts.join("");
}

function outcomeText(outcome: Outcome, target: Target | undefined, look: Look): string {
  const { palette } = look;
  const about = target ? `${target.backend.title}, ${target.model.title}` : "";
  return [
    `${palette.strong(outcome.target)}  ${outcome.fidelity}  ${palette.faint(about)}\n\n`,
    ...(outcome.trace?.branches ?? []).map((branch) => branchText(branch, look)),
    ...outcome.notes.map(
      (note) => `${consequence[note.direction ?? "none"]}${printDiagnostic(note, look)}\n`,
    ),
    ...outcome.queries.map((query) => `${query.trimEnd()}\n\n`),
  ].join("");
}

const consequence = {
  over: "the query fires too often here:\n",
  under: "the query fires too rarely here:\n",
  both: "the query fires too often and too rarely here:\n",
  none: "",
} as const;

function branchText({ provider, scope, reason, fields }: TraceBranch, { palette }: Look): string {
  const width = Math.max(0, ...fields.map(({ from }) => from.length));
  const rows = fields.map(({ from, to }) => `    ${from.padEnd(width)}  ${to}\n`).join("");
  return [
    provider === null ? "" : `  events of ${provider}\n`,
    `  searched in  ${palette.strong(scope)}\n`,
    `  because      ${reason}\n`,
    fields.length === 0 ? "" : `  fields\n${rows}`,
    "\n",
  ].join("");
}
