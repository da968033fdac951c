import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { formats } from "../../pack/index.ts";
import type { ProjectPack } from "../../project/index.ts";
import type { Command, ExitCode } from "../command.ts";
import { realOutFolder } from "../compile/outFolder.ts";
import { threadsIn } from "../compile/threadCount.ts";
import { noThreads } from "../compile/threads.ts";
import { distinct, findingsText } from "../findings.ts";
import type { Host } from "../host.ts";
import { codeAsideText, findInputs, type Input } from "../inputs.ts";
import { type Arguments, readCount, readWord } from "../options.ts";
import { mendFolder } from "../pack/beside.ts";
import { buildPacks } from "../pack/build.ts";
import { readFiles } from "../pack/compiled.ts";
import { contains } from "../pack/places.ts";
import { type Plan, plansOf } from "../pack/plan.ts";
import { createSteps, Stopped } from "../pack/progress.ts";
import { buildFormats, buildReport } from "../pack/report.ts";
import type { PackResult } from "../pack/view.ts";
import { lookOf } from "../palette.ts";
import type { LoadedProject, ProjectFile } from "../project.ts";
import { projectHelp } from "../projectHelp.ts";
import { rulePaths } from "../projectRules.ts";
import { findingsAbout } from "../rules.ts";
import { isUsage, type Usage, unknownWord, usage } from "../usage.ts";
import { wrapped } from "../words.ts";

const help = `Builds rule packs: what a product takes in, with schedule, severity, ATT&CK and attribution.

Usage: sigmatic build [OPTIONS] [PACK...]

PACK is a name under \`packs\` in the project file; without any, all of them are built, of the
rules that the project file names.

      --check          writes nothing; exit code 1 where a folder is not what would be built
      --force          builds also what seems to be up to date
      --format FORMAT  the summary: text (default), json or markdown
      --formats        lists the formats, with their targets and options, and ends
  -j, --jobs N         at most N threads; default: two, where there are many files
  -q, --quiet          no warnings and no summary

A rule that a pack cannot hold fails the build, unless \`allow\` names its code or its id. A build
that fails leaves all packs as they were. Files in a pack's folder that no build wrote stay.

${projectHelp}
${wrapped(`Formats: ${Object.keys(formats).join(", ")}`, 90)}

Examples:
  sigmatic build
  sigmatic build splunk --env production
  sigmatic build --check --format markdown >> "$GITHUB_STEP_SUMMARY"
`;

/* A thread takes about as long to start as so many rules take to be packed. */
const worthSharing = 256;

/* Each further one reads all rules again: more of them take more memory than they save time. */
const usualThreads = 2;

export const buildCommand: Command = {
  options: {
    check: "flag",
    force: "flag",
    jobs: "value",
    formats: "flag",
    format: "value",
    quiet: "flag",
  },
  help,
  inProject: (args) => !args.has("formats"),
  run: async (args, host, loaded) => {
    if (args.has("formats")) return listFormats(host);
    const format = await readWord(args, "format", buildFormats);
    if (isUsage(format)) return format;
    const jobs = readCount(args, "jobs");
    if (isUsage(jobs)) return jobs;
    const packs = await packsAsked(args, loaded);
    if (isUsage(packs)) return packs;
    const { project } = loaded;
    const file = loaded.file as ProjectFile;
    const tell = teller(host);
    const findings: Diagnostic[] = [];
    const report = (each: Diagnostic) => findings.push(each);
    const every = await plansOf({ project, folder: file.folder, host, report });
    if (findings.length > 0) return tell(findings);
    const built = await build(every, packs, { args, host, loaded, file }).catch(stopped);
    if (built === null) return tellStopped(host);
    if ("findings" in built) return tell(built.findings);
    const { results, errors, warnings } = built;
    tell(distinct([...errors, ...(args.has("quiet") ? [] : warnings)]));
    if (!args.has("quiet")) host.stdout.write(buildReport(results, format, host.folder));
    return errors.length > 0 || !results.every(isFine) ? 1 : 0;
  },
};

function stopped(error: unknown): null {
  if (error instanceof Stopped) return null;
  throw error;
}

function tellStopped({ stderr }: Host): ExitCode {
  stderr.write("stopped: no pack has been changed\n");
  return 1;
}

async function listFormats({ stdout }: Host): Promise<ExitCode> {
  const { formatList } = await import("../pack/formatList.ts");
  stdout.write(await formatList());
  return 0;
}

function isFine({ state }: PackResult): boolean {
  return state === "current" || state === "written";
}

function teller(host: Host): (findings: readonly Diagnostic[]) => ExitCode {
  return (findings) => {
    host.stderr.write(findingsText(findings, lookOf(host.stderr, host.env)));
    return 1;
  };
}

/** Builds the packs asked for, of the project's rules. */
async function build(
  every: readonly Plan[],
  asked: readonly ProjectPack[],
  {
    args,
    host,
    loaded,
    file,
  }: { args: Arguments; host: Host; loaded: LoadedProject; file: ProjectFile },
) {
  const paths = rulePaths([], loaded, host.folder);
  if (paths === null)
    return { findings: findingsAbout([], { files: [], diagnostics: [], aside: 0 }) };
  const plans = every.filter((plan) => asked.some(({ name }) => name.value === plan.name));
  const mode = { check: args.has("check"), force: args.has("force") };
  if (!mode.check) for (const { out } of plans) mendFolder(out);
  const found = findInputs(paths);
  const isPacked = packedIn(every);
  const inputs = { ...found, files: found.files.filter((input) => !isPacked(input)) };
  const findings = findingsAbout(paths, inputs);
  if (findings.length > 0) return { findings };
  if (!args.has("quiet")) host.stderr.write(codeAsideText(inputs.aside));
  const most = args.value("jobs") !== null ? plans.length : Math.min(plans.length, usualThreads);
  const count = inputs.files.length < worthSharing ? 1 : Math.min(threadsIn(args), most);
  const threads = count > 1 ? await threadsBeside(count, args, file, host) : noThreads;
  const files = await readFiles(inputs.files, file.folder, host);
  const steps = createSteps(host);
  return buildPacks(plans, files, { project: loaded.project, file, mode, threads, steps });
}

async function threadsBeside(count: number, args: Arguments, file: ProjectFile, host: Host) {
  const { startThreads } = await import("../compile/threads.ts");
  return startThreads(count - 1, { command: "build", args: args.raw, file }, host);
}

/** Whether a file lies in the folder of a pack, so that it is no rule to read. */
function packedIn(plans: readonly Plan[]): (input: Input) => boolean {
  const outs = plans.flatMap(({ out }) => realOutFolder(out) ?? []);
  const known = new Map<string, boolean>();
  const isInAny = (folder: string): boolean => outs.some((out) => contains(out, folder));
  return ({ file }) => {
    if (file === null) return false;
    const folder = dirname(file);
    const told = known.get(folder) ?? isInAny(realpathSync(folder));
    known.set(folder, told);
    return told;
  };
}

/** The packs that arguments name, or all. */
async function packsAsked(
  { positionals }: Arguments,
  { project: { packs }, file }: LoadedProject,
): Promise<readonly ProjectPack[] | Usage> {
  if (file === null || packs.length === 0)
    return usage(
      "no-packs",
      "build needs a project file that names packs",
      "write `packs: {queries: {format: queries}}` into sigmatic.config.yml",
    );
  const known = packs.map(({ name }) => name.value);
  const strange = positionals.find((name) => !known.includes(name));
  if (strange !== undefined) return unknownWord("unknown-pack", "pack", strange, known);
  return packs.filter(({ name }) => positionals.length === 0 || positionals.includes(name.value));
}
