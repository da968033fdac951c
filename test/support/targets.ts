import { backends } from "../../backends/index.ts";
import { type Target, targetName } from "../../src/compile.ts";

/** Every data model of every backend. */
export async function allTargets(): Promise<readonly Target[]> {
  const loaded = await Promise.all(Object.values(backends).map((load) => load()));
  return loaded.flatMap((backend) => backend.models.map((model) => ({ backend, model })));
}

/** The target of a whole name, `spl/raw`. */
export async function targetNamed(name: string): Promise<Target> {
  const found = (await allTargets()).find((target) => targetName(target) === name);
  if (!found) throw new Error(`there is no target ${name}`);
  return found;
}
