import { findAcrossFiles } from "../check/acrossFiles.ts";
import { printerFor } from "../check/printers.ts";
import { checkOptions, readSettings, type Settings } from "../check/settings.ts";
import { inOrder, summaryText } from "../check/summary.ts";
import type { Command, ExitCode } from "../command.ts";
import { filterHelp } from "../filters.ts";
import type { Host } from "../host.ts";
import { noPaths } from "../options.ts";
import { projectHelp } from "../projectHelp.ts";
import { rulePaths } from "../projectRules.ts";
import { checkedFiles } from "../rules.ts";
import { isUsage } from "../usage.ts";

const help = `Finds what is wrong in rules, all of it in one run, and writes no query.

Usage: sigmatic check [OPTIONS] [PATH...]

Without PATH, the rules that the project file names.

      --format FORMAT   text (for people, default), json (one array), jsonl (one line per finding),
                        sarif (for code scanning) or github (annotations in GitHub Actions)
      --max-warnings N  exit 1 when there are more than N warnings
  -q, --quiet           errors only, and no summary
      --watch           goes on, and checks again what changes; Ctrl-C ends it

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

export const checkCommand: Command = {
  options: checkOptions,
  help,
  run: async (args, host, loaded) => {
    const paths = rulePaths(args.positionals, loaded, host.folder);
    if (paths === null) return noPaths("check");
    const settings = await readSettings(args, paths, loaded.project);
    if (!isUsage(settings) && args.has("watch")) {
      const { watchChecks } = await import("../check/watch.ts");
      return watchChecks(args, host, loaded);
    }
    return isUsage(settings) ? settings : check(settings, host);
  },
};

async function check(settings: Settings, host: Host): Promise<ExitCode> {
  const { paths, selector, project, quiet } = settings;
  const found = { error: 0, warning: 0, info: 0 };
  let files = 0;
  let notSigma = 0;
  const printer = await printerFor(settings.format, host);
  const acrossFiles = findAcrossFiles(project);
  for await (const file of checkedFiles(paths, selector, host, project, { hints: true, quiet })) {
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
