import type { Diagnostic } from "../../../src/diagnostic/diagnostic.ts";
import { render } from "../../../src/pack/template/engine.ts";
import { TemplateFailure } from "../../../src/pack/template/failure.ts";
import { readTemplate } from "../../../src/pack/template/own.ts";
import { positionAt } from "../../../src/source/index.ts";

interface Given {
  readonly queries?: readonly string[];
  readonly partials?: { readonly [name: string]: string };
}

/** What a template makes of a view, as a file of the given name; throws its finding's text. */
export function fill(file: string, text: string, view: object, given: Given = {}): string {
  const found = tryFill(file, text, view, given);
  if (typeof found === "string") return found;
  throw new Error(`${found.code}: ${found.message}`);
}

/** The same, or the finding about the template. */
export function tryFill(
  file: string,
  text: string,
  view: object,
  { queries = [], partials = {} }: Given = {},
): string | Diagnostic {
  const own = Object.entries(partials).map(([name, each]) => {
    return [name, { name: `${name}.hbs`, text: each }] as const;
  });
  const reading = readTemplate({ name: `${file}.hbs`, text }, file, {
    ours: {},
    own: new Map(own),
  });
  if ("finding" in reading) return reading.finding;
  try {
    return render(reading.template, view, new Set(queries));
  } catch (error) {
    if (error instanceof TemplateFailure) return error.finding;
    throw error;
  }
}

/** `a.md.hbs:2:4 pack-template-value: there is no …; hint`. */
export function told({ code, message, hint, span }: Diagnostic): string {
  const { line, column } = positionAt(span.source, span.start);
  return `${span.source.name}:${line}:${column} ${code}: ${message}${hint ? `; ${hint}` : ""}`;
}
