import type { CompileOptions, Target } from "../../compile.ts";
import type { Project } from "../../project/index.ts";
import { filterOptions, readFilters, type Selector } from "../filters.ts";
import type { Given } from "../inputs.ts";
import { type Arguments, type OptionSpecs, readCount, readWord } from "../options.ts";
import { readProviders } from "../providers.ts";
import { resolveTargets } from "../targetList.ts";
import { isUsage, type Usage, usage } from "../usage.ts";
import type { Verifier } from "../verify/build.ts";

/** What to print: for people, bare queries, or the machine contract as one array or line by line. */
export type Format = "text" | "query" | "json" | "jsonl";

export interface Settings {
  readonly paths: readonly Given[];
  readonly targets: readonly Target[];
  readonly options: CompileOptions;
  readonly selector: Selector;
  readonly format: Format;
  /** The folder for one file per query; null prints them. */
  readonly out: string | null;
  /** How many refusals are no failure; null for any number. */
  readonly maxRefused: number | null;
  readonly quiet: boolean;
  /** Proves what was compiled; null where that was not asked for. */
  readonly verifier: Verifier | null;
}

export const compileOptions = {
  to: "list",
  format: "value",
  pretty: "flag",
  oneline: "flag",
  out: "value",
  providers: "list",
  strict: "flag",
  "max-refused": "value",
  jobs: "value",
  "allow-both": "flag",
  verify: "flag",
  quiet: "flag",
  watch: "flag",
  ...filterOptions,
} as const satisfies OptionSpecs;

const formats: readonly Format[] = ["text", "query", "json", "jsonl"];

export async function readSettings(
  args: Arguments,
  project: Project,
  paths: readonly Given[],
): Promise<Settings | Usage> {
  const format = await readWord(args, "format", formats);
  if (isUsage(format)) return format;
  const providers = await readProviders(args, project.taxonomy);
  if (isUsage(providers)) return providers;
  const selector = await readFilters(args);
  if (isUsage(selector)) return selector;
  const most = readCount(args, "max-refused");
  if (isUsage(most)) return most;
  const jobs = readCount(args, "jobs");
  if (isUsage(jobs)) return jobs;
  const targets = await resolveTargets(args.list("to") ?? project.targets);
  if (isUsage(targets)) return targets;
  const layout = readLayout(args, format, args.value("out") !== null);
  if (isUsage(layout)) return layout;
  const allowBoth = args.has("allow-both");
  const options: CompileOptions = { layout, providers, allowBoth, hints: false, project };
  return {
    paths,
    targets,
    options,
    selector,
    format,
    out: args.value("out"),
    maxRefused: args.has("strict") ? 0 : most,
    quiet: args.has("quiet"),
    verifier: args.has("verify") ? await loadVerifier(targets, options, selector) : null,
  };
}

/** The readers and what makes events are loaded only when they are asked for. */
async function loadVerifier(
  targets: readonly Target[],
  options: CompileOptions,
  selector: Selector,
): Promise<Verifier> {
  const { verifierFor } = await import("../verify/build.ts");
  return verifierFor(targets, options, selector);
}

/** Bare queries stand one to a line, all others as an expert would break them. */
function readLayout(
  args: Arguments,
  format: Format,
  toFiles: boolean,
): CompileOptions["layout"] | Usage {
  if (args.has("pretty") && args.has("oneline"))
    return usage("unknown-value", "--pretty and --oneline exclude each other", "give one of them");
  if (args.has("pretty")) return "pretty";
  if (args.has("oneline")) return "oneline";
  return format === "query" && !toFiles ? "oneline" : "pretty";
}
