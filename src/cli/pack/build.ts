import { join } from "node:path";
import type { Target } from "../../compile.ts";
import { targetName } from "../../compile.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Project } from "../../project/index.ts";
import { unwritable } from "../compile/eachFile.ts";
import type { Host } from "../host.ts";
import { aboutFile } from "../inputs.ts";
import type { ProjectFile } from "../project.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { compileFiles, digestOf, type ReadFile } from "./compiled.ts";
import {
  type Difference,
  differenceOf,
  isIntact,
  manifestIn,
  mendFolder,
  replaceFolder,
} from "./folder.ts";
import { type Manifest, sha256 } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import type { PackResult } from "./report.ts";

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

/** Builds packs of rule files: all are written, or, where one of them fails, none. */
export async function buildPacks(
  plans: readonly Plan[],
  files: readonly ReadFile[],
  {
    project,
    file,
    host,
    mode,
  }: { project: Project; file: ProjectFile; host: Host; mode: BuildMode },
): Promise<BuildOutcome> {
  if (!mode.check) for (const { out } of plans) mendFolder(out);
  const digest = digestOf(files);
  const jobs = plans.map((plan): Job => {
    const inputs = inputsOf(plan, file, digest);
    const before = manifestIn(plan.out);
    const isCurrent =
      !mode.check && !mode.force && before?.inputs === inputs && isIntact(plan.out, before);
    return { plan, inputs, before, current: isCurrent ? before : null };
  });
  const targets = targetsOf(jobs.filter(({ current }) => current === null));
  const compiled = targets.length === 0 ? [] : await compileFiles(files, targets, project, host);
  const built = jobs.map((job): Made => {
    if (job.current) return { ...job, assembled: null, difference: nothing };
    const assembled = assemble(job.plan, compiled, project, job.inputs);
    return {
      ...job,
      assembled,
      difference: differenceOf(job.plan.out, assembled.files, job.before),
    };
  });
  return finish(built, mode);
}

interface Job {
  readonly plan: Plan;
  readonly inputs: string;
  readonly before: Manifest | null;
  /** The manifest of a pack that is what it would be; null where that is not known. */
  readonly current: Manifest | null;
}

interface Made extends Job {
  readonly assembled: Assembled | null;
  readonly difference: Difference;
}

const nothing: Difference = { missing: [], changed: [], stale: [], foreign: [] };

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

function targetsOf(jobs: readonly Job[]): readonly Target[] {
  const targets = jobs.flatMap(({ plan }) => plan.targets);
  return [...new Map(targets.map((target) => [targetName(target), target])).values()];
}

async function finish(built: readonly Made[], { check }: BuildMode): Promise<BuildOutcome> {
  const errors = built.flatMap((made) => [...(made.assembled?.refusals ?? []), ...inTheWay(made)]);
  const warnings = built.flatMap(({ assembled }) => assembled?.warnings ?? []);
  const isWritten = errors.length === 0 && !check;
  if (isWritten) for (const made of built) errors.push(...(await write(made)));
  const failed = !check && errors.length > 0;
  return { results: built.map((made) => resultOf(made, check, failed)), errors, warnings };
}

/** Files that a build would overwrite though none has written them. */
function inTheWay({ plan, difference }: Made): readonly Diagnostic[] {
  return difference.foreign.map((path) =>
    aboutFile(
      join(plan.out, path),
      "pack-foreign-file",
      `${path} stands in the folder of ${plan.name}, and no build has written it`,
      "move it away, or give the pack another folder with `out`",
    ),
  );
}

async function write({ plan, assembled, difference }: Made): Promise<readonly Diagnostic[]> {
  if (assembled === null || !differs(difference)) return [];
  try {
    await replaceFolder(plan.out, assembled.files, difference);
    return [];
  } catch (error) {
    return [unwritable(plan.out, error)];
  }
}

function resultOf(
  { plan, current, assembled, difference }: Made,
  check: boolean,
  failed: boolean,
): PackResult {
  const manifest = current ?? (assembled as Assembled).manifest;
  const { missing, changed, stale, foreign } = difference;
  const refusals = assembled?.refusals.length ?? 0;
  const unlike = check ? "differs" : "written";
  const state = failed || refusals > 0 ? "failed" : differs(difference) ? unlike : "current";
  return {
    plan,
    manifest,
    state,
    written: [...missing, ...changed, ...foreign].sort(),
    removed: [...stale].sort(),
    refusals,
  };
}

function differs({ missing, changed, stale, foreign }: Difference): boolean {
  return missing.length + changed.length + stale.length + foreign.length > 0;
}
