import type { Backend } from "../backend/types.ts";
import {
  type CompileOptions,
  compile as compileSource,
  defaultOptions,
  type SourceResult,
  type Target,
} from "../compile.ts";
import { type Input, sourceOf } from "./input.ts";

/**
 * Rules to queries, every stage in turn. Outcomes stand in the order of the targets; a backend
 * instead of a target means its first data model. Never throws on bad rules: what is wrong stands
 * in the diagnostics, and refuses the rules that it concerns.
 */
export function compile(
  input: Input,
  targets: readonly (Backend | Target)[],
  options: Partial<CompileOptions> = {},
): SourceResult {
  const chosen = targets.map((each) => ("models" in each ? targetOf(each) : each));
  return compileSource(sourceOf(input), chosen, { ...defaultOptions, ...options });
}

/**
 * A data model of a backend by its name, `targetOf(kql, "defender")`; without a name its first.
 * Throws a RangeError that lists the names where there is none of that name.
 */
export function targetOf(backend: Backend, model: string = backend.models[0].name): Target {
  const found = backend.models.find(({ name }) => name === model);
  if (found) return { backend, model: found };
  const names = backend.models.map(({ name }) => name).join(", ");
  throw new RangeError(`${backend.name} has no data model ${model}; it has ${names}`);
}
