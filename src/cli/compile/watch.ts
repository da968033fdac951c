import { targetName } from "../../compile.ts";
import type { ExitCode } from "../command.ts";
import type { Host } from "../host.ts";
import { codeAsideText, type Inputs } from "../inputs.ts";
import type { Arguments } from "../options.ts";
import { lookOf } from "../palette.ts";
import type { LoadedProject } from "../project.ts";
import { noRules } from "../rules.ts";
import { otherModels } from "../targetList.ts";
import { isUsage, type Usage } from "../usage.ts";
import { clearScreen, opener, unwatchable, type Work, waitingText } from "../watch/open.ts";
import { createCodeRunner } from "../watch/runner.ts";
import type { Changes } from "../watch/state.ts";
import { watchRules } from "../watch/watch.ts";
import { count } from "../words.ts";
import { compileEach, type Run, runOf } from "./eachFile.ts";
import { type OutFolder, realOutFolder } from "./outFolder.ts";
import { openOut } from "./pipeline.ts";
import { createProgress, noProgress } from "./progress.ts";
import { readSettings, type Settings } from "./settings.ts";
import { summaryText } from "./summary.ts";
import { createTally, type Tally } from "./tally.ts";

/** Compiles everything once, and from then on what changes. Nothing but its user ends it. */
export async function watchCompile(
  args: Arguments,
  host: Host,
  loaded: LoadedProject,
): Promise<ExitCode | Usage> {
  const refused = unwatchable(args, ["json"]);
  if (refused !== null) return refused;
  const first = await readSettings(args, loaded.project, []);
  if (isUsage(first)) return first;
  const code = createCodeRunner();
  const ours: Host = code === null ? host : { ...host, code };
  const open = opener(args, ours, loaded, async ({ project }, paths) => {
    const settings = await readSettings(args, project, paths);
    return isUsage(settings) ? settings : workOf(settings, ours);
  });
  await watchRules({ open, forget: async () => code?.forget() }, ours);
  await code?.forget();
  return 0;
}

function workOf(settings: Settings, host: Host): Work {
  let out: OutFolder | null = null;
  return {
    without: () => (settings.out === null ? null : realOutFolder(settings.out)),
    all: async (inputs) => {
      const tally = createTally(settings.targets.map(targetName));
      out = await compileAll(inputs, settings, tally, host);
      if (settings.quiet) return;
      await host.stdout.flush();
      const { palette } = lookOf(host.stderr, host.env);
      host.stderr.write(summaryText(tally, otherModels(settings.targets), palette));
      host.stderr.write(`\n${waitingText(inputs.files.length)}`);
    },
    some: (changes) => compileSome(changes, settings, out, host),
  };
}

async function compileAll(
  inputs: Inputs,
  settings: Settings,
  tally: Tally,
  host: Host,
): Promise<OutFolder | null> {
  if (settings.out === null && settings.format === "text") clearScreen(host);
  const progress = createProgress(inputs.files.length, host);
  const run = runOf(settings, tally, host, progress);
  run.report(inputs.diagnostics);
  if (!settings.quiet) host.stderr.write(codeAsideText(inputs.aside));
  if (inputs.files.length + inputs.diagnostics.length === 0) run.report([noRules(settings.paths)]);
  const out = openOut(settings, run.report);
  await compileEach(inputs.files, { ...run, out }, host, progress);
  progress.clear();
  return out;
}

async function compileSome(
  { changed, gone }: Changes,
  settings: Settings,
  out: OutFolder | null,
  host: Host,
): Promise<void> {
  const start = performance.now();
  if (settings.out === null && settings.format === "text") clearScreen(host);
  const tally = createTally(settings.targets.map(targetName));
  const run: Run = { ...runOf(settings, tally, host, noProgress), out };
  const sweeps = [...changed, ...gone].map((input) => out?.renew(input));
  await compileEach(changed, run, host, noProgress);
  for (const sweep of sweeps) sweep?.();
  if (settings.quiet) return;
  await host.stdout.flush();
  const names = [...changed.map(({ path }) => path), ...gone.map(({ path }) => `${path} (gone)`)];
  host.stderr.write(`${changeText(names, tally)} in ${Math.ceil(performance.now() - start)} ms\n`);
}

const mostNamed = 3;

function changeText(names: readonly string[], { targets }: Tally): string {
  const files = names.length > mostNamed ? count(names.length, "file") : names.join(", ");
  const sums = (["exact", "approximate", "refused"] as const).map((fidelity) => {
    let sum = 0;
    for (const counts of targets.values()) sum += counts[fidelity];
    return `${sum} ${fidelity}`;
  });
  return `${files}: ${sums.join(", ")}`;
}
