import { type Target, targetName } from "../../compile.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Project } from "../../project/index.ts";
import { unwritable } from "../compile/eachFile.ts";
import { assemble } from "./assemble.ts";
import { type CompiledFile, compileFiles, type ReadFile } from "./compiled.ts";
import { type Difference, differenceOf, isSame, manifestIn } from "./folder.ts";
import { type LeftOut, type Summary, summaryOf } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import { identityOf, type Staged, stage } from "./replace.ts";

/** A pack to be made. */
export interface Job {
  readonly pack: string;
  /** SHA-256 of everything that decides what is in it. */
  readonly inputs: string;
  /** Where its new folder is to be made. */
  readonly made: string;
}

/** What a thread is to make of all rule files. */
export interface Making {
  readonly jobs: readonly Job[];
  readonly files: readonly ReadFile[];
  /** Whether to make no folder, and tell only what would differ. */
  readonly check: boolean;
}

export interface Made {
  readonly pack: string;
  readonly summary: Summary;
  readonly difference: Difference;
  /** What fails the build. */
  readonly refusals: readonly Diagnostic[];
  readonly refused: readonly LeftOut[];
  readonly warnings: readonly Diagnostic[];
  /** The new folder; null where none is needed, or it is not to be had. */
  readonly staged: Staged | null;
  /** Why the new folder could not be written. */
  readonly unwritten: Diagnostic | null;
}

/** Who hears how far a thread is; what they await lets others have their turn. */
export interface Listener {
  readonly compiled: (files: number) => Promise<void>;
  readonly packed: () => Promise<void>;
}

/** Makes packs, each with its new folder beside the old one. */
export async function makePacks(
  { jobs, files, check }: Making,
  every: readonly Plan[],
  project: Project,
  listener: Listener,
): Promise<readonly Made[]> {
  const own = jobs.map((job) => ({ job, plan: every.find(({ name }) => name === job.pack)! }));
  const targets = targetsOf(own.map(({ plan }) => plan));
  const compiled = await compileFiles(files, targets, project, listener.compiled);
  const made: Made[] = [];
  for (const { job, plan } of own) {
    made.push(makePack(job, plan, { compiled, project, check }));
    await listener.packed();
  }
  return made;
}

function makePack(
  job: Job,
  plan: Plan,
  {
    compiled,
    project,
    check,
  }: {
    readonly compiled: readonly CompiledFile[];
    readonly project: Project;
    readonly check: boolean;
  },
): Made {
  const { files, manifest, remarks, ...found } = assemble(plan, compiled, project, job.inputs);
  // What is good to know of thousands of rules would hide what is wrong with one.
  const warnings = remarks.filter(({ severity }) => severity === "warning");
  const told = { pack: job.pack, summary: summaryOf(manifest), ...found, warnings };
  const staged = { folder: plan.out, made: job.made, from: identityOf(plan.out) };
  let difference = none;
  try {
    difference = differenceOf(plan.out, files, manifestIn(plan.out));
    const isHeld = check || found.refusals.length + difference.foreign.length > 0;
    if (isHeld || isSame(difference)) return { ...told, difference, staged: null, unwritten: null };
    stage(staged, files, difference);
    return { ...told, difference, staged, unwritten: null };
  } catch (error) {
    return { ...told, difference, staged: null, unwritten: unwritable(plan.out, error) };
  }
}

const none: Difference = { missing: [], changed: [], stale: [], foreign: [] };

function targetsOf(plans: readonly Plan[]): readonly Target[] {
  const targets = plans.flatMap((plan) => plan.targets);
  return [...new Map(targets.map((target) => [targetName(target), target])).values()];
}
