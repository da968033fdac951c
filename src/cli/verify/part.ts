import type { Event } from "../../event/index.ts";
import { hostInMemory, type Part, type Streams } from "../compile/part.ts";
import type { PartWorker } from "../compile/thread.ts";
import { findingsText, isInputError } from "../findings.ts";
import type { Host } from "../host.ts";
import { type Input, internalFault } from "../inputs.ts";
import { lookOf } from "../palette.ts";
import { checkedInputs, type RunnableRule, runnableRules } from "../rules.ts";
import { reporterFor, type VerifyReporter } from "./report.ts";
import { resultsOf, type VerifyResult } from "./result.ts";
import { readSettings, type Settings, verifyOptions } from "./settings.ts";
import { addTo, emptyTally, type Tally } from "./tally.ts";

/** Verifies files one by one, and reports and counts as it goes. */
export async function verifyFiles(
  files: readonly Input[],
  settings: Settings,
  events: readonly Event[],
  tally: Tally,
  reporter: VerifyReporter,
  host: Host,
): Promise<void> {
  const { selector, project } = settings;
  const look = lookOf(host.stderr, host.env);
  for await (const file of checkedInputs(files, selector, host, project)) {
    const errors = file.findings.filter(isInputError);
    tally.errors += errors.length;
    host.stderr.write(findingsText(errors, look));
    for (const rule of runnableRules(file, project)) {
      tally.rules++;
      for (const result of resultsOrFault(rule, settings, events, tally, host)) {
        addTo(tally, result);
        reporter.add(result);
      }
    }
    await host.stdout.settle();
    if (host.stdout.closed()) break;
  }
}

/** A fault of ours costs the rule that brought it out, not the run. */
function resultsOrFault(
  rule: RunnableRule,
  { targets, providers, project }: Settings,
  events: readonly Event[],
  tally: Tally,
  host: Host,
): readonly VerifyResult[] {
  try {
    return resultsOf(rule, targets, { providers, project, events });
  } catch (thrown) {
    const fault = thrown as Error;
    tally.faults++;
    const finding = internalFault(rule.reference.path, fault);
    host.stderr.write(findingsText([finding], lookOf(host.stderr, host.env)));
    if (host.env.SIGMATIC_DEBUG === "1") host.stderr.write(`${fault.stack}\n`);
    return [];
  }
}

/** Verifies some of the files into memory, on events that are made alone. */
export async function partOf(
  files: readonly Input[],
  settings: Settings,
  streams: Streams,
): Promise<Part<Tally>> {
  const tally = emptyTally(settings.targets.map(({ name }) => name));
  const { host, texts } = hostInMemory(streams);
  await verifyFiles(files, settings, [], tally, reporterFor(settings.format, host), host);
  return { ...texts, tally };
}

/** What a further thread of `verify` does. */
export const verifyPart: PartWorker<Settings> = {
  options: verifyOptions,
  readSettings: (args, project) => readSettings(args, project, []),
  partOf,
};
