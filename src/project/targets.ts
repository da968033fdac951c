import type { Backend, DataModel } from "../backend/types.ts";

/** A data model by the name that a project file gives it. */
export interface NamedModel {
  /** In full: `spl/raw`. */
  readonly target: string;
  readonly backend: Backend;
  readonly model: DataModel;
}

/** The model of a target's name; a query language alone means its first. Null for an unknown one. */
export function modelNamed(name: string, backends: readonly Backend[]): NamedModel | null {
  const [language, asked, ...more] = name.split("/");
  const backend = backends.find((each) => each.name === language);
  if (!backend || more.length > 0) return null;
  const model =
    asked === undefined ? backend.models[0] : backend.models.find((each) => each.name === asked);
  return model ? { target: `${backend.name}/${model.name}`, backend, model } : null;
}

/** Every name that a target has. */
export function targetNames(backends: readonly Backend[]): readonly string[] {
  return backends.flatMap(({ name, models }) => [
    name,
    ...models.map((model) => `${name}/${model.name}`),
  ]);
}
