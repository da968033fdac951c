import { readEvent } from "../../event/index.ts";
import { matcherOf } from "../../ir/match.ts";
import type { Project } from "../../project/index.ts";
import type { Command, ExitCode } from "../command.ts";
import { filterHelp, filterOptions, readFilters, type Selector } from "../filters.ts";
import { findingsText, isInputError } from "../findings.ts";
import type { Host } from "../host.ts";
import type { Given } from "../inputs.ts";
import { type Arguments, noPaths, readWord } from "../options.ts";
import { lookOf } from "../palette.ts";
import { projectHelp } from "../projectHelp.ts";
import { rulePaths } from "../projectRules.ts";
import { checkedFiles, type RunnableRule, runnableRules } from "../rules.ts";
import { reporterFor, type TestFormat, testFormats } from "../test/report.ts";
import type { TestResult } from "../test/result.ts";
import { isUsage, type Usage } from "../usage.ts";
import { count } from "../words.ts";

const help = `Runs the tests that analytics carry: events that each must, or must not, match.

Usage: sigmatic test [OPTIONS] [PATH...]

Without PATH, the rules that the project file names.

      --format FORMAT   text (failures for people, default), json (one array),
                        jsonl (one line per test) or junit (XML)
  -q, --quiet           no summary

${filterHelp}
${projectHelp}
Exit code 1 means a failed test or unreadable rules.

Examples:
  sigmatic test rules/
  sigmatic test rules/ --format junit > results.xml
`;

export const testCommand: Command = {
  options: { format: "value", quiet: "flag", ...filterOptions },
  help,
  run: async (args, host, loaded) => {
    const paths = rulePaths(args.positionals, loaded, host.folder);
    if (paths === null) return noPaths("test");
    const settings = await readSettings(args, paths, loaded.project);
    return isUsage(settings) ? settings : runTests(settings, host);
  },
};

interface Settings {
  readonly paths: readonly Given[];
  readonly format: TestFormat;
  readonly selector: Selector;
  readonly project: Project;
  readonly quiet: boolean;
}

async function readSettings(
  args: Arguments,
  paths: readonly Given[],
  project: Project,
): Promise<Settings | Usage> {
  const format = await readWord(args, "format", testFormats);
  if (isUsage(format)) return format;
  const selector = await readFilters(args);
  if (isUsage(selector)) return selector;
  return { paths, format, selector, project, quiet: args.has("quiet") };
}

async function runTests(
  { paths, format, selector, project, quiet }: Settings,
  host: Host,
): Promise<ExitCode> {
  const look = lookOf(host.stderr, host.env);
  const reporter = reporterFor(format, host);
  const counts = { passed: 0, failed: 0, untested: 0, errors: 0 };
  for await (const file of checkedFiles(paths, selector, host, project, { quiet })) {
    const errors = file.findings.filter(isInputError);
    counts.errors += errors.length;
    host.stderr.write(findingsText(errors, look));
    for (const rule of runnableRules(file, project)) {
      const results = resultsOf(rule, project.providers);
      if (results.length === 0) counts.untested++;
      for (const result of results) {
        counts[result.passed ? "passed" : "failed"]++;
        reporter.add(result);
      }
    }
    await host.stdout.settle();
  }
  reporter.end();
  await host.stdout.flush();
  if (!quiet)
    host.stderr.write(
      `${count(counts.passed, "test")} passed, ${counts.failed} failed; ${count(counts.untested, "rule")} without tests\n`,
    );
  return counts.failed + counts.errors > 0 ? 1 : 0;
}

function resultsOf(
  { reference, lowered }: RunnableRule,
  providers: readonly string[] | null,
): readonly TestResult[] {
  const tests = lowered.rule.analytic?.tests ?? [];
  if (tests.length === 0) return [];
  const matches = matcherOf(lowered, { providers });
  return tests.map((test, index) => {
    const actual = matches(readEvent(test.event));
    return { rule: reference, test, index, actual, passed: actual === test.matches };
  });
}
