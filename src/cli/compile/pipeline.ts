import type { Host } from "../host.ts";
import { codeAsideText, type Inputs } from "../inputs.ts";
import { noRules } from "../rules.ts";
import { compileEach, type Run, runOf, unwritable } from "./eachFile.ts";
import { createOutFolder, type OutFolder } from "./outFolder.ts";
import { partOf } from "./part.ts";
import { createProgress } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { addTally, type Tally } from "./tally.ts";
import type { Shared, Threads } from "./threads.ts";

/* Files that a thread is sent at once. */
const partSize = 32;

/** Compiles all files, in one thread or several, and prints as it goes; only the tally is kept. */
export async function compileInputs(
  inputs: Inputs,
  settings: Settings,
  tally: Tally,
  host: Host,
  threads: Threads | null = null,
): Promise<void> {
  const progress = createProgress(inputs.files.length, host);
  const run = runOf(settings, tally, host, progress);
  run.report(inputs.diagnostics);
  if (!settings.quiet) host.stderr.write(codeAsideText(inputs.aside));
  if (inputs.files.length === 0 && inputs.diagnostics.length === 0)
    run.report([noRules(settings.paths)]);
  const out = openOut(settings, run.report);
  if (settings.out !== null && out === null) return;
  if (threads !== null) {
    const { shareFiles, streamsOf } = await import("./threads.ts");
    const streams = streamsOf(host);
    const share: Shared<Tally> = {
      size: partSize,
      partOf: (files) => partOf(files, settings, streams),
      take: (part) => {
        addTally(tally, part.tally);
        if (part.stderr !== "") progress.clear();
        host.stdout.write(part.stdout);
        host.stderr.write(part.stderr);
        progress.tick(tally.files);
      },
    };
    await shareFiles(inputs.files, threads, share, host);
  } else await compileEach(inputs.files, { ...run, out }, host, progress);
  progress.clear();
}

export function openOut({ out, targets }: Settings, report: Run["report"]): OutFolder | null {
  if (out === null) return null;
  try {
    return createOutFolder(out, targets);
  } catch (error) {
    report([unwritable(out, error)]);
    return null;
  }
}
