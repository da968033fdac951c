import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { type Source, spanOf } from "../../source/index.ts";
import { readYaml } from "../../yaml/index.ts";
import { jsonMistake } from "./json.ts";

/** What keeps a file that a template made from being read as what its name says; null if nothing does. */
export function madeFinding(made: Source, template: Source): Diagnostic | null {
  const wrong = mistakeIn(made);
  if (wrong === null) return null;
  const { kind, reason, start, end } = wrong;
  const whole = spanOf(template, 0, 0);
  return {
    code: "pack-template-output",
    severity: "error",
    message: `what the template makes is no ${kind}: ${reason}`,
    span: spanOf(made, start, end),
    hint: `values bring their own quotes in ${kind}, and {{{three braces}}} write them without`,
    related: [{ message: "made by this template", span: whole }],
  };
}

interface Mistake {
  readonly kind: "JSON" | "YAML";
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

function mistakeIn(made: Source): Mistake | null {
  if (/\.json$/i.test(made.name)) return inJson(made.text);
  return /\.ya?ml$/i.test(made.name) ? inYaml(made) : null;
}

function inJson(text: string): Mistake | null {
  const at = jsonMistake(text);
  if (at === null) return null;
  const reason = at === text.length ? "it ends too early" : "this cannot stand here";
  return { kind: "JSON", reason, start: at, end: Math.min(at + 1, text.length) };
}

function inYaml(made: Source): Mistake | null {
  const found = readYaml(made).flatMap(({ diagnostics }) => diagnostics);
  const error = found.find(({ severity }) => severity === "error");
  if (!error) return null;
  const { message, span } = error;
  return { kind: "YAML", reason: message, start: span.start, end: span.end };
}
