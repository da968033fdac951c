import { type Compiled, runOf, type Template, templateOf } from "./engine.ts";

/* Templates that a format brings, compiled beforehand; their texts lie beside the format. */

type All<Name extends string, T> = { readonly [N in Name]: T };

export function oursOf<Name extends string>(
  compiled: All<Name, Compiled>,
  partials: Template["partials"] = {},
): All<Name, Template> {
  return each(compiled, (one, name) => templateOf(one, { name, text: "" }, partials));
}

/** What those call as `{{> name}}`, and what takes their place may call too. */
export function ownPartials<Name extends string>(
  compiled: All<Name, Compiled>,
): All<Name, Template["run"]> {
  return each(compiled, (one, name) => runOf(one, { name, text: "" }));
}

function each<Name extends string, T, U>(
  map: All<Name, T>,
  make: (one: T, name: string) => U,
): All<Name, U> {
  const made = Object.entries<T>(map).map(([name, one]) => [name, make(one, name)]);
  return Object.fromEntries(made) as All<Name, U>;
}
