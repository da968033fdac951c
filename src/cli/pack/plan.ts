import { join, resolve } from "node:path";
import { type Target, targetName } from "../../compile.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PackFormat, PackOptions, PackSettings } from "../../pack/format.ts";
import { formats } from "../../pack/index.ts";
import { secondsOf } from "../../pack/metadata/schedule.ts";
import { type OptionSchema, optionMistake, withDefaults } from "../../pack/options.ts";
import { mistake, type Report, unknownName } from "../../project/findings.ts";
import type { Project, ProjectPack } from "../../project/index.ts";
import { targetNames } from "../../project/targets.ts";
import type { Spanned } from "../../source/index.ts";
import type { Host } from "../host.ts";
import { everyBackend, resolveTargets, targetsIn } from "../targetList.ts";
import { isUsage } from "../usage.ts";
import { version } from "../version.ts";
import { realFolder } from "./folder.ts";
import { contains } from "./places.ts";
import { templatesFor } from "./templates.ts";

/** A pack to build, all that the project file says of it checked. */
export interface Plan {
  readonly name: string;
  readonly format: PackFormat;
  readonly targets: readonly Target[];
  /** Absolute. */
  readonly out: string;
  readonly settings: PackSettings;
  /** Codes and ids of rules that may be left out. */
  readonly allow: ReadonlySet<string>;
  /** Texts of the project's templates, by the paths that the project file writes. */
  readonly templates: ReadonlyMap<string, string>;
}

/** The project's packs; what is wrong with them is reported, and the pack then left out. */
export async function plansOf(place: Place): Promise<readonly Plan[]> {
  const { project, folder, report } = place;
  const { packs } = project;
  const plans: Plan[] = [];
  for (const pack of packs) {
    const load = Object.hasOwn(formats, pack.format.value) ? formats[pack.format.value] : undefined;
    if (load) plans.push(...(await planOf(pack, await load(), place)));
    else
      report(
        unknownName("pack-format", "there is no pack format", pack.format, Object.keys(formats)),
      );
  }
  reportOverlaps(packs, plans, folder, report);
  return plans;
}

/** Where packs are built. */
export interface Place {
  readonly project: Project;
  /** The project file's. */
  readonly folder: string;
  readonly host: Host;
  readonly report: Report;
}

/** What a pack is built by; none where something is wrong with it, which is reported. */
export async function planOf(
  pack: ProjectPack,
  format: PackFormat,
  place: Place,
): Promise<readonly Plan[]> {
  const { project, folder, report } = place;
  const options = optionsOf(pack, format, report);
  const targets = await targetsOf(pack, format, project, report);
  const [first] = targets;
  if (options === null || !first) return [];
  const { templates, texts } = await templatesFor(pack, format, options, place);
  const settings: PackSettings = {
    name: pack.name.value,
    target: targetName(first),
    targets: targets.map(targetName),
    options,
    templates,
    defaults: { schedule: scheduleOf(pack), author: pack.author, license: pack.license },
    version: version(),
  };
  const out = realFolder(resolve(folder, pack.out ?? join("packs", pack.name.value)));
  const allow = new Set(pack.allow);
  return [{ name: pack.name.value, format, targets, out, settings, allow, templates: texts }];
}

/** A run each quarter of an hour, and events that came five minutes late are still seen. */
const defaultSchedule = { every: 900, lookback: 1200 };

function scheduleOf({ schedule }: ProjectPack): PackSettings["defaults"]["schedule"] {
  const every = secondsOf(schedule.every) ?? defaultSchedule.every;
  const lookback = secondsOf(schedule.lookback) ?? Math.max(every, defaultSchedule.lookback);
  return { every, lookback };
}

function optionsOf(pack: ProjectPack, format: PackFormat, report: Report): PackOptions | null {
  let fine = true;
  const known = Object.keys(format.options);
  for (const { name, value, span } of pack.options) {
    const schema = Object.hasOwn(format.options, name.value) ? format.options[name.value] : null;
    const wrong = schema ? optionMistake(value, schema as OptionSchema) : null;
    if (schema && wrong === null) continue;
    fine = false;
    report(
      schema
        ? mistake(
            "pack-option",
            span,
            `\`${name.value}\` ${wrong}`,
            (schema as OptionSchema).description ?? "give it a value that fits",
          )
        : unknownName("pack-option", `${format.name} has no option`, name, known),
    );
  }
  const said = pack.options.map(({ name, value }) => [name.value, value] as const);
  return fine ? withDefaults(format, Object.fromEntries(said)) : null;
}

async function targetsOf(
  { targets, format: { span } }: ProjectPack,
  format: PackFormat,
  project: Project,
  report: Report,
): Promise<readonly Target[]> {
  const own: readonly Spanned<string>[] = targets.length > 0 ? targets : defaultsOf(format, span);
  const names = own.length > 0 ? own : (project.targets ?? []).map((value) => ({ value, span }));
  const found: Target[] = [];
  for (const name of names) {
    const resolved = await resolveTargets([name.value]);
    if (isUsage(resolved)) report(await unknownTarget(name));
    else found.push(...resolved.filter((target) => takes(format, target, name, report)));
  }
  if (names.length > 0) return targetsIn(project, distinct(found));
  const every = await resolveTargets(null);
  return isUsage(every) ? [] : targetsIn(project, every);
}

async function unknownTarget(name: Spanned<string>): Promise<Diagnostic> {
  const known = targetNames(await everyBackend());
  return unknownName("pack-target", "there is no target", name, known);
}

function defaultsOf({ targets: [first] }: PackFormat, span: Spanned<string>["span"]) {
  return first === undefined ? [] : [{ value: first, span }];
}

function takes(format: PackFormat, target: Target, name: Spanned<string>, report: Report): boolean {
  const { targets } = format;
  if (targets.length === 0 || targets.includes(targetName(target))) return true;
  const message = `${format.name} holds no queries for`;
  report(unknownName("pack-target", message, name, targets));
  return false;
}

function distinct(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((target) => [targetName(target), target])).values()];
}

/** A pack's folder is replaced as a whole, so that it must be nobody else's. */
function reportOverlaps(
  packs: readonly ProjectPack[],
  plans: readonly Plan[],
  folder: string,
  report: Report,
): void {
  for (const [index, plan] of plans.entries()) {
    const { span } = packs.find(({ name }) => name.value === plan.name)!.name;
    const other = plans
      .slice(0, index)
      .find(({ out }) => contains(out, plan.out) || contains(plan.out, out));
    if (other)
      report(overlap(span, `the folder of ${plan.name} overlaps with that of ${other.name}`));
    if (contains(plan.out, folder))
      report(overlap(span, `the folder of ${plan.name} holds the project itself`));
  }
}

function overlap(span: Spanned<string>["span"], message: string): Diagnostic {
  return mistake("pack-folder", span, message, "give each pack a folder of its own with `out`");
}
