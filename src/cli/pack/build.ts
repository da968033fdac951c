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
import { type Difference, intactOf, isSame, manifestIn } from "./folder.ts";
import type { Made } from "./making.ts";
import { type Manifest, sha256, summaryOf } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import type { Steps } from "./progress.ts";
import { madeFor, NotReplaced, replaceFolders, type Staged } from "./replace.ts";
import type { PackResult } from "./report.ts";
import { share } from "./thread.ts";

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
    return { plan, inputs, made: madeFor(plan.out), before: manifestIn(plan.out) };
  });
  try {
    const current = await currentOf(orders, tools);
    const others = orders.filter(({ plan }) => !current.has(plan.out));
    const made = await tools.steps.until(makeAll(others, files, tools));
    return finish(orders, made, tools.mode);
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
  /** The manifest of the last build. */
  readonly before: Manifest | null;
}

/** SHA-256 of everything that decides what is in a pack. */
function inputsOf(plan: Plan, { source, environment }: ProjectFile, digest: string): string {
  return sha256(
    JSON.stringify([plan.settings.version, plan.name, source.text, environment, digest]),
  );
}

/** The folders of packs that are what they would be. */
async function currentOf(
  orders: readonly Order[],
  { mode, threads }: BuildTools,
): Promise<ReadonlySet<string>> {
  if (mode.check || mode.force) return new Set();
  const folders = orders.flatMap(({ plan: { out }, inputs, before }) =>
    before?.inputs === inputs ? [{ out, files: Object.keys(before.files).length }] : [],
  );
  const requests = dealFolders(folders, threads.threads.length + 1).map((dealt) => {
    return { kind: "intact", folders: dealt } as const;
  });
  const here = async (request: { readonly folders: readonly string[] }) =>
    intactOf(request.folders);
  return new Set((await share(requests, threads, here, () => {})).flat());
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
  orders: readonly Order[],
  made: readonly Made[],
  { check }: BuildMode,
): BuildOutcome {
  const both = orders.map(({ plan, before }) => {
    return { plan, before, made: made.find(({ pack }) => pack === plan.name) ?? null };
  });
  const errors = both.flatMap(({ plan, made }) => (made ? errorsOf(plan, made) : []));
  const warnings = both.flatMap(({ made }) => made?.warnings ?? []);
  const staged = both.flatMap(({ made }) => made?.staged ?? []);
  if (errors.length === 0) errors.push(...replaceAll(staged));
  const failed = !check && errors.length > 0;
  return { results: both.map((each) => resultOf(each, check, failed)), errors, warnings };
}

function errorsOf(plan: Plan, { refusals, difference, unwritten }: Made): readonly Diagnostic[] {
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
  { plan, before, made }: { plan: Plan; before: Manifest | null; made: Made | null },
  check: boolean,
  failed: boolean,
): PackResult {
  const summary = made?.summary ?? summaryOf(before as Manifest);
  if (made === null || (isSame(made.difference) && made.refusals.length === 0))
    return {
      plan,
      summary,
      state: failed ? "failed" : "current",
      written: [],
      removed: [],
      refusals: 0,
    };
  const { missing, changed, stale, foreign } = made.difference;
  const refusals = made.refusals.length;
  const state = failed || refusals > 0 ? "failed" : check ? "differs" : "written";
  const written = [...missing, ...changed, ...foreign].sort();
  return { plan, summary, state, written, removed: [...stale].sort(), refusals };
}
