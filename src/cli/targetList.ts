import { backends } from "../../backends/index.ts";
import type { Backend } from "../backend/types.ts";
import { type Target, targetName } from "../compile.ts";
import type { Project } from "../project/index.ts";
import { modelIn } from "../project/model.ts";
import { isUsage, type Usage, unknownWord } from "./usage.ts";

/** The targets asked for, in that order, each once; without any, every default model. */
export async function resolveTargets(
  asked: readonly string[] | null,
): Promise<readonly Target[] | Usage> {
  const targets = new Map<string, Target>();
  for (const name of asked ?? Object.keys(backends)) {
    const found = name === "all" ? await everyTarget() : await resolveTarget(name);
    if (isUsage(found)) return found;
    for (const target of found) targets.set(`${target.backend.name}/${target.model.name}`, target);
  }
  return [...targets.values()];
}

async function resolveTarget(name: string): Promise<readonly Target[] | Usage> {
  const [backendName = "", modelName, ...more] = name.split("/");
  const load = Object.hasOwn(backends, backendName) ? backends[backendName] : undefined;
  if (!load || more.length > 0) return unknownTarget(name);
  const backend = await load();
  if (modelName === undefined) return [{ backend, model: backend.models[0] }];
  const model = backend.models.find((candidate) => candidate.name === modelName);
  return model ? [{ backend, model }] : unknownTarget(name);
}

export function everyBackend(): Promise<readonly Backend[]> {
  return backendsNamed(() => true);
}

/** The backends whose names pass, in printing order. */
export function backendsNamed(passes: (name: string) => boolean): Promise<readonly Backend[]> {
  const chosen = Object.entries(backends).filter(([name]) => passes(name));
  return Promise.all(chosen.map(([, load]) => load()));
}

/** Every model of every backend, in printing order. */
export async function everyTarget(): Promise<readonly Target[]> {
  return (await everyBackend()).flatMap((backend) =>
    backend.models.map((model) => ({ backend, model })),
  );
}

/** The targets with the places and names that the project gives them. */
export function targetsIn(project: Project, targets: readonly Target[]): readonly Target[] {
  return targets.map(({ backend, model }) => ({
    backend,
    model: modelIn(project, targetName({ backend, model }), model),
  }));
}

async function unknownTarget(name: string): Promise<Usage> {
  const known = (await everyTarget()).flatMap(({ backend, model }) =>
    model === backend.models[0]
      ? [backend.name, `${backend.name}/${model.name}`]
      : [`${backend.name}/${model.name}`],
  );
  return unknownWord("unknown-target", "target", name, [...known, "all"]);
}

/** Targets of the same backends that were not asked for, as a hint that they exist. */
export function otherModels(targets: readonly Target[]): readonly string[] {
  const asked = new Set(targets.map(({ model }) => model));
  return [...new Set(targets.map(({ backend }) => backend))].flatMap((backend) =>
    backend.models
      .filter((model) => !asked.has(model))
      .map((model) => `${backend.name}/${model.name}`),
  );
}
