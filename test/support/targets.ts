import { backends } from "../../backends/index.ts";
import type { Target } from "../../src/compile.ts";

/** Every data model of every backend. */
export async function allTargets(): Promise<readonly Target[]> {
  const loaded = await Promise.all(Object.values(backends).map((load) => load()));
  return loaded.flatMap((backend) => backend.models.map((model) => ({ backend, model })));
}
