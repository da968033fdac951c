import type { Project } from "../../project/index.ts";
import type { Verifiable } from "../../verify/index.ts";
import { filterOptions, readFilters, type Selector } from "../filters.ts";
import type { Given } from "../inputs.ts";
import { type Arguments, type OptionSpecs, readCount, readWord } from "../options.ts";
import { readProviders } from "../providers.ts";
import { resolveTargets } from "../targetList.ts";
import { isUsage, type Usage, usage } from "../usage.ts";
import { type VerifyFormat, verifyFormats } from "./report.ts";
import { verifiableAmong } from "./targets.ts";

export interface Settings {
  readonly paths: readonly Given[];
  readonly targets: readonly Verifiable[];
  /** Targets asked for whose queries nothing reads back. */
  readonly others: readonly string[];
  /** Paths of recorded events. */
  readonly events: readonly string[];
  readonly providers: readonly string[] | null;
  readonly format: VerifyFormat;
  readonly selector: Selector;
  readonly project: Project;
  readonly quiet: boolean;
}

export const verifyOptions = {
  to: "list",
  events: "list",
  providers: "list",
  format: "value",
  jobs: "value",
  quiet: "flag",
  ...filterOptions,
} as const satisfies OptionSpecs;

export async function readSettings(
  args: Arguments,
  project: Project,
  paths: readonly Given[],
): Promise<Settings | Usage> {
  const format = await readWord(args, "format", verifyFormats);
  if (isUsage(format)) return format;
  const providers = await readProviders(args, project.taxonomy);
  if (isUsage(providers)) return providers;
  const selector = await readFilters(args);
  if (isUsage(selector)) return selector;
  const jobs = readCount(args, "jobs");
  if (isUsage(jobs)) return jobs;
  const asked = await resolveTargets(args.list("to") ?? project.targets);
  if (isUsage(asked)) return asked;
  const { targets, others } = await verifiableAmong(asked);
  if (targets.length === 0)
    return usage(
      "not-verifiable",
      `queries of ${others.join(", ")} cannot be verified: nothing reads them back`,
      "name another target, such as --to spl",
    );
  return {
    paths,
    targets,
    others,
    events: args.list("events") ?? [],
    providers: providers ?? project.providers,
    format,
    selector,
    project,
    quiet: args.has("quiet"),
  };
}
