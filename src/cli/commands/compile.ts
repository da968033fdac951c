import { targetName } from "../../compile.ts";
import { isPackFormat } from "../../pack/index.ts";
import type { Command, ExitCode } from "../command.ts";
import { realOutFolder } from "../compile/outFolder.ts";
import { compileInputs } from "../compile/pipeline.ts";
import { compileOptions, readSettings, type Settings } from "../compile/settings.ts";
import { summaryText } from "../compile/summary.ts";
import { createTally, refusals, type Tally } from "../compile/tally.ts";
import { threadsFor } from "../compile/threadCount.ts";
import type { Threads } from "../compile/threads.ts";
import { filterHelp } from "../filters.ts";
import type { Host } from "../host.ts";
import { findInputs, type Inputs } from "../inputs.ts";
import { type Arguments, noPaths } from "../options.ts";
import { lookOf } from "../palette.ts";
import type { ProjectFile } from "../project.ts";
import { projectHelp } from "../projectHelp.ts";
import { rulePaths } from "../projectRules.ts";
import { otherModels } from "../targetList.ts";
import { isUsage } from "../usage.ts";

const help = `Compiles rules to queries. Each rule and target ends exact, approximate or refused, never
silently different.

Usage: sigmatic compile [OPTIONS] [PATH...]

PATH is a rule file, a folder (its .yml and .yaml files, at any depth) or - for standard input.
A file of TypeScript or JavaScript is run for the rules that it exports.
Without any, the rules that the project file names.

  -t, --to TARGETS     spl, kql/sentinel, all; a query language alone means its first data model;
                       default: what the project file says, or the first model of every language
      --format FORMAT  text (for people, default), query (bare queries),
                       json (one array) or jsonl (one line per rule and target);
                       or a format of rule packs, which \`build --help\` lists
      --pretty         queries with line breaks (default but for --format query)
      --oneline        every query on one line (default for --format query)
  -o, --out DIR        one file per rule and target: DIR/spl/raw/PATH.spl
      --providers LIST who delivers the events, such as sysmon,security
      --allow-both     let through queries that fire too often here and too rarely there
      --strict         exit 1 when any rule is refused
      --max-refused N  exit 1 when more than N outcomes are refused
      --verify         prove each query on events made for its rule, as \`verify\` does; one that
                       does not do what its rule does is an error, and is not written
  -j, --jobs N         at most N threads; default: one per core, where there are many files
  -q, --quiet          no warnings and no summary
      --watch          goes on, and compiles again what changes; Ctrl-C ends it

${filterHelp}
${projectHelp}
Queries go to standard output, findings and the summary to standard error.
Exit code 1 means input errors (or --strict, --max-refused); refusals alone are no failure.

Examples:
  sigmatic rules/ --to kql/sentinel
  sigmatic compile rule.yml --to spl --format query | clip
  sigmatic compile rules/ --to all --level high+ --out queries/ --verify
  curl -s https://example.com/rule.yml | sigmatic compile - --to eql
`;

export const compileCommand: Command = {
  options: compileOptions,
  help,
  run: async (args, host, loaded) => {
    const { project, file } = loaded;
    const paths = rulePaths(args.positionals, loaded, host.folder);
    if (paths === null) return noPaths("compile");
    const packed = args.value("format");
    if (isPackFormat(packed)) {
      const { compileToPack } = await import("../pack/single.ts");
      return compileToPack(packed, paths, args, host, loaded);
    }
    if (args.has("watch")) {
      const { watchCompile } = await import("../compile/watch.ts");
      return watchCompile(args, host, loaded);
    }
    const out = args.value("out");
    const inputs = findInputs(paths, out === null ? null : realOutFolder(out));
    const count = threadsFor(inputs.files, args);
    const threads = count > 1 ? await threadsBeside(count, args, file, host) : null;
    const settings = await readSettings(args, project, paths);
    if (!isUsage(settings)) return compileAll(inputs, settings, host, threads);
    await threads?.end();
    return settings;
  },
};

async function threadsBeside(
  count: number,
  args: Arguments,
  file: ProjectFile | null,
  host: Host,
): Promise<Threads> {
  const { startThreads } = await import("../compile/threads.ts");
  return startThreads(count - 1, { command: "compile", args: args.raw, file }, host);
}

async function compileAll(
  inputs: Inputs,
  settings: Settings,
  host: Host,
  threads: Threads | null,
): Promise<ExitCode> {
  const tally = createTally(settings.targets.map(targetName));
  if (settings.verifier && !settings.quiet) settings.verifier.noteOthers(host);
  await compileInputs(inputs, settings, tally, host, threads);
  await host.stdout.flush();
  if (!settings.quiet && !host.stdout.closed()) {
    const { palette } = lookOf(host.stderr, host.env);
    host.stderr.write(summaryText(tally, otherModels(settings.targets), palette));
  }
  return exitCode(tally, settings);
}

function exitCode(tally: Tally, { maxRefused }: Settings): ExitCode {
  if (tally.faults > 0) return 3;
  if (tally.inputErrors > 0) return 1;
  return maxRefused !== null && refusals(tally) > maxRefused ? 1 : 0;
}
