import type { Event } from "../../event/index.ts";
import type { Command, ExitCode } from "../command.ts";
import { areShareable, threadsIn } from "../compile/threadCount.ts";
import type { Shared, Threads } from "../compile/threads.ts";
import { readEvents } from "../events/read.ts";
import { filterHelp } from "../filters.ts";
import { findingsText, isInputError } from "../findings.ts";
import type { Host } from "../host.ts";
import { codeAsideText, findInputs, type Input } from "../inputs.ts";
import { type Arguments, noPaths } from "../options.ts";
import { lookOf } from "../palette.ts";
import type { ProjectFile } from "../project.ts";
import { projectHelp } from "../projectHelp.ts";
import { rulePaths } from "../projectRules.ts";
import { findingsAbout } from "../rules.ts";
import { isUsage } from "../usage.ts";
import { partOf, verifyFiles } from "../verify/part.ts";
import { reporterFor } from "../verify/report.ts";
import { readSettings, type Settings, verifyOptions } from "../verify/settings.ts";
import { addTally, emptyTally, isClean, summaryText, type Tally } from "../verify/tally.ts";
import { noteOthers } from "../verify/targets.ts";

const help = `Proves queries on events: compiles rules, reads the queries back, and runs both on events
made to tell a right query from a wrong one. A query must fire exactly where its rule does; an
approximate one may depart from it only in the direction that it states.

Usage: sigmatic verify [OPTIONS] [PATH...]

PATH is a rule file, a folder or - for standard input.
Without PATH, the rules that the project file names.

  -t, --to TARGETS      spl, kql/sentinel, all; default: what the project file says, or the first
                        model of every language
      --events FILES    recorded events to run beside those that are made, as \`match\` reads them
      --providers LIST  who delivers the events, such as sysmon,security
      --format FORMAT   text (counterexamples for people, default), jsonl (one line per rule and
                        target) or junit (XML)
  -j, --jobs N          at most N threads; default: one per core, where there are many files
  -q, --quiet           no summary

${filterHelp}
${projectHelp}
Exit code 1 means a disagreement, a query that cannot be read back, or unreadable rules.

Examples:
  sigmatic verify rules/ --to all
  sigmatic verify rule.yml --to spl --events recorded.jsonl
  sigmatic verify rules/ --format junit > results.xml
`;

export const verifyCommand: Command = {
  options: verifyOptions,
  help,
  run: async (args, host, loaded) => {
    const paths = rulePaths(args.positionals, loaded, host.folder);
    if (paths === null) return noPaths("verify");
    const settings = await readSettings(args, loaded.project, paths);
    return isUsage(settings) ? settings : verifyAll(settings, args, loaded.file, host);
  },
};

async function verifyAll(
  settings: Settings,
  args: Arguments,
  file: ProjectFile | null,
  host: Host,
): Promise<ExitCode> {
  const { quiet, others, targets, paths } = settings;
  if (!quiet) noteOthers(others, host);
  const tally = emptyTally(targets.map(({ name }) => name));
  const inputs = findInputs(paths);
  if (!quiet) host.stderr.write(codeAsideText(inputs.aside));
  const errors = findingsAbout(paths, inputs).filter(isInputError);
  tally.errors += errors.length;
  host.stderr.write(findingsText(errors, lookOf(host.stderr, host.env)));
  const count = canShare(inputs.files, settings) ? threadsIn(args) : 1;
  if (count > 1) {
    const { startThreads } = await import("../compile/threads.ts");
    const threads = startThreads(count - 1, { command: "verify", args: args.raw, file }, host);
    await verifyShared(inputs.files, threads, settings, tally, host);
  } else await verifyAlone(inputs.files, settings, tally, host);
  await host.stdout.flush();
  if (!quiet) host.stderr.write(summaryText(tally));
  if (tally.faults > 0) return 3;
  return isClean(tally) ? 0 : 1;
}

/* A thread takes about as long to start as some rules take to verify. */
const worthSharing = 64;
const partSize = 8;

/** JUnit's first line counts what stands behind it, and recorded events are read by one thread. */
function canShare(files: readonly Input[], { format, events }: Settings): boolean {
  const isWhole = format === "junit" || events.length > 0;
  return !isWhole && files.length >= worthSharing && areShareable(files);
}

async function verifyAlone(
  files: readonly Input[],
  settings: Settings,
  tally: Tally,
  host: Host,
): Promise<void> {
  const events = await recordedEvents(settings.events, tally, host);
  const reporter = reporterFor(settings.format, host);
  await verifyFiles(files, settings, events, tally, reporter, host);
  reporter.end();
}

async function verifyShared(
  files: readonly Input[],
  threads: Threads,
  settings: Settings,
  tally: Tally,
  host: Host,
): Promise<void> {
  const { shareFiles, streamsOf } = await import("../compile/threads.ts");
  const streams = streamsOf(host);
  const share: Shared<Tally> = {
    size: partSize,
    partOf: (part) => partOf(part, settings, streams),
    take: (part) => {
      addTally(tally, part.tally);
      host.stdout.write(part.stdout);
      host.stderr.write(part.stderr);
    },
  };
  await shareFiles(files, threads, share, host);
}

async function recordedEvents(
  paths: readonly string[],
  tally: Tally,
  host: Host,
): Promise<readonly Event[]> {
  const events: Event[] = [];
  for await (const record of readEvents(paths, host)) {
    if (record.kind === "event") events.push(record.event);
    else {
      tally.errors++;
      host.stderr.write(findingsText([record.diagnostic], lookOf(host.stderr, host.env)));
    }
  }
  return events;
}
