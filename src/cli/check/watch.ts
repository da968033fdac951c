import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Project } from "../../project/index.ts";
import type { ExitCode } from "../command.ts";
import { isUnsupported } from "../findings.ts";
import type { Host } from "../host.ts";
import { codeAsideText, type Input, type Inputs } from "../inputs.ts";
import type { Arguments } from "../options.ts";
import type { LoadedProject } from "../project.ts";
import { type CheckedFile, checkedFile, noRules } from "../rules.ts";
import { isUsage, type Usage } from "../usage.ts";
import { clearScreen, opener, unwatchable, type Work, waitingText } from "../watch/open.ts";
import { createCodeRunner } from "../watch/runner.ts";
import { watchRules } from "../watch/watch.ts";
import { findAcrossFiles } from "./acrossFiles.ts";
import { printerFor } from "./printers.ts";
import { readSettings, type Settings } from "./settings.ts";
import { inOrder, summaryText } from "./summary.ts";

/** Checks everything once, and from then on what changes. Nothing but its user ends it. */
export async function watchChecks(
  args: Arguments,
  host: Host,
  loaded: LoadedProject,
): Promise<ExitCode | Usage> {
  const refused = unwatchable(args, ["json", "sarif"]);
  if (refused !== null) return refused;
  const code = createCodeRunner();
  const ours: Host = code === null ? host : { ...host, code };
  const open = opener(args, ours, loaded, async ({ project }, paths) => {
    const settings = await readSettings(args, paths, project);
    return isUsage(settings) ? settings : workOf(settings, ours);
  });
  await watchRules({ open, forget: async () => code?.forget() }, ours);
  await code?.forget();
  return 0;
}

function workOf(settings: Settings, host: Host): Work {
  const checked = new Map<string, CheckedFile>();
  const { selector, project } = settings;
  const check = async (files: readonly Input[]): Promise<void> => {
    for (const input of files)
      checked.set(input.path, await checkedFile(input, selector, host, project, true));
  };
  let shared: Shared = new Map();
  const show = async (inputs: Inputs, isNew: (path: string) => boolean): Promise<void> => {
    const before = shared;
    shared = sharedIn(inputs, checked, project);
    const isTold = ({ path }: Input): boolean =>
      isNew(path) || textOf(shared.get(path)) !== textOf(before.get(path));
    const findings = inputs.files.filter(isTold).flatMap(({ path }) => {
      return inOrder([...(checked.get(path)?.findings ?? []), ...(shared.get(path) ?? [])]);
    });
    await print(findings, settings, host);
    if (!settings.quiet) host.stderr.write(wholeText(checked, shared));
  };
  return {
    without: () => null,
    all: async (inputs) => {
      if (settings.format === "text") clearScreen(host);
      if (!settings.quiet) host.stderr.write(codeAsideText(inputs.aside));
      const none = inputs.files.length + inputs.diagnostics.length === 0;
      await print(none ? [noRules(settings.paths)] : inputs.diagnostics, settings, host);
      await check(inputs.files);
      await show(inputs, () => true);
      if (!settings.quiet) host.stderr.write(waitingText(inputs.files.length));
    },
    some: async ({ inputs, changed, gone }) => {
      if (settings.format === "text") clearScreen(host);
      const paths = new Set(changed.map(({ path }) => path));
      for (const { path } of gone) checked.delete(path);
      await check(changed);
      await show(inputs, (path) => paths.has(path));
    },
  };
}

/** By printed path: what a file has in common with files before it, and should not. */
type Shared = ReadonlyMap<string, readonly Diagnostic[]>;

function sharedIn(
  { files }: Inputs,
  checked: ReadonlyMap<string, CheckedFile>,
  project: Project,
): Shared {
  const acrossFiles = findAcrossFiles(project);
  const shared = new Map<string, readonly Diagnostic[]>();
  for (const { path } of files) {
    const file = checked.get(path);
    const found = file ? acrossFiles(file) : [];
    if (found.length > 0) shared.set(path, found);
  }
  return shared;
}

function textOf(findings: readonly Diagnostic[] = []): string {
  return findings.map(({ code, message, span }) => `${code} ${span.start} ${message}`).join("\n");
}

async function print(
  findings: readonly Diagnostic[],
  { format, quiet }: Settings,
  host: Host,
): Promise<void> {
  const printer = await printerFor(format, host);
  printer.print(quiet ? findings.filter(({ severity }) => severity === "error") : findings);
  printer.end();
  await host.stdout.flush();
}

function wholeText(checked: ReadonlyMap<string, CheckedFile>, shared: Shared): string {
  const counts = { error: 0, warning: 0, info: 0 };
  let notSigma = 0;
  for (const file of checked.values()) {
    for (const finding of file.findings) if (!isUnsupported(finding)) counts[finding.severity]++;
    notSigma += file.notSigma.length;
  }
  for (const findings of shared.values()) for (const { severity } of findings) counts[severity]++;
  return summaryText(counts, checked.size, notSigma);
}
