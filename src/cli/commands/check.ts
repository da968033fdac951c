import type { Diagnostic, Severity } from "../../diagnostic/diagnostic.ts";
import type { Project } from "../../project/index.ts";
import { findAcrossFiles } from "../check/acrossFiles.ts";
import { type Format, formats, printerFor } from "../check/printers.ts";
import type { Command, ExitCode } from "../command.ts";
import { filterHelp, filterOptions, readFilters, type Selector } from "../filters.ts";
import { isUnsupported } from "../findings.ts";
import type { Host } from "../host.ts";
import { type Arguments, noPaths, readCount, readWord } from "../options.ts";
import { projectHelp } from "../projectHelp.ts";
import { checkedFiles } from "../rules.ts";
import { isUsage, type Usage } from "../usage.ts";
import { count } from "../words.ts";

const help = `Finds what is wrong in rules, all of it in one run, and writes no query.

Usage: sigmatic check [OPTIONS] PATH...

      --format FORMAT   text (for people, default), json (one array), jsonl (one line per finding),
                        sarif (for code scanning) or github (annotations in GitHub Actions)
      --max-warnings N  exit 1 when there are more than N warnings
  -q, --quiet           errors only, and no summary

${filterHelp}
${projectHelp}
Exit code 1 means errors, or more warnings than allowed. A comment keeps a check's finding back, on
its line, the line below it, or in front of a document in all of it:

  # sigmatic-ignore CODE: reason

Examples:
  sigmatic check rules/
  sigmatic check rules/ --max-warnings 0 --format jsonl
  sigmatic check rules/ --format sarif > sigmatic.sarif
`;

interface Settings {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly selector: Selector;
  readonly project: Project;
  readonly maxWarnings: number | null;
  readonly quiet: boolean;
}

export const checkCommand: Command = {
  options: { format: "value", "max-warnings": "value", quiet: "flag", ...filterOptions },
  help,
  run: async (args, host, { project }) => {
    const settings = await readSettings(args, project);
    return isUsage(settings) ? settings : check(settings, host);
  },
};

async function readSettings(args: Arguments, project: Project): Promise<Settings | Usage> {
  if (args.positionals.length === 0) return noPaths("check");
  const format = await readWord(args, "format", formats);
  if (isUsage(format)) return format;
  const selector = await readFilters(args);
  if (isUsage(selector)) return selector;
  const maxWarnings = readCount(args, "max-warnings");
  if (isUsage(maxWarnings)) return maxWarnings;
  const quiet = args.has("quiet");
  return { paths: args.positionals, format, selector, project, maxWarnings, quiet };
}

async function check(settings: Settings, host: Host): Promise<ExitCode> {
  const { paths, selector, project, quiet } = settings;
  const found = { error: 0, warning: 0, info: 0 };
  let files = 0;
  let notSigma = 0;
  const printer = await printerFor(settings.format, host);
  const acrossFiles = findAcrossFiles(project);
  for await (const file of checkedFiles(paths, selector, host, project, true)) {
    const findings = inOrder([...file.findings, ...acrossFiles(file)]);
    for (const { severity } of findings) found[severity]++;
    if (file.path !== null) files++;
    notSigma += file.notSigma.length;
    printer.print(quiet ? findings.filter(({ severity }) => severity === "error") : findings);
    await host.stdout.settle();
    if (host.stdout.closed()) break;
  }
  printer.end();
  if (!quiet) {
    await host.stdout.flush();
    host.stderr.write(summaryText(found, files, notSigma));
  }
  const tooMany = settings.maxWarnings !== null && found.warning > settings.maxWarnings;
  return found.error > 0 || tooMany ? 1 : 0;
}

/** Without documents that are only not supported yet; in the order of their places. */
function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings
    .filter((finding) => !isUnsupported(finding))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function summaryText(
  found: { readonly [S in Severity]: number },
  files: number,
  notSigma: number,
): string {
  const aside = notSigma > 0 ? `, ${count(notSigma, "YAML document")} without a Sigma rule` : "";
  return `${count(found.error, "error")}, ${count(found.warning, "warning")} and ${count(found.info, "hint")} in ${count(files, "file")}${aside}\n`;
}
