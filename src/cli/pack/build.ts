import { join } from "node:path";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Project } from "../../project/index.ts";
import { unwritable } from "../compile/eachFile.ts";
import type { Threads } from "../compile/threads.ts";
import { aboutFile } from "../inputs.ts";
import type { ProjectFile } from "../project.ts";
import { discard } from "./beside.ts";
import { digestOf, type ReadFile } from "./compiled.ts";
import { dealFolders, dealPlans } from "./deal.ts";
import { currentOf, type Difference, type Expected, isSame } from "./folder.ts";
import type { Made } from "./making.ts";
import { type Summary, sha256 } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import type { Steps } from "./progress.ts";
import { madeFor, NotReplaced, replaceFolders, type Staged } from "./replace.ts";
import { share } from "./thread.ts";
import type { PackResult } from "./view.ts";

/** How a build is to go. */
export interface BuildMode {
  /** Writes nothing, and says what differs. */
  readonly check: boolean;
  /** Builds what seems to be up to date as well. */
  readonly force: boolean;
}

export interface BuildOutcome {
  readonly results: readonly PackResult[];
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** What a build works with. */
export interface BuildTools {
  readonly project: Project;
  readonly file: ProjectFile;
  readonly mode: BuildMode;
  readonly threads: Threads;
  readonly steps: Steps;
}

/** Builds packs of rule files: all are written, or, where one of them fails, none. */
export async function buildPacks(
  plans: readonly Plan[],
  files: readonly ReadFile[],
  tools: BuildTools,
): Promise<BuildOutcome> {
  const digest = digestOf(files);
  const orders = plans.map((plan): Order => {
    const inputs = inputsOf(plan, tools.file, digest);
    return { plan, inputs, made: madeFor(plan.out) };
  });
  try {
    const current = await allCurrent(orders, tools);
    const others = orders.filter(({ plan }) => !current.has(plan.out));
    const made = await tools.steps.until(makeAll(others, files, tools));
    return finish(plans, made, current, tools.mode);
  } finally {
    tools.steps.clear();
    await tools.threads.end();
    for (const { plan, made } of orders) discard(made, plan.out);
  }
}

/** A pack that was asked for. */
interface Order {
  readonly plan: Plan;
  readonly inputs: string;
  readonly made: string;
}

/** SHA-256 of everything that decides what is in a pack. */
function inputsOf(plan: Plan, { source, environment }: ProjectFile, digest: string): string {
  return sha256(
    JSON.stringify([
      plan.settings.version,
      plan.name,
      source.text,
      environment,
      digest,
      [...plan.templates],
    ]),
  );
}

/** What packs hold that are what they would be, by folder. */
async function allCurrent(
  orders: readonly Order[],
  { mode, threads }: BuildTools,
): Promise<ReadonlyMap<string, Summary>> {
  if (mode.check || mode.force) return new Map();
  const packs = orders.map(({ plan: { out }, inputs }) => ({ folder: out, inputs }));
  const requests = dealFolders(packs, threads.threads.length + 1).map((dealt) => {
    return { kind: "current", packs: dealt } as const;
  });
  const here = async (request: { readonly packs: readonly Expected[] }) => currentOf(request.packs);
  const replies = await share(requests, threads, here, () => {});
  return new Map(replies.flat().map(({ folder, summary }) => [folder, summary]));
}

async function makeAll(
  orders: readonly Order[],
  files: readonly ReadFile[],
  { project, mode: { check }, threads, steps }: BuildTools,
): Promise<readonly Made[]> {
  if (orders.length === 0) return [];
  const { makePacks } = await import("./making.ts");
  const plans = orders.map(({ plan }) => plan);
  const requests = dealPlans(plans, threads.threads.length + 1).map((dealt) => {
    const jobs = orders
      .filter(({ plan }) => dealt.includes(plan))
      .map(({ plan, inputs, made }) => ({ pack: plan.name, inputs, made }));
    return { kind: "make", jobs, files, check } as const;
  });
  const listener = steps.of(files.length, plans.length);
  const made = await share(
    requests,
    threads,
    (request) => makePacks(request, plans, project, listener),
    listener.packedElsewhere,
  );
  return made.flat();
}

/** Gives the new packs their names, where nothing stands against it. */
function finish(
  plans: readonly Plan[],
  all: readonly Made[],
  current: ReadonlyMap<string, Summary>,
  { check }: BuildMode,
): BuildOutcome {
  const made = plans.flatMap((plan) => {
    const own = all.find(({ pack }) => pack === plan.name);
    return own ? [{ plan, ...own }] : [];
  });
  const errors = made.flatMap(errorsOf);
  const warnings = made.flatMap((each) => each.warnings);
  if (errors.length === 0) errors.push(...replaceAll(made.flatMap(({ staged }) => staged ?? [])));
  const failed = !check && errors.length > 0;
  const results = plans.map((plan) => {
    const own = made.find((each) => each.plan === plan);
    if (own) return resultOf(own, check, failed);
    const state = failed ? ("failed" as const) : ("current" as const);
    return { plan, state, summary: current.get(plan.out)!, written: [], removed: [], refused: [] };
  });
  return { results, errors, warnings };
}

interface MadeOf extends Made {
  readonly plan: Plan;
}

function errorsOf({ plan, refusals, difference, unwritten }: MadeOf): readonly Diagnostic[] {
  return [...refusals, ...inTheWay(plan, difference), ...(unwritten ? [unwritten] : [])];
}

/** Files that a build would overwrite though none has written them. */
function inTheWay({ name, out }: Plan, { foreign }: Difference): readonly Diagnostic[] {
  return foreign.map((path) =>
    aboutFile(
      join(out, path),
      "pack-foreign-file",
      `${path} stands in the folder of ${name}, and no build has written it`,
      "move it away, or give the pack another folder with `out`",
    ),
  );
}

function replaceAll(staged: readonly Staged[]): readonly Diagnostic[] {
  try {
    replaceFolders(staged);
    return [];
  } catch (error) {
    if (!(error instanceof NotReplaced)) throw error;
    const { folder, cause } = error;
    return [cause === null ? builtMeanwhile(folder) : unwritable(folder, cause)];
  }
}

function builtMeanwhile(folder: string): Diagnostic {
  return aboutFile(
    folder,
    "pack-built-meanwhile",
    `another build has written ${folder} while this one ran`,
    "let one build end before the next begins, then build again",
  );
}

function resultOf(
  { plan, summary, difference, refused }: MadeOf,
  check: boolean,
  failed: boolean,
): PackResult {
  const { missing, changed, stale, foreign } = difference;
  const unlike = check ? "differs" : "written";
  const isFailed = failed || refused.length > 0;
  return {
    plan,
    summary,
    state: isFailed ? "failed" : isSame(difference) ? "current" : unlike,
    written: [...missing, ...changed, ...foreign].sort(),
    removed: [...stale].sort(),
    refused,
  };
}
