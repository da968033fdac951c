import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Source } from "../../source/index.ts";
import { precompiled } from "./compile.ts";
import { contextOf } from "./contexts.ts";
import { type Compiled, type Run, runOf, type Template, templateOf } from "./engine.ts";
import { TemplateFailure } from "./failure.ts";

/** A template of a project, read or found wanting. */
export type Reading = { readonly template: Template } | { readonly finding: Diagnostic };

/** What a template may call as `{{> name}}`. */
export interface Callable {
  /** Of the format, compiled beforehand. */
  readonly ours: Template["partials"];
  /** Of the project. */
  readonly own: ReadonlyMap<string, Source>;
}

/** Compiles a project's template for a file of the given name. */
export function readTemplate(source: Source, file: string, { ours, own }: Callable): Reading {
  try {
    const context = contextOf(file);
    const partials: { [name: string]: Run } = { ...ours };
    // Each may call those before it, so that none can call itself.
    for (const [name, each] of own)
      partials[name] = runOf(compiled(precompiled(each, context, Object.keys(partials))), each);
    const code = compiled(precompiled(source, context, Object.keys(partials)));
    return { template: templateOf(code, source, partials) };
  } catch (error) {
    if (error instanceof TemplateFailure) return { finding: error.finding };
    throw error;
  }
}

function compiled(code: string): Compiled {
  return new Function(`return ${code}`)() as Compiled;
}
