import type { Outcome } from "../../backend/outcome.ts";
import { compile, type SourceResult, targetName } from "../../compile.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Source } from "../../source/index.ts";
import { distinct, findingsText, isInputError } from "../findings.ts";
import type { Host } from "../host.ts";
import { aboutFile, type Input, internalFault } from "../inputs.ts";
import { readRules } from "../load/input.ts";
import { lookOf } from "../palette.ts";
import type { OutFolder } from "./outFolder.ts";
import type { Progress } from "./progress.ts";
import type { Reporter } from "./reporter.ts";
import { reporterFor } from "./reporters.ts";
import type { Settings } from "./settings.ts";
import { countNotSigma, countRule, type Tally } from "./tally.ts";

/** What a file passes through, one file at a time. */
export interface Run {
  readonly settings: Settings;
  readonly tally: Tally;
  readonly reporter: Reporter;
  readonly out: OutFolder | null;
  /** Counts a fault of ours. */
  readonly fail: (fault: Error) => void;
  /** Counts findings and prints those that matter. */
  readonly report: (findings: readonly Diagnostic[]) => void;
}

/** File by file, each through to the end before the next. */
export async function compileEach(
  files: readonly Input[],
  run: Run,
  host: Host,
  progress: Progress,
): Promise<void> {
  const { settings, tally, reporter } = run;
  for (const input of files) {
    const read = await readRules(input, host);
    if ("diagnostic" in read) finish(input, refusedFile(read.diagnostic, settings), run);
    else finish(input, compileOrRefuse(read.source, run), run);
    progress.tick(++tally.files);
    await host.stdout.settle();
    await host.stderr.settle();
    if (host.stdout.closed()) break;
  }
  reporter.end();
}

function reportTo(host: Host, tally: Tally, quiet: boolean, clear: () => void): Run["report"] {
  const look = lookOf(host.stderr, host.env);
  return (findings) => {
    const errors = findings.filter(isInputError);
    const warnings = findings.filter((finding) => finding.severity === "warning");
    tally.inputErrors += errors.length;
    tally.warnings += warnings.length;
    const shown = quiet
      ? errors
      : findings.filter((f) => errors.includes(f) || warnings.includes(f));
    if (shown.length === 0) return;
    clear();
    host.stderr.write(findingsText(shown, look));
  };
}

function failTo(host: Host, tally: Tally): Run["fail"] {
  return ({ stack = "" }) => {
    tally.faults++;
    if (host.env.SIGMATIC_DEBUG === "1") host.stderr.write(`${stack}\n`);
  };
}

/** Reports, counts, prints and writes what a file became. */
function finish(input: Input, result: SourceResult, run: Run): void {
  const { settings, tally, reporter, report } = run;
  const { selector } = settings;
  const chosen = result.rules.filter(
    ({ document }) => selector === null || document === null || selector(document),
  );
  tally.leftOut += result.rules.length - chosen.length;
  report(distinct([...result.diagnostics, ...chosen.flatMap((rule) => rule.diagnostics)]));
  for (const _ of result.notSigma) countNotSigma(tally, input.path);
  for (const rule of chosen) {
    countRule(tally, rule);
    reporter.rule(rule, input.path);
    writeOut(rule, input, result.rules.length, run);
  }
}

/** A file that could not be read at all: one rule without a name, refused on every target. */
function refusedFile(diagnostic: Diagnostic, { targets }: Settings): SourceResult {
  const notes = [{ ...diagnostic, direction: null }];
  const outcomes = targets.map((target): Outcome => {
    return { target: targetName(target), fidelity: "refused", queries: [], notes, trace: null };
  });
  const unnamed = { id: null, title: null, index: 0, document: null };
  return {
    rules: [{ ...unnamed, diagnostics: [diagnostic], outcomes }],
    diagnostics: [],
    notSigma: [],
  };
}

/** A fault of ours costs the file that brought it out, not the run. */
function compileOrRefuse(source: Source, { settings, fail }: Run): SourceResult {
  try {
    const result = compile(source, settings.targets, settings.options);
    return settings.verifier ? settings.verifier.verified(result) : result;
  } catch (fault) {
    fail(fault as Error);
    return refusedFile(internalFault(source.name, fault as Error), settings);
  }
}

function writeOut(
  rule: SourceResult["rules"][number],
  input: Input,
  rules: number,
  { out, settings, report }: Run,
): void {
  try {
    out?.write(rule, input, rules);
  } catch (error) {
    report([unwritable(settings.out as string, error)]);
  }
}

export function unwritable(folder: string, error: unknown): Diagnostic {
  const { message } = error as Error;
  return aboutFile(folder, "unwritable-output", `${folder} cannot be written: ${message}`);
}

/** Who prints, counts and reports in a run without an output folder. */
export function runOf(settings: Settings, tally: Tally, host: Host, progress: Progress): Run {
  return {
    settings,
    tally,
    reporter: reporterFor(settings, host),
    out: null,
    fail: failTo(host, tally),
    report: reportTo(host, tally, settings.quiet, progress.clear),
  };
}
