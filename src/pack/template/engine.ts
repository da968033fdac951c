import runtime from "handlebars/runtime.js";
import { nearNames } from "../../diagnostic/near.ts";
import type { Source } from "../../source/index.ts";
import { type Location, Misuse, spanAt, TemplateFailure } from "./failure.ts";
import { helpersFor } from "./helpers.ts";

/*
 * Runs compiled templates in an environment of its own, which knows our helpers and no other. Names
 * are looked up by us: Handlebars passes over what is missing, and reaches into prototypes.
 */

/** What Handlebars hands to the functions of a compiled template. */
interface Container {
  strict: (holder: unknown, name: string, location: Location) => unknown;
}

/** A template as Handlebars compiles it. */
export interface Compiled {
  readonly main: (container: Container, ...rest: readonly unknown[]) => unknown;
}

export type Run = (view: unknown, options: object) => string;

/** A template that can be filled in. */
export interface Template {
  /** Its text; empty for one of ours. */
  readonly source: Source;
  readonly run: Run;
  /** Those that it may call, by their names. */
  readonly partials: { readonly [name: string]: Run };
}

interface Engine {
  readonly template: (compiled: Compiled) => Run;
  readonly helpers: { [name: string]: unknown };
}

/* Its types tell of the compiler as well, which this half has not. */
const engine = (runtime as unknown as { readonly create: () => Engine }).create();
for (const name of Object.keys(engine.helpers)) delete engine.helpers[name];

export function templateOf(
  compiled: Compiled,
  source: Source,
  partials: Template["partials"] = {},
): Template {
  return { source, run: runOf(compiled, source), partials };
}

/** A compiled template that tells where in its text it fails. */
export function runOf(compiled: Compiled, source: Source): Run {
  return engine.template({
    ...compiled,
    main: (container, ...rest) => {
      container.strict = member;
      try {
        return compiled.main(container, ...rest);
      } catch (error) {
        throw error instanceof Misuse ? located(error, source) : error;
      }
    },
  });
}

/** What a template makes of a view; texts among `queries` are never changed. */
export function render(
  { run, partials }: Template,
  view: object,
  queries: ReadonlySet<string>,
): string {
  const helpers = helpersFor((text) => queries.has(text));
  // Called as partials are, which are handed the helpers as they stand: otherwise each call of one is wrapped.
  return run(view, { partial: true, helpers, partials, data: { root: view } });
}

/** A value by its name; what is not there is a mistake in the template. */
function member(holder: unknown, name: string, location: Location): unknown {
  if (holder !== null && holder !== undefined && Object.hasOwn(holder as object, name))
    return (holder as { readonly [name: string]: unknown })[name];
  const misuse = new Misuse(`there is no \`${name}\` here`, hintFor(holder, name));
  misuse.location = location;
  throw misuse;
}

function hintFor(holder: unknown, name: string): string {
  if (holder === null) return "what should hold it is null; ask with {{#if}} first";
  if (typeof holder !== "object") return "it is asked of a single value";
  const names = Object.keys(holder as object).filter((each) => !each.startsWith("_"));
  const near = nearNames(name, names);
  return near.length > 0 ? `near names: ${near.join(", ")}` : `there is ${names.join(", ")}`;
}

function located({ message, hint, location }: Misuse, source: Source): TemplateFailure {
  const span = spanAt(source, location ?? { start: start, end: start });
  return new TemplateFailure({
    code: "pack-template-value",
    severity: "error",
    message,
    span,
    ...(hint === undefined ? {} : { hint }),
  });
}

const start = { line: 1, column: 0 };
